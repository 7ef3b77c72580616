import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checks } from '../server/src/language/checks.ts';
import { directives } from '../server/src/language/directives.ts';
import { flags } from '../server/src/language/flags.ts';
import { instructionOf, instructions } from '../server/src/language/instructions.ts';
import { modifiers } from '../server/src/language/modifiers.ts';
import { mountOptionOf, mountTypes } from '../server/src/language/mounts.ts';
import { commonPlatforms, isPlatform } from '../server/src/language/platforms.ts';
import { commonSignals, isSignal } from '../server/src/language/signals.ts';
import { frontendVersion, hasSince } from '../server/src/language/versions.ts';

suite('the Dockerfile language', () => {
  test('every entry says what it does, in sentences', () => {
    const entries = [
      ...instructions,
      ...Object.values(flags).flatMap((list) => list ?? []),
      ...mountTypes,
      ...mountTypes.flatMap(({ options }) => options),
      ...directives,
      ...checks,
      ...modifiers,
    ];
    for (const { name, summary } of entries) assert.match(summary, /^\S.*[.`]$/, name);
  });

  test('each form lists its own parts in order', () => {
    for (const { forms, name } of instructions) {
      for (const { syntax, parameters } of forms) {
        assert.ok(syntax.startsWith(`${name} `) || syntax === name, syntax);
        const places = parameters.map(({ label }) => syntax.indexOf(label));
        assert.ok(!places.includes(-1), syntax);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
          syntax,
        );
      }
    }
  });

  test('names are found in any case and under all of their names', () => {
    assert.equal(instructionOf('copy')?.name, 'COPY');
    assert.equal(instructionOf('FORM'), undefined);
    for (const type of mountTypes) {
      for (const option of type.options) {
        for (const name of [option.name, ...(option.aliases ?? [])])
          assert.equal(mountOptionOf(type, name.toUpperCase()), option);
      }
    }
    for (const { name } of commonSignals) assert.ok(isSignal(name), name);
    for (const { name } of commonPlatforms) assert.ok(isPlatform(name), name);
  });

  test('a frontend has what its version or an older one brought', () => {
    assert.equal(hasSince('1', '1.20'), true);
    assert.equal(hasSince('1.19', '1.20'), false);
    assert.equal(hasSince('1.20.0', '1.20'), true);
    assert.equal(hasSince('1', '1.14-labs'), false);
    assert.equal(hasSince('1-labs', '1.14-labs'), true);
    assert.equal(hasSince('1.13-labs', '1.14-labs'), false);
    assert.equal(hasSince(undefined, '1.20'), undefined);
    assert.equal(hasSince(undefined, undefined), true);
  });

  test('only official frontends have a known version', () => {
    assert.equal(frontendVersion('docker/dockerfile:1.7'), '1.7');
    assert.equal(frontendVersion('docker.io/docker/dockerfile:1-labs'), '1-labs');
    assert.equal(frontendVersion('docker/dockerfile'), '1');
    assert.equal(frontendVersion('docker/dockerfile-upstream:master'), '1');
    assert.equal(
      frontendVersion('docker/dockerfile:1.7@sha256:a57df69d0ea827fb7266491f2813635de6f17269be881f696fbfdf2d83dda33e'),
      '1.7',
    );
    assert.equal(frontendVersion('example/frontend:1'), undefined);
  });
});

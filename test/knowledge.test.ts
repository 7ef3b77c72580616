/** A case for each row of what is known of other programs: test/knowledge says what they say of themselves. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { namesOf } from '../server/src/analysis/levels.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { reads } from '../server/src/engines/secret-mount/file-commands.ts';
import { whyNotAlpine, whyNotSlim } from '../server/src/engines/smaller-base/needs.ts';
import { flagsOf } from '../server/src/language/flags.ts';
import { imageEntry, images, tagOf } from '../server/src/language/images.ts';
import { isPlatform, platformParts } from '../server/src/language/platforms.ts';
import { signals } from '../server/src/language/signals.ts';
import { lower } from '../server/src/model/lower.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Command } from '../server/src/shell/script.ts';
import { programOf } from '../server/src/shell/wrappers.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { MANAGERS } from '../server/src/toolchains/managers.ts';
import { isNodeBuild, scriptName, wordsOf } from '../server/src/toolchains/node/project.ts';
import { outputsOf } from '../server/src/toolchains/outputs.ts';
import { siteOf } from '../server/src/toolchains/site/web-server.ts';
import { runtimePackages } from '../server/src/toolchains/stage/packages.ts';
import { commandOf, rowsOf, words } from './support/knowledge.ts';

/** A test for each row of a list: a command, and what a question about it answers. */
function decisions(name: string, answer: (command: Command) => string): void {
  suite(name.replaceAll('-', ' '), () => {
    for (const [script = '', expected = ''] of rowsOf(name))
      test(script, () => assert.equal(answer(commandOf(script)), expected));
  });
}

decisions('outputs', (command) =>
  outputsOf(command)
    .map(({ path }) => path)
    .join(' '),
);

decisions('git-commands', (command) => {
  const file = secretFileOf('.git-credentials') ?? assert.fail();
  return reads(command, file) ? 'asks' : '';
});

decisions('node-builds', (command) => (isNodeBuild(command) ? 'builds' : ''));

decisions('node-scripts', (command) => {
  const [program = '', ...args] = wordsOf(command);
  return scriptName(program, args) ?? '';
});

decisions('sites', (command) => {
  const site = siteOf([command.name?.text ?? '', ...command.args.map(({ text }) => text)]);
  return site ? [site.folder, site.port, ...(site.single ? ['single'] : [])].join(' ') : '';
});

suite('flags of package managers that take the next word', () => {
  const rows = rowsOf('value-flags');
  for (const [id = '', command = '', flags] of rows) {
    test(`${id}: ${command}`, () => {
      for (const flag of words(flags)) {
        const found = managerOf(commandOf(`${command} ${flag} value`));
        const option = found?.options.find(({ value }) => value?.text === 'value');
        assert.deepEqual([found?.manager.id, option?.name, found?.operands], [id, flag, []], `${command} ${flag}`);
      }
    });
  }

  test('have a row each', () => {
    for (const { id, valueFlags, variant } of MANAGERS) {
      const kin = [id, variant?.of, ...MANAGERS.flatMap((each) => (each.variant?.of === id ? each.id : []))];
      const known = rows.filter(([of]) => kin.includes(of)).flatMap(([, , flags]) => words(flags));
      const unknown = valueFlags.filter((flag) => !known.includes(flag));
      assert.deepEqual(unknown, [], id);
    }
  });
});

suite('programs that run another', () => {
  for (const [wrapper = '', flags] of rowsOf('wrappers')) {
    test(wrapper, () => {
      const operand = /^(?:timeout|chroot|gosu|su-exec)$/.test(wrapper) ? '5' : '';
      const program = wrapper.startsWith('corepack') ? 'yarn' : 'make';
      const run = wrapper.startsWith('corepack') ? wrapper : `${wrapper} ${operand} make`;
      assert.equal(programOf(commandOf(`${run} all`))?.name, program);
      for (const flag of words(flags))
        assert.equal(programOf(commandOf(`${wrapper} ${flag} value ${operand} make all`))?.name, 'make', flag);
    });
  }
});

suite('what smaller images lack', () => {
  for (const [kind = '', names] of rowsOf('lacking'))
    for (const name of words(names))
      test(`${kind}: ${name}`, () => {
        const graph = lower(`FROM node:22\nRUN ${name} x\n`);
        const [stage = assert.fail()] = graph.stages;
        const why =
          kind === 'alpine'
            ? whyNotAlpine(graph, unknownContext, stage)
            : whyNotSlim(unknownContext, stage, 'node:22-slim');
        assert.ok(why?.includes(`\`${name}\``) && why.includes('may compile') === (kind === 'installer'), why);
      });
});

test('platforms are those of containerd', () => {
  for (const [kind = '', names] of rowsOf('platforms')) {
    const [first = '', second] = words(names);
    if (kind === 'same') assert.deepEqual([isPlatform(first), platformParts(first)], [true, [second]], first);
    else for (const name of words(names)) assert.ok(isPlatform(name) && isPlatform(name.toUpperCase()), name);
  }
  for (const name of ['', 'amd46', 'lunix', 'linux/amd64/v1/x']) assert.ok(!isPlatform(name), name);
});

test('signals are those of Linux', () => {
  assert.deepEqual(
    [...signals].sort(),
    words(rowsOf('signals')[0]?.[1])
      .map((name) => `SIG${name}`)
      .sort(),
  );
});

suite('flags of instructions', () => {
  for (const [keyword = '', names] of rowsOf('flags'))
    test(keyword, () =>
      assert.deepEqual(
        flagsOf(keyword)
          .map(({ name }) => name)
          .sort(),
        words(names).sort(),
      ),
    );
});

test('the codes of hadolint name our rules', () => {
  for (const [code = '', ids] of rowsOf('hadolint')) {
    const found = rules.filter((rule) => namesOf(rule).includes(code));
    assert.deepEqual(
      found.map(({ id }) => id),
      words(ids),
      code,
    );
  }
});

suite('official images', () => {
  const rows = rowsOf('images');
  for (const [name = '', variants, tags, absent = ''] of rows) {
    test(name, () => {
      const entry = imageEntry(name);
      assert.deepEqual(
        entry?.variants.map((variant) => variant || '.'),
        words(variants),
      );
      const known = [...(entry?.versions ?? []).flatMap((version) => [version.tag, ...version.names])];
      const missing = words(tags).filter((tag) => ![...known, ...(entry?.tags ?? [])].includes(tag));
      assert.deepEqual(missing, []);
      const made = entry?.versions.flatMap(({ tag }) => entry.variants.map((variant) => [tag, variant] as const)) ?? [];
      const left = made.filter(([tag, variant]) => entry && tagOf(entry, tag, variant) === undefined);
      assert.deepEqual(left.map((each) => each.join('')).sort(), words(absent).sort());
    });
  }

  test('have a row each', () => {
    const official = images.filter(({ name, instead }) => !name.includes('/') && instead === undefined);
    assert.deepEqual(official.map(({ name }) => name).sort(), rows.map(([name]) => name).sort());
  });
});

suite('packages at run time', () => {
  for (const [where = '', name = '', left] of rowsOf('packages')) {
    test(`${name} (${where})`, () => {
      const family = where === 'alpine' ? 'alpine' : 'debian';
      const use = {
        distribution: { family, release: family === 'debian' ? 'bookworm' : undefined },
        linked: true,
        compiled: where === 'compiled',
        programs: new Set<string>(),
      } as const;
      assert.deepEqual(runtimePackages([name], use), { names: words(left) });
    });
  }
});

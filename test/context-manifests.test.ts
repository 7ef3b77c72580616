import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseCargoToml } from '../server/src/toolchains/manifests/cargo.ts';
import { parseComposerJson } from '../server/src/toolchains/manifests/composer.ts';
import { parseCsproj } from '../server/src/toolchains/manifests/csproj.ts';
import { parseGemfile } from '../server/src/toolchains/manifests/gemfile.ts';
import { parseGoMod, parseGoWork } from '../server/src/toolchains/manifests/go.ts';
import { parsePackageJson } from '../server/src/toolchains/manifests/package-json.ts';
import { parsePnpmWorkspace } from '../server/src/toolchains/manifests/pnpm-workspace.ts';
import { parsePom } from '../server/src/toolchains/manifests/pom.ts';
import { parsePyproject } from '../server/src/toolchains/manifests/pyproject.ts';
import { parseRequirements } from '../server/src/toolchains/manifests/requirements.ts';
import { lines, runSections } from './context/sections.ts';
import { assertCheap } from './support/work.ts';

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  'Cargo.toml': parseCargoToml,
  'composer.json': parseComposerJson,
  csproj: parseCsproj,
  Gemfile: parseGemfile,
  'go.mod': parseGoMod,
  'go.work': parseGoWork,
  'package.json': parsePackageJson,
  'pnpm-workspace.yaml': parsePnpmWorkspace,
  'pom.xml': parsePom,
  'pyproject.toml': parsePyproject,
  'requirements.txt': parseRequirements,
};

for (const name of ['node', 'python', 'compiled', 'others']) {
  runSections(`test/context/manifests/${name}.txt`, ({ title, text }) => {
    const [kind = ''] = title.split(':');
    return lines(parsers[kind]?.(text) ?? undefined);
  });
}

suite('a manifest', () => {
  test('may begin with a byte order mark and have CRLF line ends', () => {
    assert.equal(parsePackageJson('\uFEFF{\r\n"name": "a"\r\n}')?.name, 'a');
    assert.deepEqual(parseRequirements('\uFEFFa\r\nb\r\n').packages, ['a', 'b']);
    assert.equal(parseCargoToml('\uFEFF[package]\r\nname = "a"\r\n')?.name, 'a');
    assert.equal(parseGoMod('module a\r\n').module, 'a');
    assert.equal(parsePom('\uFEFF<project>\r\n<artifactId>a</artifactId></project>')?.artifactId, 'a');
    assert.deepEqual(parsePnpmWorkspace('\uFEFFpackages:\r\n  - a\r\n')?.workspaces, ['a']);
  });

  const samples = [...Object.keys(parsers)].map((kind) => [kind, nasty(kind)] as const);
  for (const [kind, texts] of samples) {
    test(`${kind} that is nasty is read in no time`, () => {
      for (const text of texts) {
        assertCheap(text, () => parsers[kind]?.(text));
      }
    });
  }
});

/** Texts of the largest size that is read, made of what a careless expression would go back and forth over. */
function nasty(kind: string): string[] {
  const size = 256 << 10;
  const bits = [
    ' ',
    '[',
    '{',
    '"',
    '<',
    '<a ',
    '<a b="',
    '<a <b="1" ',
    '<!--',
    '${',
    '# ',
    '\\\n',
    '-e ',
    'a ;',
    ',\n ',
    '(\n',
    '- a\n ',
    '&a *a ',
    '<a>',
  ];
  const made = bits.map((bit) => bit.repeat(size / bit.length));
  const start = kind === 'csproj' ? '<Project>' : kind === 'pom.xml' ? '<project>' : '';
  return [...made, ...made.map((text) => `./a${text}x`), ...made.map((text) => start + text)];
}

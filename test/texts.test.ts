/** Every text that people read goes through `vscode.l10n` or package.nls.json, where translations can be put in its place. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import ts from 'typescript';
import { withoutTexts } from '../scripts/manifest-texts.ts';
import { repository } from './support/fixture.ts';

const client = join(repository, 'client/src');

/** What is no text for people, or is one in every language. */
const untranslated: ReadonlySet<string> = new Set([
  ...['Slipway', 'Docker', 'Podman', 'Buildah'],
  // Of BuildKit and buildx.
  ...['context canceled', 'Err'],
  // Kinds of nodes in the tree, which its menus match.
  'stage build',
]);
/** The sample is a Dockerfile, the page of the map HTML, and what tools answer is read by models. */
const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !['sample.ts', 'tools.ts', join('map', 'page.ts')].includes(path),
);

interface Found {
  /** Texts that no translation can take the place of. */
  readonly plain: string[];
  /** First arguments of `l10n.t` that no tool can collect. */
  readonly computed: string[];
}

suite('texts', () => {
  test('of the client go through l10n, in literals that tools can collect', () => {
    const found: Found = { plain: [], computed: [] };
    for (const path of files) collect(path, readFileSync(join(client, path), 'utf8'), found);
    assert.deepEqual(found, { plain: [], computed: [] });
  });

  test('are found where they do not', () => {
    const found: Found = { plain: [], computed: [] };
    collect('x.ts', "say(l10n.t('A text', 'more words')); say(`Built ${it} now`); l10n.t(`a ${b}`);", found);
    assert.deepEqual(found, {
      plain: ['x.ts:1: more words', 'x.ts:1: Built ${it} now'],
      computed: ['x.ts:1: `a ${b}`'],
    });
  });

  test('of the manifest stand in package.nls.json, and nothing else does', () => {
    const manifest = readJson('package.json');
    const known = readJson('package.nls.json') as Readonly<Record<string, string>>;
    const keys = new Set(JSON.stringify(manifest).match(/(?<="%)[^"%]+(?=%")/g));
    assert.deepEqual([...keys].sort(), Object.keys(known).sort());
    assert.deepEqual(withoutTexts(manifest, known).manifest, manifest);
  });
});

function collect(path: string, text: string, found: Found): void {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const at = (node: ts.Node, said: string) =>
    `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${said}`;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [first, ...values] = node.arguments;
      const isHandedOn = first && ts.isIdentifier(first);
      if (first && !ts.isStringLiteralLike(first) && !isHandedOn) found.computed.push(at(first, first.getText()));
      for (const value of values) visit(value);
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const said = node.getText().slice(1, -1);
      if (isSaid(said)) found.plain.push(at(node, said));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Two words in a row, or one that begins as a sentence does. */
function isSaid(text: string): boolean {
  const words = text.replace(/\$\{[^}]*\}/g, '');
  return (
    !untranslated.has(text) && (/[A-Za-z]{2,} [A-Za-z]{2,}/.test(words) || /^[A-Z][a-z]{2,}(?:$|[ .])/.test(words))
  );
}

function readJson(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(repository, name), 'utf8'));
}

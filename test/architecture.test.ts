import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { suite, test } from 'node:test';
import { repository } from './support/fixture.ts';

/** Who may import whom (design.md section 1): each layer may import itself and those to its left. */
const layers = ['text', 'shell', 'model', 'context', 'rules', 'refactors', 'features', 'lsp', 'main'];
const longestFile = 300;

interface Import {
  readonly file: string;
  readonly from: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(repository, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/g)].map(([, specifier = '']) => {
    const isRelative = specifier.startsWith('.');
    return { file, from: isRelative ? normalize(join(dirname(file), specifier)) : specifier };
  });
}

function layerOf(file: string): string | undefined {
  const [, , layer] = relative('.', file).split('/');
  return layer?.replace(/\.ts$/, '');
}

const server = sources('server/src');
const client = sources('client/src');

suite('the architecture', () => {
  test('imports run one way through the layers', () => {
    const wrong = server.flatMap(importsOf).filter(({ file, from }) => {
      if (!from.startsWith('server/src/') || from === 'server/src/protocol.ts') return false;
      return (
        layers.indexOf(layerOf(from) ?? '') > layers.indexOf(layerOf(file) ?? '') ||
        !layers.includes(layerOf(from) ?? '')
      );
    });
    assert.deepEqual(wrong, []);
  });

  test('only lsp knows the protocol, only the reader of scripts the shell parser, and the core does no I/O', () => {
    const owners: readonly (readonly [RegExp, RegExp])[] = [
      [/^vscode-languageserver/, /^server\/src\/(?:lsp\/|main\.ts)/],
      [/^unbash$/, /^server\/src\/shell\//],
      [/^(?:node:)?(?:fs|http|https|net|child_process|os)(?:\/|$)/, /^(?:server\/src\/(?:lsp\/|main\.ts)|client\/)/],
      [/^(?:node:)?(?:http|https|net|tls|dgram)(?:\/|$)/, /^nobody$/],
      [/^vscode$/, /^client\/src\//],
    ];
    const wrong = [...server, ...client].flatMap(importsOf).filter(({ file, from }) => {
      return owners.some(([name, owner]) => name.test(from) && !owner.test(file));
    });
    assert.deepEqual(wrong, []);
  });

  test('client and server share the protocol and nothing else', () => {
    const wrong = client
      .flatMap(importsOf)
      .filter(({ from }) => from.startsWith('server/') && from !== 'server/src/protocol.ts');
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      server.flatMap(importsOf).filter(({ from }) => from.startsWith('client/')),
      [],
    );
  });

  test('there are no classes outside of lsp, and no file is over 300 lines', () => {
    for (const file of [...server, ...client]) {
      const text = readFileSync(join(repository, file), 'utf8');
      if (!file.startsWith('server/src/lsp/')) assert.doesNotMatch(text, /^\s*(?:export )?(?:abstract )?class /m, file);
      assert.ok(text.split('\n').length - 1 <= longestFile, `${file} is over ${longestFile} lines`);
    }
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import ts from 'typescript';
import { MANAGERS } from '../server/src/toolchains/managers.ts';
import { repository } from './support/fixture.ts';
import { importsOf, sourcesIn } from './support/imports.ts';

/** Who may import whom (server/README.md): each room may import itself and those above it in this list. */
const layers = [
  'text',
  'shell',
  'language',
  'model',
  'context',
  'builds',
  'facts',
  'toolchains',
  'contract',
  'engines',
  'rules',
  'refactors',
  'analysis',
  'features',
  'agents',
  'workspace',
  'lsp',
  'cli',
  'main',
  'main-web',
];

/** Lines of a function, from its first to its last. */
const longestFunction = 60;

function layerOf(file: string): string | undefined {
  const [, , layer] = relative('.', file).split('/');
  return layer?.replace(/\.ts$/, '');
}

/** The files of each circle of imports, found by Tarjan's walk. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const known = order.get(file);
    if (known !== undefined) return open.includes(file) ? known : Number.POSITIVE_INFINITY;
    const own = order.size;
    order.set(file, own);
    open.push(file);
    const below = (imports.get(file) ?? []).filter((from) => imports.has(from)).map(visit);
    const least = Math.min(own, ...below);
    if (least === own) {
      const members = open.splice(open.indexOf(file));
      if (members.length > 1) circles.push(members.sort());
    }
    return least;
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}

interface Measured {
  readonly name: string;
  readonly file: string;
  readonly lines: number;
}

function functionsOf(file: string): Measured[] {
  const source = ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line;
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
      const lines = lineOf(node.getEnd()) - lineOf(node.getStart()) + 1;
      found.push({ name: named?.getText() ?? 'a function without a name', file, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The texts in quotes, and the alternatives of expressions that are a list of words. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    const [, list] = (ts.isRegularExpressionLiteral(node) && /^\/\^\(\?:([\w|-]+)\)\$\/\w*$/.exec(node.text)) || [];
    if (list !== undefined) found.push(...list.split('|'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const server = sourcesIn('server/src');
const client = [...sourcesIn('client/src'), ...sourcesIn('client/web')];

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

  test('no file imports itself through others', () => {
    const circles = circlesOf(
      new Map([...server, ...client].map((file) => [file, importsOf(file).map(({ from }) => from)])),
    );
    assert.deepEqual(circles, []);
  });

  test('only lsp knows the protocol, only the reader of scripts the shell parser, and the core does no I/O', () => {
    const owners: readonly (readonly [RegExp, RegExp])[] = [
      [/^vscode-languageserver/, /^server\/src\/(?:lsp\/|main(?:-web)?\.ts)/],
      [/^vscode-languageserver\/(?:node|browser)$/, /^server\/src\/main(?:-web)?\.ts$/],
      [/^vscode-languageclient\/(?:node|browser)$/, /^client\/(?:src|web)\/extension\.ts$/],
      [/^unbash$/, /^server\/src\/shell\//],
      [/^dockerfile-ast$/, /^server\/src\/model\/instruction-text\.ts$/],
      // A browser has no module of node; that hashes are kept of builds, scripts/build.mjs knows.
      [
        /^node:/,
        /^(?:server\/src\/(?:facts\/hash\.ts|workspace\/node-(?:files|watch)|lsp\/(?:node-machine|facts\/)|cli\/)|client\/src\/)/,
      ],
      [/^(?:node:)?(?:http|https|net|tls|dgram)(?:\/|$)/, /^nobody$/],
      [/^vscode$/, /^client\/(?:src|web)\//],
    ];
    const wrong = [...server, ...client].flatMap(importsOf).filter(({ file, from }) => {
      return owners.some(([name, owner]) => name.test(from) && !owner.test(file));
    });
    assert.deepEqual(wrong, []);
  });

  test('client and server share the protocol, what tells secrets and errors, the words for times and sizes, and nothing else', () => {
    const shared = ['protocol', 'model/secret-names', 'model/sensitive', 'facts/wording', 'facts/step-error'].map(
      (name) => `server/src/${name}.ts`,
    );
    const wrong = client.flatMap(importsOf).filter(({ from }) => from.startsWith('server/') && !shared.includes(from));
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      server.flatMap(importsOf).filter(({ from }) => from.startsWith('client/')),
      [],
    );
  });

  test('no package manager is named outside of toolchains/, but in files whose subject it is (server/README.md)', () => {
    const names = new Set(MANAGERS.flatMap(({ id, programs }) => [id, ...programs]));
    const subjects =
      /^(?:language\/images|model\/secret-files|shell\/wrappers|engines\/join-update\/lists|rules\/apt-.*|refactors\/(?:build-for-target-platform|use-cargo-chef))\.ts$/;
    const wrong = server.flatMap((file) => {
      const path = file.slice('server/src/'.length);
      if (path.startsWith('toolchains/') || subjects.test(path)) return [];
      return textsOf(file).flatMap((text) => (names.has(text) ? [`${path}: ${text}`] : []));
    });
    assert.deepEqual(wrong, []);
  });

  test('no two types that others import have one name', () => {
    const names = [...server, ...client].flatMap((file) =>
      [...readFileSync(join(repository, file), 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  test('there are no classes outside of lsp, but for what is placed when somebody asks for it', () => {
    const late = ['server/src/model/logical-line.ts', 'server/src/model/placed-instruction.ts'];
    for (const file of [...server, ...client]) {
      const text = readFileSync(join(repository, file), 'utf8');
      if (!file.startsWith('server/src/lsp/') && !late.includes(file))
        assert.doesNotMatch(text, /^\s*(?:export )?(?:abstract )?class /m, file);
    }
  });

  test('no function is so long that it has more than one idea', () => {
    const found = [...server, ...client].flatMap(functionsOf).filter(({ lines }) => lines > longestFunction);
    assert.deepEqual(found, []);
  });

  test('server/README.md names every room and every engine', () => {
    const map = readFileSync(join(repository, 'server/README.md'), 'utf8');
    const folders = server.flatMap((file) => /^server\/src\/(?:engines\/([^/]+)|([^/]+))\//.exec(file)?.slice(1) ?? []);
    const missing = folders.filter((name) => name !== undefined && !new RegExp(`\`${name}/?\``).test(map));
    assert.deepEqual([...new Set(missing)], []);
  });

  test('every file that server/README.md names is there', () => {
    const map = readFileSync(join(repository, 'server/README.md'), 'utf8');
    const named = [...map.matchAll(/`([\w./-]+(?:\.ts|\/))`/g)].map(([, path = '']) => path);
    const roots = ['server/src', 'server/src/engines', 'server', '.'];
    const isThere = (path: string) => {
      if (!path.includes('/')) return [...server, ...client].some((file) => file.endsWith(`/${path}`));
      return path.startsWith('dist/') || roots.some((root) => existsSync(join(repository, root, path)));
    };
    assert.ok(named.length > 100, 'the map names files');
    assert.deepEqual(
      named.filter((path) => !isThere(path)),
      [],
    );
  });
});

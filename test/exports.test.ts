import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { repository } from './support/fixture.ts';
import { sourcesIn } from './support/imports.ts';

/** Entry points: what starts them is no import. */
const entries = /^client\/(?:src|web)\/extension\.ts$/;

interface Exported {
  readonly file: string;
  readonly name: string;
  readonly type: boolean;
  /** How often its own file names it. */
  readonly count: number;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(repository, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function exportsOf(file: string): Exported[] {
  const source = parse(file);
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const named = ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [statement];
    return named.flatMap((node) => {
      const name =
        'name' in node && node.name && ts.isIdentifier(node.name as ts.Node) ? (node.name as ts.Identifier).text : '';
      const type = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      const count = source.text.split(new RegExp(`(?<![\\w$])${name.replace('$', '\\$')}(?![\\w$])`)).length - 1;
      return name === '' ? [] : [{ file, name, type, count }];
    });
  });
}

/** What a file takes of others: `path name`, and `path *` for all of it. */
function takenBy(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
    const path = normalize(join(file, '..', from.text));
    if (ts.isExportDeclaration(statement)) return namesIn(statement.exportClause).map((name) => `${path} ${name}`);
    const { name, namedBindings } = statement.importClause ?? {};
    const own = name ? [`${path} default`] : [];
    return [...own, ...(namedBindings ? namesIn(namedBindings).map((each) => `${path} ${each}`) : [])];
  });
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

const product = ['server/src', 'client/src', 'client/web', 'client/panel'].flatMap(sourcesIn);

test('nothing is exported that nobody uses, or only tests', () => {
  const taken = new Set(product.flatMap(takenBy));
  const tested = new Set(['test', 'scripts'].flatMap(sourcesIn).flatMap(takenBy));
  const isIn = (names: ReadonlySet<string>, { file, name }: Exported) =>
    names.has(`${file} ${name}`) || names.has(`${file} *`);
  const idle = product
    .flatMap(exportsOf)
    .filter((each) => !entries.test(each.file) && !isIn(taken, each))
    // A type may be named by a signature, and a part be tested, where the file itself uses it.
    .filter((each) => each.count === 1 || !(each.type || isIn(tested, each)));
  assert.deepEqual(
    idle.map(({ file, name }) => `${file} ${name}`),
    [],
  );
});

/** The places of a source file that `npm run mutants` can change, and what becomes of each. */
import ts from 'typescript';

export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: string;
}

export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: { getStart(): number; getEnd(): number }, replacement: string, what: string) =>
    found.push({ file, start: node.getStart(), end: node.getEnd(), text: replacement, what });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || isProse(node)) return;
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1)
      for (const [i, element] of node.elements.entries()) if (isRow(element)) addWithout(found, file, node, i);
    if (ts.isObjectLiteralExpression(node) && isTable(node)) addProperties(found, file, node);
    if (ts.isRegularExpressionLiteral(node)) addRegExp(found, file, node);
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node)) addWord(found, file, node);
    if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText()})`, 'negated condition');
    if (ts.isBinaryExpression(node)) {
      const other = swapped.get(node.operatorToken.getText());
      if (other) add(node.operatorToken, other, `${node.operatorToken.getText()} became ${other}`);
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false', 'true became false');
    if (ts.isNumericLiteral(node) && Number(node.text) > 1)
      add(node, String(Number(node.text) + 1), 'a limit one higher');
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ';', 'removed statement');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const swapped: ReadonlyMap<string, string> = new Map([
  ['&&', '||'],
  ['||', '&&'],
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
]);

/** Documentation is no behaviour. */
function isProse(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && /^(?:why|summary|example)$/.test(node.name.getText());
}

function addWithout(found: Mutant[], file: string, { elements }: ts.ArrayLiteralExpression, i: number): void {
  const element = elements[i];
  const next = elements[i + 1];
  const before = elements[i - 1];
  if (!element) return;
  const start = next || !before ? element.getStart() : before.getEnd();
  const end = next ? next.getStart() : element.getEnd();
  found.push({ file, start, end, text: '', what: `without ${element.getText().slice(0, 60)}` });
}

function isRow(node: ts.Expression): boolean {
  return ts.isStringLiteral(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** Whether an object is a record of a module, from names to what is known of them. */
function isTable({ parent }: ts.ObjectLiteralExpression): boolean {
  return ts.isVariableDeclaration(parent) && /^(?:Readonly<)?Record</.test(parent.type?.getText() ?? '');
}

/** Without one name of a record. */
function addProperties(found: Mutant[], file: string, { properties }: ts.ObjectLiteralExpression): void {
  for (const [i, property] of properties.entries()) {
    const end = properties[i + 1]?.getStart() ?? property.getEnd();
    found.push({ file, start: property.getStart(), end, text: '', what: `without ${property.getText().slice(0, 60)}` });
  }
}

/** Without one word of an alternation. */
function addRegExp(found: Mutant[], file: string, node: ts.RegularExpressionLiteral): void {
  const text = node.getText();
  for (const { 0: word, index } of text.matchAll(/(?<=[(|:])[\w.-]+\||\|[\w.-]+(?=\))/g)) {
    const start = node.getStart() + index;
    found.push({ file, start, end: start + word.length, text: '', what: `without ${word} in ${text.slice(0, 40)}` });
  }
}

/** Without one word of a table that is written as words; a sentence is documentation. */
function addWord(found: Mutant[], file: string, node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): void {
  const isTable = ts.isPropertyAccessExpression(node.parent) || ts.isCallExpression(node.parent);
  const text = node.getText();
  if (/^.[A-Z].*\.[`']$/s.test(text)) return;
  if (!isTable || !/^[`']\s*[\w@./:+*-]+(?:\s+[\w@./:+*-]+)+\s*[`']$/.test(text)) return;
  for (const { 0: word, index } of text.matchAll(/(?<=\s)[\w@./:+*-]+/g)) {
    const start = node.getStart() + index;
    found.push({ file, start, end: start + word.length, text: '', what: `without ${word}` });
  }
}

export function kindOf({ what }: Mutant): string {
  if (!what.startsWith('without ')) return 'logic and limits';
  return / in \//.test(what) ? 'words of regular expressions' : 'elements and words of tables';
}

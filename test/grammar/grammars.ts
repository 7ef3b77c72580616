import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export const grammarFile = join(root, 'syntaxes/dockerfile.tmLanguage.json');

/** The grammars of the embedded languages, as VS Code has them. */
export const embedded: readonly string[] = [
  'shellscript',
  'python',
  'javascript',
  'json',
  'yaml',
  'powershell',
  'bat',
].map((name) => join(root, 'node_modules/tm-grammars/grammars', `${name}.json`));

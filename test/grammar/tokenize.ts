import { readFileSync } from 'node:fs';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { embedded, grammarFile } from './grammars.ts';

export const grammar: { readonly scopeName: string } = JSON.parse(readFileSync(grammarFile, 'utf8'));

const registry = createRegistry([grammarFile, ...embedded].map((path) => ({ path, scopeName: '' })));

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The lines of a Dockerfile with the scopes that an editor would give them. */
export async function tokenize(source: string): Promise<Line[]> {
  const loaded = await registry.loadGrammar(grammar.scopeName);
  if (!loaded) throw new Error(`no grammar for ${grammar.scopeName}`);
  let stack: Parameters<typeof loaded.tokenizeLine>[1] = null;
  return source.split(/\r?\n/).map((text) => {
    const { tokens, ruleStack } = loaded.tokenizeLine(text, stack);
    stack = ruleStack;
    return {
      text,
      tokens: tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, scopes })),
    };
  });
}

/** The scopes at a column; none past the line's end. */
export function scopesAt(line: Line | undefined, column: number): readonly string[] {
  return line?.tokens.find(({ start, end }) => start <= column && column < end)?.scopes ?? [];
}

/** Completion: where the cursor stands, what may stand there, the most likely first. */

import { flagsOf } from '../../language/flags.ts';
import { instructionOf } from '../../language/instructions.ts';
import type { Instruction } from '../../model/model.ts';
import { argumentItems } from './arguments.ts';
import { commentItems } from './comments.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { flagItems } from './flags.ts';
import type { Item } from './item.ts';
import { keywordItems } from './keywords.ts';
import { patternItems } from './patterns.ts';
import type { Request } from './request.ts';
import { valueItems } from './values.ts';
import { useAt, variableItems } from './variables.ts';

/** What is offered at the cursor; in comments, strings, scripts and heredocs nothing but variables and words of directives. */
export function completionsAt(request: Request): Item[] {
  const cursor = cursorAt(request.graph, request.offset);
  if (!cursor) return [];
  const variables = variablesAt(request, cursor);
  if (variables) return variables;
  switch (cursor.kind) {
    case 'comment':
      return commentItems(request, cursor.comment, cursor.typed);
    case 'keyword':
      return [
        ...(cursor.onbuild ? [] : patternItems(request, cursor.word)),
        ...keywordItems(request, cursor.word, cursor.onbuild),
      ];
    case 'flag':
      return flagItems(request, cursor.instruction, cursor.word);
    case 'flag-value':
      return valueItems(request, cursor.instruction, cursor.flag, cursor.word);
    case 'argument':
      return argumentItems(request, cursor);
    case 'heredoc':
      return [];
  }
}

/** The variables, where one is being typed; undefined where none is. */
function variablesAt(request: Request, cursor: Cursor): Item[] | undefined {
  if (cursor.kind === 'comment' || cursor.kind === 'keyword') return undefined;
  const { graph, offset } = request;
  const line = graph.source.slice(graph.source.lastIndexOf('\n', offset - 1) + 1, offset);
  const escape = cursor.kind === 'heredoc' || isScript(cursor.instruction) ? '\\' : graph.escape;
  const use = useAt(line, escape);
  if (!use) return undefined;
  const reader = readerOf(cursor);
  if (!reader || isSingleQuoted(cursor, line)) return [];
  return variableItems(request, cursor.instruction, use, reader);
}

/** Who replaces variables at the cursor, if anyone. */
function readerOf(cursor: Exclude<Cursor, { kind: 'comment' | 'keyword' }>): 'BuildKit' | 'shell' | undefined {
  const { instruction } = cursor;
  const keyword = instruction.keyword.text.toUpperCase();
  // cmd and PowerShell write their variables in other ways.
  const shell = instruction.before.shell === 'posix' ? 'shell' : undefined;
  if (cursor.kind === 'heredoc')
    return cursor.heredoc.quoted ? undefined : instruction.kind === 'RUN' ? shell : 'BuildKit';
  if (cursor.kind === 'flag') return undefined;
  if (cursor.kind === 'flag-value')
    return flagsOf(keyword).find(({ name }) => name === cursor.flag)?.expands ? 'BuildKit' : undefined;
  if (!isScript(instruction)) return instructionOf(keyword)?.expands ? 'BuildKit' : undefined;
  const isList = cursor.text.trimStart().startsWith('[');
  return isList || ('script' in instruction && instruction.script?.form === 'exec') ? undefined : shell;
}

function isScript({ kind }: Instruction): boolean {
  return kind === 'RUN' || kind === 'CMD' || kind === 'ENTRYPOINT' || kind === 'HEALTHCHECK';
}

/** Whether a single quote before the cursor keeps its variables as they are. */
function isSingleQuoted(cursor: Cursor, line: string): boolean {
  if (cursor.kind === 'heredoc') return false;
  let quote = '';
  const text = cursor.kind === 'argument' ? cursor.text : line;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\' && quote !== "'") at++;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return quote === "'";
}

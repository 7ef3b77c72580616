import type { ParsedScript, Statement, SyntaxNode } from 'unbash';
import { type Joined, toSourceSpan } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import type { Step } from './script.ts';
import { guards } from './walk.ts';

/** An element of the top-level list with its node: a `Step` whose commands are still to be found. */
export interface Element extends Omit<Step, 'commands'> {
  readonly node: SyntaxNode;
  readonly conditional: boolean;
}

/** The top-level list taken apart at its operators and line breaks. */
export function elementsOf(frame: Joined, { commands }: ParsedScript): Element[] {
  let before: Statement | undefined;
  return commands.flatMap((statement) => {
    const separator = before && separatorAfter(frame, before);
    const operator: Step['operator'] = before && ';';
    before = statement;
    const { command, background = false } = statement;
    if (command.type !== 'AndOr') return [elementOf(frame, command, operator, separator, background, false)];
    const guarded = guards(command);
    return command.commands.map((member, i) => {
      const left = command.commands[i - 1];
      if (!left) return elementOf(frame, member, operator, separator, background, false);
      const sign = command.operators[i - 1];
      return elementOf(frame, member, sign, operatorAfter(frame, left.end), background, guarded[i] === true);
    });
  });
}

function elementOf(
  frame: Joined,
  node: SyntaxNode,
  operator: Step['operator'],
  operatorSpan: Span | undefined,
  background: boolean,
  conditional: boolean,
): Element {
  const span = toSourceSpan(frame, node.pos, node.end);
  return { node, span, operator, operatorSpan, simple: !background && isSimple(node), conditional };
}

function isSimple(node: SyntaxNode): boolean {
  if (node.type === 'Pipeline') return node.commands.every(isSimple);
  return node.type === 'Command' && node.redirects.every(({ type }) => type !== 'HereDoc');
}

/** The `&&` or `||` behind a member of a list. */
function operatorAfter(frame: Joined, end: number): Span | undefined {
  const at = skipBlanks(frame.text, end);
  return /^(&&|\|\|)/.test(frame.text.slice(at, at + 2)) ? toSourceSpan(frame, at, at + 2) : undefined;
}

/** The `;`, `&` or line break that ends a statement. */
function separatorAfter(frame: Joined, { end, background }: Statement): Span | undefined {
  if (background) return toSourceSpan(frame, end - 1, end);
  let at = skipBlanks(frame.text, end);
  if (frame.text[at] === '#') at = frame.text.indexOf('\n', at);
  return frame.text[at] === ';' || frame.text[at] === '\n' ? toSourceSpan(frame, at, at + 1) : undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
    else if (text[at] === '\\' && text[at + 1] === '\n') at += 2;
    else return at;
  }
}

import type { ParsedScript, Statement, SyntaxNode } from 'unbash';
import type { Joined } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import type { Step } from './script.ts';
import { failureOf, guards, type NodePlace } from './walk.ts';
import { spanIn } from './words.ts';

/** An element of the top-level list with its node: a `Step` whose commands are still to be found. */
export interface Element extends Omit<Step, 'commands'> {
  readonly node: SyntaxNode;
  readonly conditional: boolean;
  readonly failure: NodePlace['failure'];
}

/** The top-level list taken apart at its operators and line breaks. */
export function elementsOf(frame: Joined, { commands }: ParsedScript): Element[] {
  return commands.flatMap((statement, i) => {
    const { command, end, background = false } = statement;
    const before = commands[i - 1];
    const failure = failureOf({ failure: 'ends' }, statement, i === commands.length - 1);
    const members = command.type === 'AndOr' ? command.commands : [command];
    const guarded = command.type === 'AndOr' ? guards(command) : [];
    const operators = command.type === 'AndOr' ? command.operators : [];
    return members.map((node, k): Element => {
      const left = members[k - 1];
      const isFirst = left === undefined;
      return {
        node,
        span: trimmedSpan(frame, node.pos, background ? Math.min(node.end, end - 1) : node.end),
        operator: isFirst ? before && ';' : operators[k - 1],
        operatorSpan: isFirst ? before && separatorAfter(frame, before) : operatorAfter(frame, left.end),
        simple: !background && isSimple(node),
        ...(/^(?:Function|ArithmeticCommand)$/.test(node.type) && { sets: true }),
        conditional: guarded[k] === true,
        failure,
      };
    });
  });
}

/** Where a node stands that the parser may have ended late, having found something missing. */
function trimmedSpan(frame: Joined, start: number, end: number): Span {
  return spanIn(frame, start, start + frame.text.slice(start, end).trimEnd().length);
}

function isSimple(node: SyntaxNode): boolean {
  if (node.type === 'Pipeline') return node.commands.every(isSimple);
  return node.type === 'Command' && node.redirects.every(({ type }) => type !== 'HereDoc');
}

/** The `&&` or `||` behind a member of a list. */
function operatorAfter(frame: Joined, end: number): Span | undefined {
  const at = skipBlanks(frame.text, end);
  return /^(&&|\|\|)/.test(frame.text.slice(at, at + 2)) ? spanIn(frame, at, at + 2) : undefined;
}

/** The `;`, `&` or line break that ends a statement. */
function separatorAfter(frame: Joined, { end, background }: Statement): Span | undefined {
  if (background) return spanIn(frame, end - 1, end);
  let at = skipBlanks(frame.text, end);
  if (frame.text[at] === '#') at = frame.text.indexOf('\n', at);
  return frame.text[at] === ';' || frame.text[at] === '\n' ? spanIn(frame, at, at + 1) : undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
    else if (text[at] === '\\' && text[at + 1] === '\n') at += 2;
    else return at;
  }
}

import { type AndOr, type Command as CommandNode, forEachChild, parse, type Statement, type SyntaxNode } from 'unbash';
import type { Joined } from '../text/joined.ts';
import { mapped } from '../text/list.ts';
import type { Span, Token } from '../text/span.ts';
import { unescape } from './frame.ts';
import { nestedScript } from './nested.ts';
import type { Command, Redirect, SetName, ShellVariable, Word } from './script.ts';
import { assignedNames, assignmentWordOf, spanIn, tokenOf, variableOf, wordOf } from './words.ts';

type AssignmentNode = Extract<SyntaxNode, { type: 'Assignment' }>;
type RedirectionNode = Extract<SyntaxNode, { type: 'Redirect' | 'HereString' | 'HereDoc' }>;
type Substitution = Extract<
  SyntaxNode,
  { type: 'CommandExpansion' | 'ArithmeticCommandExpansion' | 'ProcessSubstitution' }
>;
type WordNode = Extract<SyntaxNode, { type: 'Word' }>;

/** Expansions in expansions, and scripts given to a shell as text, are not read deeper than this. */
const DEEPEST = 32;

/** What a walk over a script has found so far. */
export interface Findings {
  readonly commands: { readonly command: Command; readonly step: number }[];
  readonly variables: ShellVariable[];
  /** The names that the script itself gives a value. */
  readonly sets: SetName[];
  readonly functions: Token[];
  broken: boolean;
}

/** Where a node stands: the text its positions count in, and what holds there. */
export interface NodePlace {
  readonly frame: Joined;
  readonly depth: number;
  readonly conditional: boolean;
  readonly shell?: Span;
  /** What becomes of a failure: the script ends with it, goes on, or asks for it. */
  readonly failure: 'ends' | 'unheard' | 'heard';
  /** How many expansions and nested scripts are around it. */
  readonly nesting: number;
  /** The element of the top-level list that the node belongs to. */
  readonly step: number;
}

/** Adds all that a node holds to the findings: commands, variables and assigned names, nested ones included. */
export function walk(found: Findings, where: NodePlace, node: SyntaxNode): void {
  switch (node.type) {
    case 'Command':
      addCommand(found, where, node);
      return;
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution':
      if (where.nesting >= DEEPEST) found.broken = true;
      else walkSubstitution(found, { ...where, depth: where.depth + 1, nesting: where.nesting + 1 }, node);
      return;
    case 'Script':
      if (node.errors?.length) found.broken = true;
      break;
    case 'For':
    case 'Select':
      found.sets.push(loopName(where.frame, node.name, node.wordlist));
      break;
    case 'Function':
      found.functions.push(tokenOf(where.frame, node.name.pos, node.name.end));
      break;
    default: {
      const variable = variableOf(where.frame, node);
      if (variable) found.variables.push(variable);
      if (variable && /^:?=/.test(variable.modifier)) found.sets.push({ ...variable.name, from: variable.span });
    }
  }
  if (where.nesting >= DEEPEST && node.type === 'ParameterExpansion') {
    found.broken = true;
    return;
  }
  const parts = partsOf(where, node);
  for (const [where, part] of parts ?? []) if (part) walk(found, where, part);
  if (!parts) forEachChild(node, (child) => walk(found, where, child));
}

/** The variable of a loop, and the list that it goes through. */
function loopName(frame: Joined, name: WordNode, list: readonly WordNode[] | undefined): SetName {
  const token = tokenOf(frame, name.pos, name.end);
  const [first, last] = [list?.[0], list?.at(-1)];
  return first && last ? { ...token, from: spanIn(frame, first.pos, last.end) } : token;
}

/** The parts of a compound command, each with what holds there; undefined for nodes that change nothing of it. */
function partsOf(where: NodePlace, node: SyntaxNode): (readonly [NodePlace, SyntaxNode | undefined])[] | undefined {
  switch (node.type) {
    case 'CompoundList':
      return node.commands.map((statement, i) => {
        return [{ ...where, failure: failureOf(where, statement, i === node.commands.length - 1) }, statement];
      });
    case 'AndOr': {
      const guarded = guards(node);
      return node.commands.map((member, i) => [guarded[i] ? { ...where, conditional: true } : where, member]);
    }
    case 'If':
      return compound(where, [node.clause], [node.then, ...node.elif, node.else], { isTested: true });
    case 'Elif':
      return [
        [{ ...where, failure: 'heard' }, node.clause],
        [where, node.then],
      ];
    case 'While':
      return compound(where, [node.clause], [node.body], { isTested: true, isRepeated: true });
    case 'For':
    case 'Select':
      return compound(where, node.wordlist ?? [], [node.body], { isRepeated: true });
    case 'ArithmeticFor':
      return compound(where, [node.initialize, node.test, node.update], [node.body], { isRepeated: true });
    case 'Case':
      return compound(where, [node.word], node.items);
    case 'Function':
      return compound(where, [], [node.body]);
    case 'Coproc':
    case 'Subshell':
      return compound({ ...where, shell: spanIn(where.frame, node.pos, node.end) }, [node.body], []);
    case 'BraceGroup':
      return compound(where, [node.body], []);
    case 'ParameterExpansion':
      return [node.index, node.operation].map((part) => [{ ...where, nesting: where.nesting + 1 }, part]);
    default:
      return undefined;
  }
}

type Parts = readonly (SyntaxNode | undefined)[];

interface Meant {
  /** Whether what always runs is asked whether it failed. */
  readonly isTested?: true;
  /** Whether the rest runs in rounds, of which only the last is heard. */
  readonly isRepeated?: true;
}

/** The parts of a compound command that always run, and those that run under a condition. */
function compound(
  where: NodePlace,
  always: Parts,
  maybe: Parts,
  { isTested, isRepeated }: Meant = {},
): (readonly [NodePlace, SyntaxNode | undefined])[] {
  const inside: NodePlace = { ...where, depth: where.depth + 1 };
  const first: NodePlace = isTested ? { ...inside, failure: 'heard' } : inside;
  const failure = isRepeated && where.failure === 'ends' ? 'unheard' : where.failure;
  const conditional: NodePlace = { ...inside, conditional: true, failure };
  return [...always.map((part) => [first, part] as const), ...maybe.map((part) => [conditional, part] as const)];
}

/** What becomes of a failure in a part of a list, of which another part may run behind it. */
export function failureOf(
  { failure }: Pick<NodePlace, 'failure'>,
  statement: Statement,
  isLast: boolean,
): NodePlace['failure'] {
  const { command, background } = statement;
  const isAsked = command.type === 'AndOr' && command.operators.includes('||');
  const isNegated = command.type === 'Pipeline' && command.prefixes.some((prefix) => prefix.type === 'Negation');
  if (failure === 'heard' || isAsked || isNegated || background) return 'heard';
  return isLast ? failure : 'unheard';
}

/** For each member of `a && b || c` whether it runs only when the one before it failed, or when a test before it held. */
export function guards({ commands, operators }: AndOr): boolean[] {
  let isTested = false;
  return commands.map((_, i) => {
    const left = commands[i - 1];
    const isOr = operators[i - 1] === '||';
    isTested = !isOr && (isTested || (left !== undefined && isTest(left)));
    return isOr || isTested;
  });
}

function isTest(node: SyntaxNode): boolean {
  if (node.type === 'Command') return node.name?.value === '[' || node.name?.value === 'test';
  if (node.type === 'Pipeline') return node.prefixes.some((prefix) => prefix.type === 'Negation');
  return node.type === 'TestCommand' || node.type === 'ArithmeticCommand';
}

/** Backticks may hold escapes; then their script has a text of its own, whose way back is found by undoing them. */
function walkSubstitution(found: Findings, where: NodePlace, { pos, end, script }: Substitution): void {
  if (!script) return;
  const { source } = script;
  const shell = spanIn(where.frame, pos, end);
  const frames =
    source === undefined ? [where.frame] : ['$`\\', '$`\\"'].map((set) => unescape(where.frame, pos + 1, end - 1, set));
  const frame = frames.find(({ text }) => source === undefined || text === source);
  if (frame) walk(found, { ...where, frame, shell, failure: 'heard' }, script);
  else found.broken = true;
}

function addCommand(found: Findings, where: NodePlace, node: CommandNode): void {
  const { frame, depth, nesting, conditional, shell, step, failure } = where;
  const prefix = node.prefix.filter((part) => part.type === 'Assignment');
  const assignments = mapped(prefix, (part) => assignmentOf(found, where, part));
  const name = node.name && toWord(found, where, node.name);
  const args = mapped(node.args, (arg) => toWord(found, where, arg));
  const redirects = mapped(node.redirects, (part) => redirectOf(found, where, part));
  const span = spanIn(frame, node.pos, node.end);
  const command: Command = { span, name, args, assignments, redirects, depth, conditional };
  if (failure === 'unheard') Object.assign(command, { unheard: true });
  if (shell) Object.assign(command, { shell });
  found.commands.push({ command, step });
  for (const name of assignedNames(command)) found.sets.push(name);
  const nested = nesting < DEEPEST ? nestedScript(frame, command, node) : undefined;
  if (!nested) return;
  walk(
    found,
    { ...where, depth: depth + 1, nesting: nesting + 1, frame: nested, failure: 'heard' },
    parse(nested.text),
  );
}

const noVariables: readonly ShellVariable[] = [];

/** The word with the variables found in it, whose commands are added on the way. */
function toWord(found: Findings, where: NodePlace, node: WordNode | AssignmentNode): Word {
  if (node.type === 'Word' && !node.parts) return wordOf(where.frame, node, noVariables);
  const before = found.variables.length;
  forEachChild(node, (child) => walk(found, where, child));
  const variables = found.variables.slice(before);
  return node.type === 'Word' ? wordOf(where.frame, node, variables) : assignmentWordOf(where.frame, node, variables);
}

function assignmentOf(found: Findings, where: NodePlace, node: AssignmentNode): Command['assignments'][number] {
  const { frame } = where;
  if (node.index) walk(found, where, node.index);
  const value = node.value.type === 'Word' ? toWord(found, where, node.value) : undefined;
  if (node.value.type === 'ArrayValue') walk(found, where, node.value);
  return {
    name: tokenOf(frame, node.pos, node.pos + node.name.length),
    value,
    span: spanIn(frame, node.pos, node.end),
  };
}

function redirectOf(found: Findings, where: NodePlace, node: RedirectionNode): Redirect {
  const { frame } = where;
  const span = spanIn(frame, node.pos, node.end);
  if (node.type !== 'HereDoc') {
    return { operator: node.operator, target: node.target && toWord(found, where, node.target), span };
  }
  walk(found, where, node.body);
  const { delimiter } = node;
  const target = delimiter && {
    ...tokenOf(frame, delimiter.pos, delimiter.end),
    value: delimiter.value,
    variables: [],
    quoted: delimiter.quoted,
  };
  return { operator: node.operator, target, span };
}

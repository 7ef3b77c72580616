import { type AndOr, type Command as CommandNode, forEachChild, parse, type SyntaxNode } from 'unbash';
import type { Joined } from '../text/joined.ts';
import type { Token } from '../text/span.ts';
import { unescape } from './frame.ts';
import { nestedScript } from './nested.ts';
import type { Command, Redirect, ShellVariable, Word } from './script.ts';
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
  readonly sets: Token[];
  broken: boolean;
}

/** Where a node stands: the text its positions count in, and what holds there. */
export interface Place {
  readonly frame: Joined;
  readonly depth: number;
  readonly conditional: boolean;
  /** How many expansions and nested scripts are around it. */
  readonly nesting: number;
  /** The element of the top-level list that the node belongs to. */
  readonly step: number;
}

/** Adds all that a node holds to the findings: commands, variables and assigned names, nested ones included. */
export function walk(found: Findings, place: Place, node: SyntaxNode): void {
  switch (node.type) {
    case 'Command':
      addCommand(found, place, node);
      return;
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution':
      if (place.nesting >= DEEPEST) found.broken = true;
      else walkSubstitution(found, { ...place, depth: place.depth + 1, nesting: place.nesting + 1 }, node);
      return;
    case 'Script':
      if (node.errors?.length) found.broken = true;
      break;
    case 'For':
    case 'Select':
      found.sets.push(tokenOf(place.frame, node.name.pos, node.name.end));
      break;
    default: {
      const variable = variableOf(place.frame, node);
      if (variable) found.variables.push(variable);
      if (variable && /^:?=/.test(variable.modifier)) found.sets.push(variable.name);
    }
  }
  if (place.nesting >= DEEPEST && node.type === 'ParameterExpansion') {
    found.broken = true;
    return;
  }
  const parts = partsOf(place, node);
  for (const [where, part] of parts ?? []) if (part) walk(found, where, part);
  if (!parts) forEachChild(node, (child) => walk(found, place, child));
}

/** The parts of a compound command, each with what holds there; undefined for nodes that change nothing of it. */
function partsOf(place: Place, node: SyntaxNode): (readonly [Place, SyntaxNode | undefined])[] | undefined {
  const inside = { ...place, depth: place.depth + 1 };
  const maybe = { ...inside, conditional: true };
  switch (node.type) {
    case 'AndOr': {
      const guarded = guards(node);
      return node.commands.map((member, i) => [guarded[i] ? { ...place, conditional: true } : place, member]);
    }
    case 'If':
      return [[inside, node.clause], ...[node.then, ...node.elif, node.else].map((part) => [maybe, part] as const)];
    case 'While':
      return [
        [inside, node.clause],
        [maybe, node.body],
      ];
    case 'For':
    case 'Select':
      return [...(node.wordlist ?? []).map((word) => [inside, word] as const), [maybe, node.body]];
    case 'ArithmeticFor':
      return [...[node.initialize, node.test, node.update].map((part) => [inside, part] as const), [maybe, node.body]];
    case 'Case':
      return [[inside, node.word], ...node.items.map((item) => [maybe, item] as const)];
    case 'Function':
      return [[maybe, node.body]];
    case 'Coproc':
    case 'Subshell':
    case 'BraceGroup':
      return [[inside, node.body]];
    case 'ParameterExpansion':
      return [node.index, node.operation].map((part) => [{ ...place, nesting: place.nesting + 1 }, part]);
    default:
      return undefined;
  }
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
function walkSubstitution(found: Findings, place: Place, { pos, end, script }: Substitution): void {
  if (!script) return;
  const { source } = script;
  const frames =
    source === undefined ? [place.frame] : ['$`\\', '$`\\"'].map((set) => unescape(place.frame, pos + 1, end - 1, set));
  const frame = frames.find(({ text }) => source === undefined || text === source);
  if (frame) walk(found, { ...place, frame }, script);
  else found.broken = true;
}

function addCommand(found: Findings, place: Place, node: CommandNode): void {
  const { frame, depth, nesting, conditional, step } = place;
  const assignments = node.prefix
    .filter((part) => part.type === 'Assignment')
    .map((part) => assignmentOf(found, place, part));
  const name = node.name && toWord(found, place, node.name);
  const args = node.args.map((arg) => toWord(found, place, arg));
  const redirects = node.redirects.map((part) => redirectOf(found, place, part));
  const span = spanIn(frame, node.pos, node.end);
  const command: Command = { span, name, args, assignments, redirects, depth, conditional };
  found.commands.push({ command, step });
  for (const name of assignedNames(command)) found.sets.push(name);
  const nested = nesting < DEEPEST ? nestedScript(frame, command, node) : undefined;
  if (!nested) return;
  walk(found, { ...place, depth: depth + 1, nesting: nesting + 1, frame: nested }, parse(nested.text));
}

/** The word with the variables found in it, whose commands are added on the way. */
function toWord(found: Findings, place: Place, node: WordNode | AssignmentNode): Word {
  const before = found.variables.length;
  forEachChild(node, (child) => walk(found, place, child));
  const variables = found.variables.slice(before);
  return node.type === 'Word' ? wordOf(place.frame, node, variables) : assignmentWordOf(place.frame, node, variables);
}

function assignmentOf(found: Findings, place: Place, node: AssignmentNode): Command['assignments'][number] {
  const { frame } = place;
  if (node.index) walk(found, place, node.index);
  const value = node.value.type === 'Word' ? toWord(found, place, node.value) : undefined;
  if (node.value.type === 'ArrayValue') walk(found, place, node.value);
  return {
    name: tokenOf(frame, node.pos, node.pos + node.name.length),
    value,
    span: spanIn(frame, node.pos, node.end),
  };
}

function redirectOf(found: Findings, place: Place, node: RedirectionNode): Redirect {
  const { frame } = place;
  const span = spanIn(frame, node.pos, node.end);
  if (node.type !== 'HereDoc') {
    return { operator: node.operator, target: node.target && toWord(found, place, node.target), span };
  }
  walk(found, place, node.body);
  const { delimiter } = node;
  const target = delimiter && {
    ...tokenOf(frame, delimiter.pos, delimiter.end),
    value: delimiter.value,
    variables: [],
    quoted: delimiter.quoted,
  };
  return { operator: node.operator, target, span };
}

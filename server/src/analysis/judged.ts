/**
 * What rules find in instructions by their text alone (`Rule.judges`) is found once for each text: of those rules, only the ones that find
 * something in a file look at all of it. While someone types, that leaves the changed instruction to be judged. Whether a text is one that
 * another rule `needs` is asked along with it.
 */
import type { BuildContext } from '../context/context.ts';
import type { Rule } from '../contract/rule.ts';
import { frontendOf } from '../model/frontend.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { memoized } from '../text/memoized.ts';

/** The rules that find something in an instruction, and those that need it; most do not. */
type Verdict = readonly Rule[];

/** Verdicts by what else they depend on: the rules that judge, the frontend, the escape character. */
const known = new Map<string, WeakMap<object, Verdict>>();
const mostKnown = 64;

/** Of the rules that judge instructions by their text or need some, those that may find something in this graph. */
export function findingRules(graph: BuildGraph, context: BuildContext, rules: readonly Rule[]): ReadonlySet<Rule> {
  const verdicts = verdictsFor(graph, rules);
  const finding = new Set<Rule>();
  const open = new Map<object, Instruction>();
  for (const instruction of graph.instructions) {
    const key = keyOf(instruction);
    const verdict = verdicts.get(key);
    if (!verdict) open.set(key, open.get(key) ?? instruction);
    else if (verdict.length > 0) for (const rule of verdict) finding.add(rule);
  }
  if (open.size === 0) return finding;

  const { found, isWhole } = judge(graph, context, rules, [...open.values()]);
  for (const [key, instruction] of open) {
    const verdict = found.get(instruction) ?? nothing;
    for (const rule of verdict) finding.add(rule);
    // Whether a trigger runs depends on the stages below it.
    if (isWhole && !instruction.onbuild) verdicts.set(key, verdict);
  }
  return finding;
}

const nothing: Verdict = [];

/** What instructions have in common about which the same is found. */
function keyOf(instruction: Instruction): object {
  return instruction.kin ?? instruction;
}

function judge(graph: BuildGraph, context: BuildContext, rules: readonly Rule[], open: readonly Instruction[]) {
  const found = new Map<Instruction, Rule[]>();
  const views = new Map<string, BuildGraph>();
  let isWhole = true;
  const note = (instruction: Instruction, rule: Rule) => {
    const known = found.get(instruction);
    if (!known) found.set(instruction, [rule]);
    else if (known.at(-1) !== rule) known.push(rule);
  };
  for (const rule of rules) {
    if (rule.needs) {
      for (const instruction of open) if (rule.needs(instruction)) note(instruction, rule);
      continue;
    }
    const view = viewOf(graph, open, rule.judges ?? [], views);
    if (view.instructions.length === 0) continue;
    try {
      for (const { span } of rule.check(view, context)) {
        const instruction = instructionAt(view, span.start);
        if (instruction) note(instruction, rule);
        else isWhole = false;
      }
    } catch {
      // It fails again where failures are told.
      isWhole = false;
      for (const instruction of view.instructions) note(instruction, rule);
    }
  }
  return { found, isWhole };
}

/** The graph as if it had only those instructions of some kinds; the same one for the same kinds. */
function viewOf(
  graph: BuildGraph,
  open: readonly Instruction[],
  kinds: NonNullable<Rule['judges']>,
  views: Map<string, BuildGraph>,
): BuildGraph {
  const key = String(kinds);
  const made = views.get(key);
  if (made) return made;
  const instructions = kinds === 'all' ? open : open.filter(({ kind }) => kinds.includes(kind));
  const view: BuildGraph = { ...graph, instructions };
  views.set(key, view);
  return view;
}

const idsOf = memoized((rules: readonly Rule[]) => rules.map(({ id }) => id).join());

function verdictsFor(graph: BuildGraph, rules: readonly Rule[]): WeakMap<object, Verdict> {
  const key = `${graph.escape} ${JSON.stringify(frontendOf(graph))} ${idsOf(rules)}`;
  const found = known.get(key);
  if (found) return found;
  const made = new WeakMap<object, Verdict>();
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

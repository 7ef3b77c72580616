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

/** Of the rules that judge instructions by their text or need some, those that may find something in this graph. */
export function findingRules(graph: BuildGraph, context: BuildContext, rules: readonly Rule[]): ReadonlySet<Rule> {
  const verdicts = verdictsFor(graph, rules);
  const finding = new Set<Rule>();
  const open = new Map<object, Instruction>();
  const note = (rule: Rule) => finding.add(rule);
  graph.instructions.forEach((instruction) => {
    const key = keyOf(instruction);
    const verdict = verdicts.get(key);
    if (verdict) verdict.forEach(note);
    else if (!open.has(key)) open.set(key, instruction);
  });
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
  let isWhole = true;
  const note = (instruction: Instruction, rule: Rule) => {
    const known = found.get(instruction);
    if (!known) found.set(instruction, [rule]);
    else if (known.at(-1) !== rule) known.push(rule);
  };
  const { needing, judging } = askedAlike(rules);
  for (const instruction of open) for (const rule of needing) if (rule.needs?.(instruction)) note(instruction, rule);
  // The graph as if it had only these instructions.
  const whole: BuildGraph = { ...graph, instructions: open };
  for (const { kinds, judges } of judging) {
    const instructions = kinds === 'all' ? open : open.filter(({ kind }) => kinds.includes(kind));
    if (instructions.length === 0) continue;
    const view = instructions.length === open.length ? whole : { ...whole, instructions };
    for (const rule of judges) {
      try {
        for (const { span } of rule.check(view, context)) {
          const instruction = instructionAt(view, span.start);
          if (instruction) note(instruction, rule);
          else isWhole = false;
        }
      } catch {
        // It fails again where failures are told.
        isWhole = false;
        for (const instruction of instructions) note(instruction, rule);
      }
    }
  }
  return { found, isWhole };
}

/** The rules that need an instruction, and those that judge instructions, by their kinds. */
const askedAlike = memoized((rules: readonly Rule[]) => {
  const groups = new Map<string, { readonly kinds: NonNullable<Rule['judges']>; readonly judges: Rule[] }>();
  for (const rule of rules) {
    if (!rule.judges || rule.needs) continue;
    const group = groups.get(String(rule.judges)) ?? { kinds: rule.judges, judges: [] };
    groups.set(String(rule.judges), group);
    group.judges.push(rule);
  }
  return { needing: rules.filter(({ needs }) => needs), judging: [...groups.values()] };
});

type Verdicts = WeakMap<object, Verdict>;

/** Verdicts by what else they depend on: the rules that are asked, then the frontend and the escape character. */
const verdictsByRules = new Map<string, Map<string, Verdicts>>();
const mostKnown = 64;

function verdictsFor(graph: BuildGraph, rules: readonly Rule[]): Verdicts {
  const byFrontend = verdictsOf(rules);
  const key = `${graph.escape} ${frontendKey(graph)}`;
  const found = byFrontend.get(key);
  if (found) return found;
  const made: Verdicts = new WeakMap();
  if (byFrontend.size >= mostKnown) byFrontend.clear();
  byFrontend.set(key, made);
  return made;
}

function frontendKey(graph: BuildGraph): string {
  const frontend = frontendOf(graph);
  return frontend.kind === 'official' ? `official ${frontend.version ?? ''}` : frontend.kind;
}

/** Lists of the same rules have the same verdicts. */
const verdictsOf = memoized((rules: readonly Rule[]) => {
  const key = rules.map(({ id }) => id).join();
  const made = verdictsByRules.get(key) ?? new Map<string, Verdicts>();
  if (verdictsByRules.size >= mostKnown) verdictsByRules.clear();
  verdictsByRules.set(key, made);
  return made;
});

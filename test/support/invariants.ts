/** What must hold of every rule and fix, on any Dockerfile at all; shared by the tests and `npm run corpus`. */
import type { BuildContext } from '../../server/src/context/context.ts';
import { type Change, isAvailable } from '../../server/src/contract/change.ts';
import type { Finding, Rule } from '../../server/src/contract/rule.ts';
import { splitChanges } from '../../server/src/engines/split/changes.ts';
import type { BuildFacts } from '../../server/src/facts/build-facts.ts';
import { lower } from '../../server/src/model/lower.ts';
import type { BuildGraph } from '../../server/src/model/model.ts';
import { stageAt } from '../../server/src/model/query.ts';
import { refactors } from '../../server/src/refactors/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits, type Edit, sortEdits } from '../../server/src/text/edit.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import type { Span } from '../../server/src/text/span.ts';
import { changesOf } from './changes.ts';

export interface Broken {
  readonly invariant: string;
  readonly rule: string;
  /** Zero-based. */
  readonly line: number;
}

export interface Checked {
  readonly findings: ReadonlyMap<string, number>;
  readonly fixes: number;
  readonly broken: readonly Broken[];
  /** What reading the file and running every rule cost the processor. */
  readonly milliseconds: number;
}

/** Milliseconds of the processor: far more than any file takes. */
const slowest = 5000;

/** How many places of one file each refactoring is tried at, spread evenly: each try reads the whole file again. */
const mostPlaces = 24;

export interface Tried {
  /** All rules, where nothing else is said. */
  readonly tried?: readonly Rule[];
  readonly facts?: BuildFacts | undefined;
}

/** Runs every rule and fix, and every refactoring at every instruction, over one Dockerfile. */
export function checkInvariants(source: string, context: BuildContext, { tried = rules, facts }: Tried = {}): Checked {
  const findings = new Map<string, number>();
  const broken: Broken[] = [];
  let fixes = 0;
  const lines = indexLines(source);
  const report = (invariant: string, rule: string, { start }: Span) =>
    broken.push({ invariant, rule, line: lines.lineAt(start) });
  const begun = process.cpuUsage();
  const cost = () => process.cpuUsage(begun).user / 1000;

  const graph = attempt(
    () => lower(source),
    (error) => report(`throws ${error}`, 'lower', { start: 0, end: 0 }),
  );
  if (!graph) return { findings, fixes, broken, milliseconds: cost() };
  const results = new Map<Rule, Finding[]>();
  for (const rule of tried) {
    const found =
      attempt(
        () => [...rule.check(graph, context, facts)],
        (error) => report(`throws ${error}`, rule.id, { start: 0, end: 0 }),
      ) ?? [];
    findings.set(rule.id, found.length);
    results.set(rule, found);
  }
  const milliseconds = cost();
  if (milliseconds > slowest) report(`takes over ${slowest} ms of the processor`, 'all', { start: 0, end: 0 });
  for (const [rule, found] of results) {
    const named = new Set<string>();
    for (const finding of found) {
      if (lines.lineAt(finding.span.start) !== lines.lineAt(finding.span.end))
        report('finding across lines', rule.id, finding.span);
      if (finding.span.end < finding.span.start || finding.span.end > source.length)
        report('finding outside the file', rule.id, finding.span);
      const offered =
        attempt(
          () => [...(finding.changes?.() ?? [])],
          (error) => report(`throws ${error}`, rule.id, finding.span),
        ) ?? [];
      // A chosen action is found again by rule, place and id (lsp/code-actions.ts).
      for (const { id } of offered) {
        const name = `${finding.span.start} ${finding.span.end} ${id}`;
        if (named.has(name)) report('offers two changes at one place under one id', rule.id, finding.span);
        named.add(name);
      }
      for (const fix of offered.filter(isAvailable)) {
        fixes++;
        for (const invariant of brokenByFix(graph, { context, facts }, rule, finding, fix))
          report(invariant, rule.id, finding.span);
        // What BuildKit refuses to read hides what else there is to find.
        for (const id of rule.severity === 'error' ? [] : addedBy(graph, { context, facts }, results, fix))
          report(`fix "${fix.title}" adds a finding of ${id}`, rule.id, finding.span);
      }
    }
  }
  for (const span of splitInSilence(graph, context, results))
    report('splits what no finding tells of', 'split-stage', span);
  const stride = Math.max(1, Math.ceil(graph.instructions.length / mostPlaces));
  for (const { id, offer } of refactors) {
    for (const instruction of graph.instructions.filter((_, i) => i % stride === 0)) {
      for (const selection of [{ start: instruction.span.start, end: instruction.span.start }, instruction.span]) {
        attempt(
          () => {
            for (const found of offer(graph, selection, context)) {
              if (!('edits' in found)) continue;
              const isMerging = id === 'extract-base-stage';
              for (const invariant of brokenByEdits(graph, found.edits(), isMerging)) report(invariant, id, selection);
            }
          },
          (error) => report(`throws ${error}`, id, selection),
        );
      }
    }
  }
  return { findings, fixes, broken, milliseconds };
}

/** The bases of stages that can be split, though the rule that tells of such stages finds nothing there. */
function splitInSilence(graph: BuildGraph, context: BuildContext, results: ReadonlyMap<Rule, Finding[]>): Span[] {
  const told = [...results].find(([{ id }]) => id === 'build-tools-in-final-image')?.[1];
  const stages = new Set(told?.map(({ span: { start } }) => stageAt(graph, start)));
  return !told
    ? []
    : graph.stages
        .filter((stage) => !stages.has(stage) && [...splitChanges(graph, context, stage)].some(isAvailable))
        .map(({ from }) => from.keyword.span);
}

interface Known {
  readonly context: BuildContext;
  readonly facts: BuildFacts | undefined;
}

function brokenByFix(
  graph: BuildGraph,
  { context, facts }: Known,
  rule: Rule,
  finding: Finding,
  fix: Change,
): string[] {
  const edits = fix.edits();
  const name = `fix "${fix.title}"`;
  if (fix.lineFeeds) return brokenByLineFeeds(graph, edits).map((invariant) => `${name} ${invariant}`);
  const broken = brokenByEdits(graph, edits).map((invariant) => `${name} ${invariant}`);
  // With other files changed, the context of the second check is another one.
  if (broken.length > 0 || edits.length === 0 || fix.files?.().length) return broken;
  const after = lower(applyEdits(graph.source, edits));
  const again = [...rule.check(after, context, facts)];
  const count = (findings: readonly Finding[]) => findings.filter(({ message }) => message === finding.message).length;
  if (count(again) >= count([...rule.check(graph, context, facts)]))
    broken.push(`${name} does not converge: its finding stays`);
  if (!ends(graph, { context, facts }, rule, fix)) broken.push(`${name} is offered again and again`);
  return broken;
}

/** Whether a fix, applied as often as it is offered in the same place, comes to an end: each of several findings may need it once. */
function ends(graph: BuildGraph, { context, facts }: Known, rule: Rule, fix: Change): boolean {
  const edits = fix.edits();
  let now = graph;
  for (let left = [...rule.check(graph, context, facts)].length; left > 0; left--) {
    now = lower(applyEdits(now.source, edits));
    const offered = [...rule.check(now, context, facts)].flatMap((finding) => changesOf(finding));
    if (!offered.some((change) => change.id === fix.id && sameEdits(change.edits(), edits))) return true;
  }
  return false;
}

/** Findings about what was there before a fix of a worse problem made it visible. */
const uncovered: ReadonlySet<string> = new Set([
  // An ARG costs nothing above an install that runs each time anyway.
  'early-volatile-arg',
  // An install that stops at a question is told of that alone.
  'apt-recommended-packages',
  // Lists in a layer of their own cannot be removed later.
  'leftover-package-lists',
  // The packages of an image that starts their manager stay in its layers, and those of a build stage need not.
  'missing-cache-mount',
  // What was no image name says nothing of its working directory.
  'relative-copy-destination',
  // The distribution that the tag of a language's image names is as old as the one that a split continues from.
  'ended-base-image',
  // What is written like the rest now shows what is not.
  ...['from-as-casing', 'legacy-pair', 'misplaced-description'],
]);

/** The rules that find something only once a fix is applied. */
function addedBy(
  graph: BuildGraph,
  { context, facts }: Known,
  results: ReadonlyMap<Rule, readonly Finding[]>,
  fix: Change,
): string[] {
  const edits = fix.edits();
  if (edits.length === 0 || hasOverlap(edits)) return [];
  const after = lower(applyEdits(graph.source, edits));
  return [...results].flatMap(([rule, found]) =>
    found.length === 0 && !rule.strict && !uncovered.has(rule.id) && [...rule.check(after, context, facts)].length > 0
      ? [rule.id]
      : [],
  );
}

/** `isMerging`: of comments that are equal, one may stand for all. */
function brokenByEdits(graph: BuildGraph, edits: readonly Edit[], isMerging = false): string[] {
  if (hasOverlap(edits)) return ['overlaps itself'];
  const text = applyEdits(graph.source, edits);
  const after = lower(text);
  const broken: string[] = [];
  if (after.problems.length > graph.problems.length) broken.push('does not reparse');
  if (unknown(after) > unknown(graph)) broken.push('makes an unknown instruction');
  const kept = new Map<string, number>();
  for (const comment of after.comments) kept.set(comment.text, (kept.get(comment.text) ?? 0) + 1);
  const texts = graph.comments.map((comment) => comment.text);
  for (const each of isMerging ? new Set(texts) : texts) kept.set(each, (kept.get(each) ?? 0) - 1);
  if ([...kept.values()].some((count) => count < 0)) broken.push('loses a comment');
  const mixed = graph.eol === '\r\n' && !/[^\r]\n/.test(graph.source) && /[^\r]\n/.test(text);
  if (mixed || (graph.eol === '\n' && !graph.source.includes('\r') && text.includes('\r')))
    broken.push('mixes line endings');
  return broken;
}

/** What only ends lines otherwise. */
function brokenByLineFeeds({ source }: BuildGraph, edits: readonly Edit[]): string[] {
  return applyEdits(source, edits) === source.replaceAll('\r\n', '\n') ? [] : ['changes more than line endings'];
}

function unknown({ instructions }: BuildGraph): number {
  return instructions.filter(({ kind }) => kind === 'UNKNOWN').length;
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function attempt<T>(action: () => T, onError: (error: unknown) => void): T | undefined {
  try {
    return action();
  } catch (error) {
    onError(error);
    return undefined;
  }
}

/** Whether two of the edits change the same text; insertions at one place do not overlap. */
export function hasOverlap(edits: readonly Edit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some((edit, i) => i > 0 && edit.span.start < (sorted[i - 1]?.span.end ?? 0));
}

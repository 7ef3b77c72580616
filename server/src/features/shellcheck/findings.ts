/** What ShellCheck says of a script as findings of the Dockerfile. */
import type { Diagnostic } from '../../analysis/analyze.ts';
import type { RuleLevels } from '../../analysis/levels.ts';
import type { Suppressed } from '../../analysis/suppress.ts';
import type { Offer } from '../../contract/change.ts';
import { type Finding, type Rule, type Severity, severityRanks } from '../../contract/rule.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { lookup } from '../../model/scope.ts';
import { type Edit, insert, replace } from '../../text/edit.ts';
import { type Joined, toSource, toSourceSpan } from '../../text/joined.ts';
import { inFirstLine } from '../../text/lines.ts';
import { isEqualSpan } from '../../text/span.ts';
import type { ShellCheckComment, ShellCheckPosition, ShellCheckReplacement } from './answers.ts';
import type { CheckedScript } from './scripts.ts';

const severities: Readonly<Record<ShellCheckComment['level'], Severity>> = {
  error: 'warning',
  warning: 'warning',
  info: 'info',
  style: 'hint',
};

/** Files that a script sources are in the image, where ShellCheck does not see them. */
const unseen: ReadonlySet<number> = new Set([1090, 1091]);

export interface AskedScripts {
  readonly graph: BuildGraph;
  readonly levels: RuleLevels;
  readonly isSuppressed: Suppressed;
}

/** The findings in one script; what a comment, a setting or the rest of the Dockerfile explains is left out. */
export function shellFindings(
  { graph, levels, isSuppressed }: AskedScripts,
  script: CheckedScript,
  comments: readonly ShellCheckComment[],
): Diagnostic[] {
  const disabled = disabledIn(graph, script.run);
  const offsets = offsetsIn(script.text.text);
  const found = withoutEchoes(comments).flatMap((comment): Diagnostic[] => {
    const code = `SC${comment.code}`;
    const start = offsets(comment.from);
    const span = inFirstLine(graph.source, toSourceSpan(script.text, start, Math.max(offsets(comment.to), start + 1)));
    const severity = levels.get(code.toLowerCase()) ?? severities[comment.level];
    if (severity === 'off' || disabled(comment.code) || isSuppressed(span.start, [code])) return [];
    if (unseen.has(comment.code) || isExplained(graph, script, comment)) return [];
    const offers = offersOf(graph, script, comment, offsets);
    const finding: Finding = {
      span,
      message: comment.message.replace(/\.$/, ''),
      ...(offers.length > 0 && { changes: () => offers }),
    };
    return [{ rule: ruleOf(code, severities[comment.level]), severity, finding }];
  });
  return found.filter((one) => !found.some((other) => other !== one && isWorse(found, other, one)));
}

/** Of a script that cannot be parsed only what cannot be (SC1073), without where it began (SC1009) and why reading stopped (SC1072). */
function withoutEchoes(comments: readonly ShellCheckComment[]): readonly ShellCheckComment[] {
  const isBroken = comments.some(({ code }) => code === 1073);
  return isBroken ? comments.filter(({ code }) => code !== 1009 && code !== 1072) : comments;
}

/** Whether a finding marks the same word and counts for more; of two alike the first one stays. */
function isWorse(found: readonly Diagnostic[], other: Diagnostic, one: Diagnostic): boolean {
  if (!isEqualSpan(other.finding.span, one.finding.span)) return false;
  const difference = severityRanks[other.severity] - severityRanks[one.severity];
  return difference > 0 || (difference === 0 && found.indexOf(other) < found.indexOf(one));
}

/** Known false alarms: what ARG and ENV declare, what another `/bin/sh` can do, failures that end the step anyway, and the braces of templates. */
function isExplained(
  graph: BuildGraph,
  { run, dialect, text }: CheckedScript,
  { code, message }: ShellCheckComment,
): boolean {
  if (code === 1083 && /\{\{|\{%/.test(text.text)) return true;
  if (dialect.isAssumed && code >= 3000 && code < 4000) return true;
  if (dialect.stops && code === 2164) return true;
  if (code !== 2154 && code !== 2034) return false;
  const name = /^(\w+) /.exec(message)?.[1];
  return name !== undefined && lookup(graph, run.before.scope, name) !== undefined;
}

/** A fix changes the text only where all of it is one piece of the document. */
function offersOf(
  graph: BuildGraph,
  { text }: CheckedScript,
  { code, replacements }: ShellCheckComment,
  offsets: Offsets,
): Offer[] {
  const edits = replacements.map((each) => editOf(graph.source, text, each, offsets));
  if (edits.length === 0 || edits.some((edit) => edit === undefined)) return [];
  const known = edits.filter((edit) => edit !== undefined);
  return [
    {
      id: `shellcheck ${code}`,
      title: `Apply the fix of ShellCheck (SC${code})`,
      safety: 'unsafe',
      edits: () => known,
    },
  ];
}

function editOf(
  source: string,
  text: Joined,
  { from, to, text: newText }: ShellCheckReplacement,
  offsets: Offsets,
): Edit | undefined {
  const [start, end] = [offsets(from), offsets(to)];
  if (/[\r\n]/.test(newText)) return undefined;
  if (start === end)
    return insert(
      start === 0 || isInPiece(text, start) ? toSource(text, start) : toSource(text, start - 1) + 1,
      newText,
    );
  const span = toSourceSpan(text, start, end);
  return source.slice(span.start, span.end) === text.text.slice(start, end) ? replace(span, newText) : undefined;
}

/** Whether a piece goes on at an offset, so that what is before and behind it are neighbours in the document. */
function isInPiece({ pieces }: Joined, offset: number): boolean {
  return pieces.some(({ at, length }) => at < offset && offset < at + length);
}

type Offsets = (place: ShellCheckPosition) => number;

/** The offsets of places, whose columns count characters rather than UTF-16 code units. */
function offsetsIn(text: string): Offsets {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }) => {
    const start = starts[line - 1] ?? text.length;
    const end = starts[line] ?? text.length + 1;
    const before = [...text.slice(start, end)].slice(0, column - 1).join('');
    return Math.min(start + before.length, text.length);
  };
}

/** Whether nothing but one line break and white space stands there. */
function isNextLine(between: string): boolean {
  return between.trim() === '' && between.split('\n').length <= 2;
}

/** The codes that `# shellcheck disable=` lists above a RUN or between its lines; in heredocs ShellCheck finds them itself. */
function disabledIn(graph: BuildGraph, run: RunInstruction): (code: number) => boolean {
  const ranges: [number, number][] = [];
  let above = run.span.start;
  for (const comment of [...graph.comments].reverse()) {
    const isAbove =
      comment.inside === undefined &&
      comment.span.end <= above &&
      isNextLine(graph.source.slice(comment.span.end, above));
    if (isAbove) above = comment.span.start;
    if (!isAbove && comment.inside !== run.index) continue;
    const listed = /^#\s*shellcheck\s+(?:.*\s)?disable=(\S+)/.exec(comment.text)?.[1];
    for (const each of listed?.split(',') ?? []) {
      const [from, to] = each === 'all' ? [0, 9999] : each.split('-').map((code) => Number(code.replace(/^SC/, '')));
      ranges.push([from ?? -1, to ?? from ?? -1]);
    }
  }
  return (code) => ranges.some(([from, to]) => from <= code && code <= to);
}

const rules = new Map<string, Rule>();

/** A rule in name only: it is ShellCheck that finds it. */
function ruleOf(code: string, severity: Severity): Rule {
  const known = rules.get(code) ?? {
    id: code,
    summary: `${code} of ShellCheck`,
    why: '',
    severity,
    aliases: [],
    example: { bad: '', good: '' },
    check: () => [],
  };
  rules.set(code, known);
  return known;
}

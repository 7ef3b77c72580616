/** Comments that silence findings, in Slipway's, BuildKit's and hadolint's words. */

import type { BuildGraph, Comment } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';

/** Whether a finding at `offset`, known by any of these names, is silenced. */
export type Suppressed = (offset: number, names: readonly string[]) => boolean;

const own = /^#\s*slipway\s+ignore=([\w-]+(?:\s*,\s*[\w-]+)*)/i;
const hadolint = /^#\s*hadolint\s+(global\s+)?ignore=([A-Za-z0-9]+(?:\s*,\s*[A-Za-z0-9]+)*)/i;
/** docs.docker.com/reference/dockerfile, "check"; above an instruction since Dockerfile 1.21. */
const check = /^#\s*check\s*=\s*(.*)$/i;

export function suppressions(graph: BuildGraph): Suppressed {
  const everywhere = new Set<string>();
  const byInstruction = new Map<number, Set<string>>();
  const directives = new Set(graph.directives.map(({ span }) => span.start));

  for (const directive of graph.directives) {
    if (directive.name.text.toLowerCase() === 'check') addAll(everywhere, skippedChecks(directive.value.text));
  }
  let next = 0;
  for (const comment of graph.comments) {
    if (comment.inside !== undefined || directives.has(comment.span.start)) continue;
    const names = namesIn(comment);
    if (names.length === 0) continue;
    if (isGlobal(comment)) {
      addAll(everywhere, names);
      continue;
    }
    while ((graph.instructions[next]?.span.start ?? Number.POSITIVE_INFINITY) < comment.span.start) next++;
    const below = graph.instructions[next];
    if (!below || !isDirectlyAbove(graph.source, comment, below.span.start)) continue;
    const known = byInstruction.get(next) ?? new Set<string>();
    byInstruction.set(next, known);
    addAll(known, names);
  }

  return (offset, names) => {
    const here = byInstruction.get(instructionAt(graph, offset)?.index ?? -1);
    const isListed = (name: string) => everywhere.has(name.toLowerCase()) || here?.has(name.toLowerCase()) === true;
    return names.some(isListed) || (names.some(isBuildKitName) && isListed('all'));
  };
}

/** `skip=all` means BuildKit's checks, not ours. */
function isBuildKitName(name: string): boolean {
  return /^(?:[A-Z][a-z]+){2,}$/.test(name);
}

function namesIn({ text }: Comment): string[] {
  const ours = own.exec(text)?.[1];
  if (ours) return ours.split(/\s*,\s*/);
  const theirs = hadolint.exec(text)?.[2];
  if (theirs) return theirs.split(/\s*,\s*/);
  const checks = check.exec(text)?.[1];
  return checks ? skippedChecks(checks) : [];
}

function isGlobal({ text }: Comment): boolean {
  return hadolint.exec(text)?.[1] !== undefined;
}

/** The names of `skip=A,B;error=true // reason`. */
function skippedChecks(value: string): string[] {
  const skip = value
    .split('//')[0]
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.toLowerCase().startsWith('skip='));
  return skip ? skip.slice('skip='.length).split(',') : [];
}

/** Whether nothing but comment lines stands between a comment and an instruction. */
function isDirectlyAbove(source: string, comment: Comment, instruction: number): boolean {
  const between = source.slice(comment.span.end, instruction).split('\n');
  return between.every((line, i) => i === 0 || i === between.length - 1 || line.trim().startsWith('#'));
}

function addAll(set: Set<string>, names: readonly string[]): void {
  for (const name of names) if (name.trim() !== '') set.add(name.trim().toLowerCase());
}

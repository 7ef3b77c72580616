/** Comments that silence findings, in Slipway's, BuildKit's and hadolint's words. */

import { directiveOf } from '../model/frontend.ts';
import type { BuildGraph, Comment } from '../model/model.ts';
import { instructionAt } from '../model/query.ts';
import { isBuildKitCheck, skippedChecks } from './check-options.ts';

/** Whether a finding at `offset`, known by any of these names, is silenced. */
export type Suppressed = (offset: number, names: readonly string[]) => boolean;

const own = /^#\s*slipway\s+(global\s+)?ignore=([\w-]+(?:\s*,\s*[\w-]+)*)/i;
const hadolint = /^#\s*hadolint\s+(global\s+)?ignore=([A-Za-z0-9]+(?:\s*,\s*[A-Za-z0-9]+)*)/i;
/** docs.docker.com/reference/dockerfile, "check"; above an instruction since Dockerfile 1.21. */
const check = /^#\s*check\s*=\s*(.*)$/i;

/** What any of them holds; most files have none. */
const mayBeOne = /ignore=|check\s*=/i;

/** `hearsHadolint`: whether comments in hadolint's words count. */
export function suppressions(graph: BuildGraph, hearsHadolint = true): Suppressed {
  const everywhere = new Set<string>();
  const byInstruction = new Map<number, Set<string>>();
  const skippedBy = new Map<number, Set<string>>();
  const directives = new Set(graph.directives.map(({ span }) => span.start));

  const skipped = directiveOf(graph, 'check');
  if (skipped) addAll(everywhere, skippedChecks(skipped.value.text));
  // From the last one up, because a comment belongs to what the comment below it belongs to.
  let below = graph.instructions.length;
  let blockStart = Number.POSITIVE_INFINITY;
  const last = graph.comments.some(({ text }) => mayBeOne.test(text)) ? graph.comments.length - 1 : -1;
  for (let at = last; at >= 0; at--) {
    const comment = graph.comments[at];
    if (!comment || comment.inside !== undefined || directives.has(comment.span.start)) continue;
    for (; (graph.instructions[below - 1]?.span.start ?? -1) > comment.span.start; below--)
      blockStart = graph.instructions[below - 1]?.span.start ?? blockStart;
    const isAbove = isLineAbove(graph.source, comment, blockStart);
    if (isAbove) blockStart = comment.span.start;
    const names = hearsHadolint || !hadolint.test(comment.text) ? namesIn(comment) : [];
    if (isGlobal(comment)) addAll(everywhere, names);
    else if (isAbove && names.length > 0) {
      // Of several comments of its own, BuildKit hears the first: it comes last here.
      if (check.test(comment.text)) skippedBy.set(below, addAll(new Set(), names));
      else byInstruction.set(below, addAll(byInstruction.get(below) ?? new Set(), names));
    }
  }

  if (everywhere.size + byInstruction.size + skippedBy.size === 0) return never;
  return (offset, names) => {
    const at = instructionAt(graph, offset)?.index ?? -1;
    const sets = [everywhere, byInstruction.get(at), skippedBy.get(at)];
    const isListed = (name: string) => sets.some((set) => set?.has(name.toLowerCase()));
    return names.some(isListed) || (names.some(isBuildKitCheck) && isListed('all'));
  };
}

const never: Suppressed = () => false;

/** How far a comment of Slipway's goes behind its names, and whether it holds for the file; undefined for other comments. */
export function ownComment(text: string): { readonly length: number; readonly isGlobal: boolean } | undefined {
  const found = own.exec(text);
  return found ? { length: found[0].length, isGlobal: found[1] !== undefined } : undefined;
}

function namesIn({ text }: Comment): string[] {
  const ours = own.exec(text)?.[2];
  if (ours) return ours.split(',').map((name) => name.trim());
  const theirs = hadolint.exec(text)?.[2];
  if (theirs) return theirs.split(',').map((name) => name.trim());
  const checks = check.exec(text)?.[1];
  return checks ? skippedChecks(checks) : [];
}

function isGlobal({ text }: Comment): boolean {
  return (own.exec(text) ?? hadolint.exec(text))?.[1] !== undefined;
}

/** Whether what begins at `start` stands in the very next line. */
function isLineAbove(source: string, { span }: Comment, start: number): boolean {
  const lineEnd = source.indexOf('\n', span.end);
  const next = source.indexOf('\n', lineEnd + 1);
  return lineEnd !== -1 && lineEnd < start && start < source.length && (next === -1 || next >= start);
}

function addAll(set: Set<string>, names: readonly string[]): Set<string> {
  for (const name of names) if (name.trim() !== '') set.add(name.trim().toLowerCase());
  return set;
}

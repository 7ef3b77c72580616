/** The lines that go down with an instruction. */
import { isForTool, linesOf, ownLinesOf } from '../../model/lines.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import type { Span } from '../../text/span.ts';
import { isManifestOfAny } from '../../toolchains/need.ts';

/** Words of a comment about what is installed, which stays where that is. */
const ofInstall =
  /\b(?:install(?:s|ed|ing|ation)?|dependenc(?:y|ies)|deps|packages?|requirements|modules|libraries)\b/i;

/** Words of a comment about the sources, which goes along with them. */
const ofSources =
  /\b(?:sources?|src|code|app(?:lication)?|everything else|rest|whole|entire|repo(?:sitory)?|project)\b/i;

/** Lines of an instruction with the comments directly above it; without them where they head what stays in the lines below. */
export function movedLines(graph: BuildGraph, gone: readonly Instruction[], each: Instruction): Span {
  const whole = linesOf(graph, each);
  const own = ownLinesOf(graph, each);
  const comment = graph.source.slice(whole.start, own.start);
  const next = graph.instructions[each.index + 1];
  if (comment === '' || isForTool(comment) || next?.stage !== each.stage || !next) return whole;
  // What is about the manifests heads the COPY that takes the place of this one.
  if (namesManifests(comment)) return own;
  const isBeside = linesOf(graph, next).start === own.end;
  if (!isBeside || gone.includes(next) || ofSources.test(comment)) return whole;
  return isCopy(next) || ofInstall.test(comment) ? own : whole;
}

function namesManifests(comment: string): boolean {
  const names = comment.split(/[\s`'"(),:]+/).filter((word) => /\.[a-z]/.test(word));
  return names.length > 0 && names.every((word) => isManifestOfAny(word.replace(/\.$/, '')));
}

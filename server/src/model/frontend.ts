/** Which frontend reads a Dockerfile. */
import { frontendVersion } from '../language/versions.ts';
import { memoized } from '../text/memoized.ts';
import type { BuildGraph, Directive, Instruction } from './model.ts';
import { closureOf } from './query.ts';

export type Frontend =
  /** What comes with the engine, or an official image of an unknown version. */
  | { readonly kind: 'official'; readonly version?: string }
  /** An image of somebody else's: it may know more instructions, or none of these. */
  | { readonly kind: 'other' };

const official = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

/** The directive `# name=` that BuildKit heeds. */
export function directiveOf({ directives }: BuildGraph, named: 'syntax' | 'check'): Directive | undefined {
  return directives.find(({ name, indented }) => name.text.toLowerCase() === named && !indented);
}

export const frontendOf = memoized((graph: BuildGraph): Frontend => {
  const image = directiveOf(graph, 'syntax')?.value.text.split(/\s/)[0];
  if (image === undefined) return { kind: 'official' };
  const version = frontendVersion(image);
  if (version === undefined && !official.test(image)) return { kind: 'other' };
  return { kind: 'official', ...(version !== undefined && { version }) };
});

/** The instructions that are known to be BuildKit's own; none where another frontend reads the file. Triggers included. */
export function officialInstructions(graph: BuildGraph): readonly Instruction[] {
  return frontendOf(graph).kind === 'official' ? graph.instructions : [];
}

/** Those of them that run in this build: of ONBUILD triggers, the ones of a stage that the last stage is built on. */
export const ownInstructions = memoized((graph: BuildGraph): readonly Instruction[] => {
  const last = graph.stages.length - 1;
  const hasTriggers = graph.instructions.some(({ onbuild }) => onbuild);
  const reached = new Set(
    hasTriggers ? closureOf(graph, last).map(({ base }) => (base.kind === 'stage' ? base.stage : -1)) : [],
  );
  return officialInstructions(graph).filter((each) => {
    if (each.onbuild) return reached.has(each.stage ?? -2);
    return each.kind !== 'UNKNOWN' || each.keyword.text.toUpperCase() !== 'ONBUILD';
  });
});

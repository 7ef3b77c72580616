/** The steps of a stage as BuildKit counts them (frontend/dockerfile/dockerfile2llb/convert.go, `cmdTotal`). */
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { isStep } from '../model/reruns.ts';

/** What BuildKit calls a stage in the names of its steps. */
export function stageKey({ index, name }: Stage): string {
  return name ? name.text.toLowerCase() : `stage-${index}`;
}

/** The FROM where it pulls an image, then RUN, COPY, ADD and WORKDIR; undefined where it is not known whether the base is an image. */
export function stepsOf({ base, from, instructions }: Stage): readonly Instruction[] | undefined {
  const own = instructions.filter(isStep);
  if (base.kind === 'stage' || base.kind === 'scratch') return own;
  return base.kind === 'image' ? [from, ...own] : undefined;
}

/** The text of an instruction as it is compared: its words and heredocs, whatever its white space and comments. */
export function textOfStep({ source }: BuildGraph, { joined, heredocs }: Instruction): string {
  const bodies = heredocs.map(({ body }) => source.slice(body.start, body.end).replaceAll('\r', ''));
  return [wordsOf(joined.text), ...bodies].join('\n');
}

export function wordsOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

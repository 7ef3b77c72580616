import { type Change, isAvailable, type Offer } from '../contract/change.ts';
import { refactors } from '../refactors/index.ts';
import { applyEdits } from '../text/edit.ts';
import { indexLines } from '../text/lines.ts';
import { patchOf } from '../text/patch.ts';
import { finish, note, noteFiles, nothingPending } from './apply.ts';
import { type Host, type Status, status, why } from './host.ts';
import { createLoader, type Subject } from './subject.ts';

export interface RefactorOptions {
  readonly id: string;
  /** `file` or `file:line`. */
  readonly place: string;
  /** Which of several offers, by its id; without one, the first that can be made. */
  readonly choice: string | undefined;
  readonly diff: boolean;
}

/** Applies one refactoring at a line, or says why it is not offered there. */
export async function refactor(host: Host, { id, place, choice, diff }: RefactorOptions): Promise<Status> {
  const [, path = place, line = '1'] = /^(.*?):(\d+)$/.exec(place) ?? [];
  try {
    const subject = await createLoader(host.readStandardInput).load(path);
    const offers = offersAt(id, subject, Number(line));
    const open = offers.filter(isAvailable);
    const chosen = choice === undefined ? open[0] : open.find((offer) => offer.id === choice);
    if (!chosen) throw new Error(refusal(id, line, offers, choice));
    const others = open.filter((offer) => offer !== chosen).map((offer) => offer.id);
    host.complain(`${chosen.title}${others.length > 0 ? ` (other choices: ${others.join(', ')})` : ''}`);
    await apply(host, subject, chosen, diff);
    return status.clean;
  } catch (error) {
    host.complain(`slipway: ${path}: ${why(error)}`);
    return status.failed;
  }
}

function offersAt(id: string, { source, graph, context }: Subject, line: number): Offer[] {
  const wanted = refactors.find((each) => each.id === id);
  if (!wanted)
    throw new Error(`unknown refactoring "${id}"; available: ${refactors.map((each) => each.id).join(', ')}`);
  const at = indexLines(source).startOf(line - 1);
  return [...wanted.offer(graph, { start: at, end: at }, context)];
}

function refusal(id: string, line: string, offers: readonly Offer[], choice: string | undefined): string {
  const ids = offers.filter(isAvailable).map((offer) => offer.id);
  if (choice !== undefined && ids.length > 0)
    return `${id} has no choice "${choice}" in line ${line}; available: ${ids.join(', ')}`;
  const refused = offers.find((offer) => 'refused' in offer);
  if (refused && 'refused' in refused) return `${id} is not possible in line ${line}: ${refused.refused}`;
  return `${id} does not apply in line ${line}`;
}

async function apply(host: Host, subject: Subject, change: Change, diff: boolean): Promise<void> {
  const after = applyEdits(subject.source, change.edits());
  if (subject.file === undefined) {
    host.out(diff ? patchOf('Dockerfile', subject.source, after) : after);
    return;
  }
  const pending = nothingPending();
  await note(pending, subject.file, after);
  await noteFiles(pending, subject, change);
  await finish(host, pending, diff);
}

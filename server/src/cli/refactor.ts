import { placePattern, selectionAt } from '../agents/line-range.ts';
import { type Change, isAvailable, type Offer } from '../contract/change.ts';
import { refactors } from '../refactors/index.ts';
import { applyEdits } from '../text/edit.ts';
import { patchOf } from '../text/patch.ts';
import { finish, note, noteFiles, nothingPending } from './apply.ts';
import { notExact } from './exact-text.ts';
import { type Status, status, type Terminal, why } from './host.ts';
import { createLoader, type LoadedFile } from './subject.ts';

export interface RefactorOptions {
  readonly id: string;
  /** A file, with a place behind a colon or not. */
  readonly place: string;
  /** Which of several offers, by its id; without one, the first that can be made. */
  readonly choice: string | undefined;
  readonly diff: boolean;
}

const placeForm = new RegExp(`^(.*?):(${placePattern})$`, 's');

/** Applies one refactoring at a place, or says why it is not offered there. */
export async function refactor(host: Terminal, { id, place, choice, diff }: RefactorOptions): Promise<Status> {
  const [, path = place, at = '1'] = placeForm.exec(place) ?? [];
  try {
    const subject = await createLoader(host.readStandardInput).load(path);
    const offers = offersAt(id, subject, at);
    const open = offers.filter(isAvailable);
    const chosen = choice === undefined ? open[0] : open.find((offer) => offer.id === choice);
    if (!chosen) throw new Error(refusal(id, at, offers, choice));
    const others = open.filter((offer) => offer !== chosen).map((offer) => offer.id);
    host.complain(`${chosen.title}${others.length > 0 ? ` (other choices: ${others.join(', ')})` : ''}`);
    await apply(host, subject, chosen, diff);
    return status.clean;
  } catch (error) {
    host.complain(`slipway: ${path}: ${why(error)}`);
    return status.failed;
  }
}

function offersAt(id: string, { source, graph, context }: LoadedFile, at: string): Offer[] {
  const wanted = refactors.find((each) => each.id === id);
  if (!wanted)
    throw new Error(`unknown refactoring "${id}"; available: ${refactors.map((each) => each.id).join(', ')}`);
  return [...wanted.offer(graph, selectionAt(source, at), context)];
}

function refusal(id: string, at: string, offers: readonly Offer[], choice: string | undefined): string {
  const where = /^\d+$/.test(at) ? `in line ${at}` : `at ${at}`;
  const ids = offers.filter(isAvailable).map((offer) => offer.id);
  if (choice !== undefined && ids.length > 0)
    return `${id} has no choice "${choice}" ${where}; available: ${ids.join(', ')}`;
  const refused = offers.find((offer) => 'refused' in offer);
  if (refused && 'refused' in refused) return `${id} is not possible ${where}: ${refused.refused}`;
  return `${id} does not apply ${where}; some refactorings need a column or a selection, see \`slipway refactor --help\``;
}

async function apply(host: Terminal, subject: LoadedFile, change: Change, diff: boolean): Promise<void> {
  const after = applyEdits(subject.source, change.edits());
  if (subject.file === undefined) {
    if (!subject.isExact) throw new Error(notExact);
    host.out(diff ? patchOf('Dockerfile', subject.source, after) : subject.mark + after);
    return;
  }
  const pending = nothingPending();
  await note(pending, subject.file, after, subject.source);
  await noteFiles(pending, subject.folder, change.files?.() ?? []);
  await finish(host, pending, diff);
}

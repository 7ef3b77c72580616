/** The contract of a change: what a finding or a selection offers to do, planned when it is asked for. */
import { type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type Offer = Change | Refused;

export interface Change {
  /** Finds the change again, whatever its title. What a finding and a refactoring offer under one id is one change, and listed once. */
  readonly id: string;
  /** A verb phrase. */
  readonly title: string;
  /** `safe`: same image, same build behaviour; preferred and part of fix-all. */
  readonly safety: Safety;
  edits(): readonly Edit[];
  /** Whether all it does is to end the lines with LF, which an editor does not take from edits: it keeps the line endings of a document by itself. */
  readonly lineFeeds?: true;
  /** Changes to other files of the build context, such as `.dockerignore`. */
  files?(): readonly FileEdit[];
  /** Where the image is built or runs otherwise afterwards: editors ask before they make the change. */
  readonly alters?: Alteration;
}

/** What is different for whoever builds the image or runs it. */
export interface Alteration {
  /** A short sentence without a full stop. */
  readonly what: string;
  /** What to do or to check. */
  readonly remedy: string;
}

export type Safety = 'safe' | 'unsafe';

/** A change that does not come about: shown greyed out with the reason. */
export interface Refused {
  readonly id: string;
  readonly title: string;
  readonly refused: string;
}

/** A new text for a file of the build context, created when it is not there. */
export interface FileEdit {
  /** Relative to the build context, with forward slashes. */
  readonly path: string;
  readonly edits: readonly Edit[];
  /** Whether the file is new: then the only edit inserts its whole text. */
  readonly create: boolean;
}

/** Writes another text in place of what stands at a span, and says which. */
export function changeTo(id: string, safety: Safety, span: Span, text: string): Change {
  return { id, title: `Change to '${text}'`, safety, edits: () => [replace(span, text)] };
}

/** What a planner comes to. */
export interface Plan {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
  readonly files?: readonly FileEdit[];
  readonly alters?: Alteration | undefined;
}

/** Why a planner comes to nothing. */
export interface Obstacle {
  readonly why: string;
}

/** A plan as a change; where there is none, `title` says what cannot be done. */
export function offerOf(id: string, title: string, plan: Plan | Obstacle): Offer {
  if ('why' in plan) return { id, title, refused: plan.why };
  const { files, alters } = plan;
  return {
    id,
    title: plan.title,
    safety: plan.safety,
    edits: () => plan.edits,
    ...(files && { files: () => files }),
    ...(alters && { alters }),
  };
}

export function isAvailable(offer: Offer): offer is Change {
  return 'edits' in offer;
}

/** Whether two offers are one to whoever reads their titles: they change the same, or are refused for the same reason. */
export function isSameOffer(a: Offer, b: Offer): boolean {
  if (a.id !== b.id || a.title !== b.title) return false;
  if (!isAvailable(a) || !isAvailable(b)) return shownTitle(a) === shownTitle(b);
  const [first, second] = [a, b].map((change) => JSON.stringify([change.edits(), change.files?.() ?? []]));
  return first === second;
}

/** What an editor lists: a reason is read nowhere but in the title (VS Code 1.139). */
export function shownTitle(offer: Offer): string {
  return 'refused' in offer ? `${offer.title} (unavailable: ${offer.refused})` : offer.title;
}

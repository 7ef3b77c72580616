/** Changes a base image that no longer gets updates to the nearest version that does. */
import type { BuildContext } from '../../context/context.ts';
import type { Alteration, Offer } from '../../contract/change.ts';
import { keepsData } from '../../language/next-tag.ts';
import { type Ended, endOf, type NextImage } from '../../model/ended-image.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, ImageName, Stage } from '../../model/model.ts';
import { type Edit, replace } from '../../text/edit.ts';
import { obstacleTo } from './obstacle.ts';

/** A stage on an image that has ended, and what takes its place. */
export interface Outdated {
  readonly stage: Stage;
  readonly image: ImageName;
  readonly ended: Ended;
}

export function outdatedOf(stage: Stage): Outdated | undefined {
  const { base } = stage;
  const isWritten = base.kind === 'image' && base.image.tag !== undefined && base.image.digest === undefined;
  if (!isWritten || base.token.variables.length > 0) return undefined;
  const ended = endOf(base.image);
  return ended && { stage, image: base.image, ended };
}

/** The change of an image, and of the other stages on the same one: what they hand on to each other is built for one version. */
export function newerBaseOffer(
  graph: BuildGraph,
  context: BuildContext,
  { image, ended }: Outdated,
  next: NextImage,
): Offer {
  const id = 'next';
  const [old, better] = [`${image.name}:${image.tag}`, `${next.name}:${next.tag}`];
  const same = graph.stages.flatMap((stage) => {
    const other = outdatedOf(stage);
    const isSame = other && wholeName(other.image) === wholeName(image) && other.ended.version === ended.version;
    return isSame && (ended.version !== undefined || other.image.tag === image.tag) ? other : [];
  });
  const where = same.length > 1 ? ` in ${same.length} stages` : '';
  const title = next.compatible ? `Use ${better}${where}` : `Change ${old} to ${better}${where} (unsafe)`;
  const edits: Edit[] = [];
  for (const { stage, ...each } of same) {
    if (!each.ended.next)
      return {
        id,
        title,
        refused: `line ${stage.from.lines.first + 1} has a variant that the newer version may not have`,
      };
    const why = obstacleTo(graph, context, stage, each.image, each.ended, each.ended.next);
    if (why !== undefined) return { id, title, refused: why };
    edits.push(editOf(stage, each.image, each.ended.next));
  }
  const alters = next.compatible ? undefined : alterationOf(old, better, next);
  return { id, title, safety: 'unsafe', edits: () => edits, ...(alters && { alters }) };
}

function editOf({ from }: Stage, { name, tag = '' }: ImageName, next: NextImage): Edit {
  const end = (from.image?.span ?? from.keyword.span).end;
  const [written, better] = next.name === name ? [tag, next.tag] : [`${name}:${tag}`, `${next.name}:${next.tag}`];
  return replace({ start: end - written.length, end }, better);
}

function alterationOf(old: string, better: string, { name }: NextImage): Alteration {
  const what = `The base image changes from ${old} to ${better}`;
  return keepsData(name)
    ? {
        what,
        remedy:
          'Dump the data and load it again, or upgrade it version by version: the new version does not read it as it is',
      }
    : { what, remedy: 'Check that the program builds and runs on it' };
}

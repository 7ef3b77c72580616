/** Changes a base image that no longer gets updates to the nearest version that does. */
import type { BuildContext } from '../../context/context.ts';
import type { Alteration, Offer } from '../../contract/change.ts';
import { versionOf } from '../../language/images.ts';
import { keepsData } from '../../language/next-tag.ts';
import { runtimeImage, runtimeOf } from '../../language/runtime-images.ts';
import { type Ended, endOf, type NextImage, spelled } from '../../model/ended-image.ts';
import { entryOfImage, wholeName } from '../../model/image.ts';
import type { BuildGraph, ImageName, Stage } from '../../model/model.ts';
import { closureOf, readersBelow } from '../../model/query.ts';
import { type Edit, replace } from '../../text/edit.ts';
import { distributionOf } from '../../toolchains/stage/distribution.ts';
import { linkObstacle } from './linked.ts';
import { obstacleTo } from './obstacle.ts';

/** A stage on an image that has ended, and what takes its place. */
export interface Outdated {
  readonly stage: Stage;
  readonly image: ImageName;
  readonly ended: Ended;
}

export function outdatedOf(stage: Stage): Outdated | undefined {
  const { base } = stage;
  if (base.kind !== 'image' || base.token.variables.length > 0) return undefined;
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
  const [old, better] = [spelled(image), spelled(next)];
  const same = graph.stages.flatMap((stage) => {
    const other = outdatedOf(stage);
    const isSame = other && keyOf(other.image) === keyOf(image) && other.ended.version === ended.version;
    return isSame && (ended.version !== undefined || other.ended.next?.version === next.version) ? other : [];
  });
  const title = titleOf(image, next, same);
  const behind = stayingBehind(graph, same, next);
  if (behind)
    return {
      id,
      title,
      refused: `line ${behind.from.lines.first + 1} would be on another version of the same runtime`,
    };
  const pinned = same.find((each) => each.image.digest !== undefined);
  if (pinned)
    return { id, title, refused: `line ${pinned.stage.from.lines.first + 1} names an image by its digest as well` };
  const stages = same.flatMap(({ stage, ...each }) => (keepsRelease(each.image, each.ended.next) ? [] : stage));
  const linked = linkObstacle(graph, stages);
  if (linked !== undefined) return { id, title, refused: linked };
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

/** Both images where there are two in different variants, and how many stages where there is one. */
function titleOf(image: ImageName, next: NextImage, same: readonly Outdated[]): string {
  const pairs = new Map(same.map((each) => [spelled(each.image), spelled(each.ended.next ?? next)]));
  const where = same.length > 1 ? ` in ${same.length} stages` : '';
  if (pairs.size !== 2) {
    const better = spelled(next);
    return next.compatible ? `Use ${better}${where}` : `Change ${spelled(image)} to ${better}${where} (unsafe)`;
  }
  const changed = [...pairs].map(([from, to]) => `${from} to ${to}`).join(' and ');
  return next.compatible ? `Use ${[...pairs.values()].join(' and ')}` : `Change ${changed} (unsafe)`;
}

/** Whether both images say that they are of one release of a distribution: what is made there finds the same libraries. */
function keepsRelease(image: ImageName, next: NextImage | undefined): boolean {
  if (!next?.tag) return false;
  const [old, better] = [distributionOf(image), distributionOf({ name: next.name, tag: next.tag })];
  return old.release !== undefined && old.family === better.family && old.release === better.release;
}

function keyOf(image: ImageName): string {
  return runtimeOf(wholeName(image));
}

/** A stage that stages on an image hand files to, or take them from, and whose image has another version of the same runtime, or may have. */
function stayingBehind(graph: BuildGraph, same: readonly Outdated[], next: NextImage): Stage | undefined {
  const moved = new Set(same.map(({ stage }) => stage.index));
  const around = new Set(
    [...moved].flatMap((index) =>
      [...closureOf(graph, index), ...readersBelow(graph, index)].map((stage) => stage.index),
    ),
  );
  return graph.stages.find(({ index, base }) => {
    if (base.kind !== 'image' || moved.has(index) || !around.has(index)) return false;
    if (!same.some(({ image }) => keyOf(image) === keyOf(base.image))) return false;
    return versionOfImage(base.image) !== next.version;
  });
}

function versionOfImage(image: ImageName): string | undefined {
  const runtime = runtimeImage(wholeName(image));
  const entry = entryOfImage(image);
  return (runtime?.version ?? (entry && versionOf(entry, image.tag ?? '')))?.tag;
}

function editOf({ from }: Stage, { name, tag }: ImageName, next: NextImage): Edit {
  const end = (from.image?.span ?? from.keyword.span).end;
  const [written, better] = next.name === name ? [tag ?? '', next.tag ?? ''] : [spelled({ name, tag }), spelled(next)];
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

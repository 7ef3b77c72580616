/** Why a base image that no longer gets updates cannot just be changed to a newer one. */
import type { BuildContext } from '../../context/context.ts';
import type { Ended, NextImage } from '../../model/ended-image.ts';
import type { BuildGraph, ImageName, Instruction, Stage } from '../../model/model.ts';
import type { BaseMove } from './move.ts';
import { runtimeObstacle, unsaid } from './project.ts';
import {
  isSingleRelease,
  leftBehind,
  lostZones,
  otherRuntime,
  releaseObstacle,
  stepObstacle,
  unusedObstacle,
} from './release.ts';
import { namedAgainst, tie, wordOf } from './said.ts';
import { firstStep, stepsOn } from './steps.ts';

/** What a stage, those built on it or the project say against the newer image; undefined where nothing does. */
export function obstacleTo(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  image: ImageName,
  { version: from, end }: Ended,
  next: NextImage,
): string | undefined {
  const move: BaseMove = { graph, image, from, next, old: wordOf(image, from, next) };
  const steps = stepsOn(graph, stage);
  return (
    runtimeObstacle(move, context, steps) ??
    firstStep(steps, (step) => stepObstacle(move, step)) ??
    (isSingleRelease(move) ? (unusedObstacle(graph, steps) ?? releaseObstacle(context, steps)) : undefined) ??
    namedAgainst(move, context, stage) ??
    lostZones(move, steps) ??
    droppedDirective(move, context) ??
    firstStep(steps, ({ instruction }) => tiedPackage(move, instruction)) ??
    tie(graph, stage) ??
    leftBehind(move, steps, end) ??
    firstStep(steps, ({ instruction }) => otherRuntime(move, instruction)) ??
    unsaid(move, context, steps)
  );
}

/** A package of Debian that only goes with Debian's own nginx: the image has another one of nginx.org (https://packages.debian.org/bookworm/nginx-extras). */
function tiedPackage({ image }: BaseMove, { joined, kind }: Instruction): string | undefined {
  if (image.name !== 'nginx' || kind !== 'RUN') return undefined;
  const found =
    /\bapt(?:-get)?\b[^;&|]{0,400}\s((?:nginx-(?:extras|full|light|core)|libnginx-mod-[\w-]{1,60}))(?![\w-])/.exec(
      joined.text,
    );
  return found ? `installs \`${found[1]}\`, which goes with the nginx of one release of Debian alone` : undefined;
}

/** A directive in the configuration that newer versions of nginx end with (nginx.org/en/CHANGES, 1.25.1 and 1.9.5). */
function droppedDirective({ image, next }: BaseMove, context: BuildContext): string | undefined {
  if (image.name !== 'nginx' || next.name !== 'nginx' || context.kind === 'unknown') return undefined;
  for (const [path, text] of context.texts) {
    const found = /\.(?:conf|template)$/.test(path)
      ? /^[ \t]*(ssl[ \t]+on[ \t]*;|listen[^;\n]{0,200}\bspdy\b)/m.exec(text)
      : undefined;
    if (found) return `\`${path}\` has \`${found[1]}\`, which newer versions do not know`;
  }
  return undefined;
}

/** The split of a stage as changes, one for each image and user that the result can run on. */
import type { BuildContext } from '../../context/context.ts';
import type { Offer } from '../../contract/change.ts';
import type { BuildGraph, Stage } from '../../model/model.ts';
import { splitOf } from './plan.ts';
import { secretsAlong } from './secrets-along.ts';
import { describe, imageOf } from './variants.ts';
import { writeSplit } from './write.ts';

const title = 'Split into build and runtime stages';

/** Nothing for stages that build nothing, or are not meant to run what they build. */
export function* splitChanges(graph: BuildGraph, context: BuildContext, stage: Stage): Generator<Offer> {
  const split = splitOf(graph, context, stage);
  if (!split) return;
  const { job, builds, division } = split;
  const id = `split-stage ${stage.index}`;
  if ('why' in division) {
    yield { id, title, refused: division.why };
    return;
  }
  const secrets = secretsAlong(job, division).map((path) => `\`${path}\``);
  const along = secrets.length > 0 ? `, and still contains ${secrets.slice(0, 3).join(', ')}` : '';
  for (const variant of division.variants) {
    yield {
      id: `${id} ${imageOf(variant)} ${variant.user}`,
      title: `${title} (${describe(variant)})`,
      safety: 'unsafe',
      edits: () => writeSplit(job, division, variant, builds),
      alters: {
        what: `The image is based on ${describe(variant).replace(', as ', ' and runs as ')}${along}`,
        remedy: 'Check that the program needs nothing else from the build image, and that this user can run it',
      },
    };
  }
}

/** What a step gives files that COPYs could give them, in words. */
import type { BuildContext } from '../../context/context.ts';
import { offerOf } from '../../contract/change.ts';
import type { Finding } from '../../contract/rule.ts';
import type { BuildGraph } from '../../model/model.ts';
import { alreadyGiven } from './already.ts';
import { bringerOf, type Given, givenIn } from './given.ts';
import { isRemovedBehind, isStoredAgain, isUnpacked } from './little.ts';
import { holdsPackages } from './others.ts';
import { planRights, whyUnclear } from './plan.ts';

const words: Readonly<Record<Given['kind'], string>> = { chown: 'owner', chmod: 'mode' };

/** The steps of a kind that store files again, or that give them what they have; but for those that are left alone. */
export function* rightsFindings(
  graph: BuildGraph,
  context: BuildContext,
  kind: Given['kind'],
  isLeftAlone: (given: Given) => boolean = () => false,
): Generator<Finding> {
  for (const given of givenIn(graph, context, kind)) {
    if ((given.recursive && holdsPackages(given)) || isStoredAgain(graph, context, given)) continue;
    if (isLeftAlone(given) || isRemovedBehind(given) || isUnpacked(graph, given)) continue;
    const { span } = given.shared ?? given.name;
    const flag = `${bringerOf(given)} --${kind}`;
    const what = given.recursive ? `all files of \`${given.path}\`` : `\`${given.path}\``;
    const already = alreadyGiven(given);
    const isNew = !already || already.same === false;
    if (!isNew && (!already.same || whyUnclear(graph, given) !== undefined)) continue;
    const title = isNew ? `Use ${flag}` : `Remove what ${flag} gives already`;
    yield {
      span,
      message: isNew
        ? `\`${kind}\` stores ${what} in the image a second time: use \`${flag}\``
        : `\`${flag}\` gives ${what} this ${words[kind]} already: leave it at that`,
      changes: () => [offerOf('use-flag', title, planRights(graph, context, given))],
    };
  }
}

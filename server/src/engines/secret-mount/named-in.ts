/** Files of an image that name a secret by its path, which programs read then when they run. */
import type { BuildContext } from '../../context/context.ts';
import { filesOf, isExcluded } from '../../context/query.ts';
import type { BuildGraph } from '../../model/model.ts';
import { copies } from '../../model/query.ts';
import { namesIn } from './file-commands.ts';
import { isShipped } from './where.ts';

/** Documentation, and what builds, tests or starts containers from outside. */
const aside =
  /(?:^|\/)\.(?!env)|\.(?:md|txt|rst|lock)$|(?:^|\/)(?:tests?|docs?|spec)\/|dockerfile|compose|pipelines?\.ya?ml$|(?:^|\/)(?:Jenkins|Make|Vagrant)file$/i;

/** A configuration of SSH, which names keys for those that have one. */
const ofSsh = /^\s{0,40}(?:Host|IdentityFile)\s/im;

/** A script that builds images or starts containers, from the outside. */
const ofBuilder =
  /^[^#\n]{0,200}\b(?:docker|podman|buildah)(?:-compose)?\s{1,9}(?:[\w-]{1,20}\s{1,9}){0,3}(?:build|up|run)\b/m;

/** Why a file in an image that is shipped has to stay there: another file of the image names it. */
export function whyNamed(
  graph: BuildGraph,
  context: BuildContext,
  stage: number | undefined,
  path: string,
): string | undefined {
  if (context.kind === 'unknown' || !isShipped(graph, context, stage)) return undefined;
  const place = path.replace(/^(?:\/root|\/home\/[^/]+)(?=\/)/, '');
  const naming = [...context.texts].filter(([name, text]) => {
    return namesIn(text, place).length > 0 && !aside.test(name) && !ofSsh.test(text) && !ofBuilder.test(text);
  });
  const taken = naming.length === 0 ? [] : [...copies(graph)].filter(({ from }) => !from);
  const found = naming.find(([name]) => {
    return (
      isExcluded(context, name) !== true &&
      taken.some(({ sources }) =>
        sources.some(({ value }) => {
          return value !== undefined && filesOf(context, value).paths.includes(name);
        }),
      )
    );
  });
  return found && `\`${found[0]}\` names it, so that the program may need it at run time`;
}

/** The owner that `chown` gives, as `COPY --chown` has to say it. */
import { bottomImageOf } from '../../model/account.ts';
import { imageUser } from '../../model/image.ts';
import type { BuildGraph } from '../../model/model.ts';
import { chainOf, commandsOf } from '../../model/query.ts';
import { effectOf } from '../../toolchains/stage/effect.ts';
import type { Given } from './given.ts';

/** Without a group, `chown` leaves root's, while COPY would take the user's own (measured on Docker 28.5). */
export function ownerOf(given: Given): string | undefined {
  const found = /^([\w-]*)(?::([\w-]+))?$/.exec(given.value.value ?? '');
  if (!found || found[0] === '') return undefined;
  const [, user = '', group = '0'] = found;
  return `${user === '' ? '0' : user}:${group}`;
}

/** The name that may not be known yet where the first COPY stands. */
export function unknownName(graph: BuildGraph, given: Given, owner: string): string | undefined {
  return owner.split(':').find((name) => !isKnown(graph, given, name));
}

function isKnown(graph: BuildGraph, given: Given, name: string): boolean {
  if (/^\d+$/.test(name) || name === 'root') return true;
  const image = bottomImageOf(graph, given.stage.index);
  if (image && imageUser(image, name)) return true;
  const first = given.copies[0]?.index ?? 0;
  let isMade = false;
  let mayBeMade = false;
  const chain = chainOf(graph, given.stage.index);
  for (const run of graph.instructions) {
    if (run.kind !== 'RUN' || run.onbuild || !chain.has(run.stage ?? -1) || run.index > given.run.index) continue;
    const commands = commandsOf(run);
    const until = run === given.run ? given.at : commands.length;
    for (const command of commands.slice(0, until)) {
      const { kind } = effectOf({ run, command, directory: run.before.directory });
      const names = kind === 'account' && command.args.some(({ value }) => value === name);
      if (run.index < first && names) isMade = true;
      if (run.index > first && /^(?:account|packages|unknown|project)$/.test(kind)) mayBeMade = true;
    }
    if (run.script.form === 'opaque' && run.index > first) mayBeMade = true;
  }
  return isMade || !mayBeMade;
}

import { defineRule } from '../contract/rule.ts';
import { rightsFindings } from '../engines/copy-rights/findings.ts';
import { changesRights, type Given } from '../engines/copy-rights/given.ts';
import { commandsOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'chown-after-copy',
  summary: '`chown` of files that were just copied',
  why: `A layer holds whole files: changing the owner of a file in a later step stores it a second time, and the image grows by the size of all of them. \`COPY --chown\` sets
the owner while copying.

If \`COPY --chown\` gives the same owner already, the step is of no use, and the fix removes it.

Folders that also hold packages that a step installed, such as \`node_modules\`, are not reported: COPY can't give them an owner. The fix is offered if nothing else is below the path and the user exists before the COPY. \`chown\` remains for a folder that WORKDIR created.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY . /app
      RUN chown -R node:node /app
    `,
    good: dockerfile`
      FROM node:22
      COPY --chown=node:node . /app
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && changesRights(instruction),
  check: (graph, context) => rightsFindings(graph, context, 'chown', isGiven),
});

/** Whether each COPY gives its files an owner already, and the step changes that of others that it makes itself. */
function isGiven({ copies, run }: Given): boolean {
  const isOwned = copies.every(({ flags }) => flags.some(({ name }) => name.text === 'chown'));
  const commands = commandsOf(run);
  return isOwned && commands.some(({ name }) => /^(?:tar|unzip|cp|mv|mkdir|git|install)$/.test(name?.value ?? ''));
}

import { defineRule } from '../contract/rule.ts';
import { bottomOf } from '../model/account.ts';
import type { BuildGraph, CopyInstruction } from '../model/model.ts';
import { copies, isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'relative-copy-destination',
  summary: 'a relative destination without a WORKDIR',
  why: `A relative destination starts at the working directory. If neither the stage nor its base image sets one, that is \`/\`: \`COPY . .\` puts the project next to
\`/bin\` and \`/etc\` and may overwrite them. Set WORKDIR above, or use an absolute destination.`,
  severity: 'info',
  aliases: ['DL3045'],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY . .
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
    `,
  },
  needs: (instruction) => isCopy(instruction) && isRelative(instruction.destination?.value),
  *check(graph) {
    const told = new Set<number | undefined>();
    for (const copy of copies(graph)) {
      const { before, stage } = copy;
      if (isExport(graph, copy)) continue;
      if (copy.onbuild || before.workdir || before.directory !== '/' || told.has(stage)) continue;
      const { destination } = copy;
      const path = destination?.value;
      if (!destination || path === undefined || !isRelative(path)) continue;
      // One mistake of a stage, told once.
      told.add(stage);
      yield {
        span: destination.span,
        message: `Without WORKDIR, \`${path}\` is relative to \`/\`: set WORKDIR or use an absolute path`,
      };
    }
  },
});

/** Whether a COPY from another stage hands its files out: nothing but them is in an image of scratch (docs.docker.com/build/building/export). */
function isExport(graph: BuildGraph, { from, stage }: CopyInstruction): boolean {
  return from !== undefined && stage !== undefined && bottomOf(graph, stage)?.kind === 'scratch';
}

function isRelative(path: string | undefined): boolean {
  return path !== undefined && !/^(?:\/|[A-Za-z]:)/.test(path);
}

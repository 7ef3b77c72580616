import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { inFirstLine } from '../text/lines.ts';

export default defineRule({
  id: 'relative-workdir',
  summary: 'a first WORKDIR that is relative',
  why: `A relative WORKDIR begins at the working directory of the base image. When another version of the image has another one, the files are
somewhere else. The fix writes the path that it is now, where the image's directory is known.`,
  severity: 'info',
  aliases: ['WorkdirRelativePath', 'DL3000'],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR app
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      const [path] = instruction.kind === 'WORKDIR' && !instruction.onbuild ? instruction.words : [];
      const { stage, before } = instruction;
      if (path?.value === undefined || stage === undefined || before.workdir || before.shell !== 'posix') continue;
      if (/^["']?\//.test(path.value) || isWindows(graph, stage)) continue;
      const { directory } = before;
      const isPlain =
        /^[\w.-]+(?:\/[\w.-]+)*$/.test(path.text) &&
        path.text === path.value &&
        !/(?:^|\/)\.\.?(?:\/|$)/.test(path.text);
      const absolute = `${directory === '/' ? '' : directory}/${path.text}`;
      const changes = (): Offer[] =>
        directory !== undefined && isPlain
          ? [
              {
                id: 'absolute-workdir',
                title: `Change to '${absolute}'`,
                safety: 'safe',
                edits: () => [replace(path.span, absolute)],
              },
            ]
          : [];
      yield {
        span: inFirstLine(graph.source, path.span),
        message: `\`${path.value}\` begins at the working directory of the base image, which may change`,
        changes,
      };
    }
  },
});

function isWindows({ stages }: BuildGraph, stage: number): boolean {
  return stages[stage]?.platform?.value?.startsWith('windows') === true;
}

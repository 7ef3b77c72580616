import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph } from '../model/model.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'relative-workdir',
  summary: 'a relative first WORKDIR',
  why: `A relative WORKDIR starts at the working directory of the base image. If another version of the image uses a different one, the files end up
in a different place. The fix writes the current absolute path if the working directory of the image is known.`,
  severity: 'info',
  aliases: ['WorkdirRelativePath', 'DL3000'],
  all: 'Change all relative WORKDIRs',
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
  needs: (instruction) => instruction.kind === 'WORKDIR' && isRelative(instruction.words[0]?.value),
  *check(graph) {
    for (const instruction of ofKinds(ownInstructions(graph), 'WORKDIR')) {
      if (instruction.onbuild) continue;
      const { stage, before } = instruction;
      if (stage === undefined || before.workdir || before.shell !== 'posix') continue;
      const [path] = instruction.words;
      if (path?.value === undefined) continue;
      if (!isRelative(path.value) || isWindows(graph, stage)) continue;
      const { directory } = before;
      const isPlain =
        /^[\w.-]+(?:\/[\w.-]+)*$/.test(path.text) &&
        path.text === path.value &&
        !/(?:^|\/)\.\.?(?:\/|$)/.test(path.text);
      const absolute = `${directory === '/' ? '' : directory}/${path.text}`;
      const changes = (): Offer[] =>
        directory !== undefined && isPlain ? [changeTo('absolute-workdir', 'safe', path.span, absolute)] : [];
      yield {
        span: path.span,
        message: `\`${path.value}\` is relative to the working directory of the base image, which can change: use an absolute path`,
        changes,
      };
    }
  },
});

/** Whether it is known not to begin at the root. */
function isRelative(path: string | undefined): boolean {
  return path !== undefined && !/^["']?\//.test(path);
}

function isWindows({ stages }: BuildGraph, stage: number): boolean {
  return stages[stage]?.platform?.value?.startsWith('windows') === true;
}

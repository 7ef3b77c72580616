import type { Build } from '../context/build.ts';
import { defineRule } from '../contract/rule.ts';
import { commentAbove } from '../model/lines.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { chainOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'root-user',
  summary: 'an image that is set to run as root',
  why: `If an attacker breaks out of a program that runs as root, they are root in the container and possibly on the host. A USER without privileges costs one line.

Slipway reports only an explicit \`USER root\` at the end of the last stage, and none where the stage has \`gosu\` or \`su-exec\`, with which an entrypoint
starts programs as other users, nor for dev containers, whose user their configuration names. Ignore this rule for images that need root.`,
  severity: 'info',
  aliases: ['DL3002'],
  example: {
    bad: dockerfile`
      FROM debian:12
      USER root
      CMD ["server"]
    `,
    good: dockerfile`
      FROM debian:12
      USER nobody
      CMD ["server"]
    `,
  },
  needs: ({ kind }) => kind === 'USER',
  *check(graph, { builds }) {
    const last = graph.stages.at(-1);
    const user = last?.instructions.findLast(({ kind, onbuild }) => kind === 'USER' && !onbuild);
    if (!user || !('words' in user)) return;
    const [word] = user.words;
    const [name] = word?.value?.split(':') ?? [];
    const isRoot = name === 'root' || name === '0';
    if (word && isRoot && !isMeant(graph, user) && !changesUserLater(graph) && !isDevContainer(graph, builds))
      yield {
        span: word.span,
        message: 'The image runs as root: switch to a user without privileges at the end of the stage',
      };
  },
});

/** Whether a comment above USER says why it is root. */
function isMeant(graph: BuildGraph, user: Instruction): boolean {
  return /\broot\b|privileg|permission|capabilit/i.test(commentAbove(graph, user));
}

/** Whether VS Code starts the container: as `remoteUser` of devcontainer.json, or of the metadata that Microsoft's images have for it (containers.dev/implementors/spec). */
function isDevContainer(graph: BuildGraph, builds: readonly Build[]): boolean {
  const { stages } = graph;
  const last = stages.length - 1;
  return (
    builds.some(({ by }) => by === 'devcontainer') ||
    [...chainOf(graph, last)].some((index) =>
      /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\//.test(stages[index]?.base.token.text ?? ''),
    )
  );
}

/** Whether the last stage, or one that it is built on, gets a program with which an entrypoint gives up root. */
function changesUserLater(graph: BuildGraph): boolean {
  const { source, stages } = graph;
  return [...chainOf(graph, stages.length - 1)].some((index) =>
    stages[index]?.instructions.some(({ span }) => /\b(?:gosu|su-exec)\b/.test(source.slice(span.start, span.end))),
  );
}

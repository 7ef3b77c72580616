import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { type Obstacle, offerOf, type Plan } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { copiedSecrets } from '../engines/secret-mount/copied.ts';
import { mountFile } from '../engines/secret-mount/file.ts';
import { writtenPath, writtenSecrets } from '../engines/secret-mount/kept.ts';
import { mountWritten } from '../engines/secret-mount/mount-written.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import type { Command } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'secret-removed-later',
  summary: 'a secret that is removed in a later step than it was added',
  why: `Each step creates its own layer. A file that one step writes and a later step removes is still in the layer of the first step: \`docker save\` exports
it. Only files that are written and removed in the same step, or mounted, leave no trace.

Mount the secret on the step that reads it with \`RUN --mount=type=secret\`. The finding on the COPY or ARG that adds the secret offers the fix if there is one.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine
      COPY id_rsa /root/.ssh/id_rsa
      RUN git clone git@example.com:team/app.git
      RUN rm /root/.ssh/id_rsa
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=ssh git clone git@example.com:team/app.git
    `,
  },
  *check(graph, context) {
    let brought: ReadonlyMap<number | undefined, readonly Brought[]> | undefined;
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell' || run.onbuild) continue;
      for (const command of run.script.commands) {
        if (command.name?.value !== 'rm') continue;
        brought ??= broughtByStage(graph, context);
        const earlier = brought.get(run.stage)?.filter(({ index }) => index < run.index);
        const found = earlier?.find(({ file }) => removes(command, file));
        if (!found) continue;
        yield {
          span: command.name.span,
          message: `\`${found.file}\` stays in the layer of line ${found.line} although this step removes it`,
          related: [{ span: found.span, message: 'Added here' }],
          changes: () => [offerOf('mount-file', `Mount ${nameOf(found.file)} as a secret`, found.mount())],
        };
      }
    }
  },
});

interface Brought {
  readonly index: number;
  readonly line: number;
  readonly file: string;
  readonly span: Span;
  mount(): Plan | Obstacle;
}

/** The secret files that COPYs bring and commands write, by the stage they are brought to. */
function broughtByStage(graph: BuildGraph, context: BuildContext): Map<number | undefined, Brought[]> {
  const brought = new Map<number | undefined, Brought[]>();
  const add = (by: Instruction, file: string, span: Span, mount: Brought['mount']): void => {
    const { stage, index, lines } = by;
    brought.set(stage, [...(brought.get(stage) ?? []), { index, line: lines.first + 1, file, span, mount }]);
  };
  for (const copied of copiedSecrets(graph, context)) {
    const mount = () => mountFile(graph, context, copied);
    if (copied.path !== undefined) add(copied.copy, copied.path, copied.source.span, mount);
  }
  for (const { run, command, target } of writtenSecrets(graph)) {
    const path = writtenPath(graph, run, command, plainText(target));
    const mount = () =>
      path === undefined ? { why: 'its path in the image is unknown' } : mountWritten(graph, context, run, path);
    add(run, plainText(target), target.span, mount);
  }
  return brought;
}

/** Whether an `rm` names the file: by its path, or by a part of it where one of the two is relative. */
function removes({ args }: Command, file: string): boolean {
  return args.some(({ value, text }) => {
    const path = value ?? text;
    if (path.startsWith('-')) return false;
    return (
      path === file ||
      (!path.includes('/') && file.endsWith(`/${path}`)) ||
      (!file.includes('/') && path.endsWith(`/${file}`))
    );
  });
}

import { nameOf } from '../context/path.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { type BroughtSecret, broughtByStage, removes } from '../engines/secret-mount/brought.ts';
import { removesFiles } from '../engines/secret-mount/copied.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

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
  needs: (instruction) => instruction.kind === 'RUN' && removesFiles(instruction),
  *check(graph, context) {
    let brought: ReadonlyMap<number | undefined, readonly BroughtSecret[]> | undefined;
    for (const run of runs(graph)) {
      if (run.onbuild || !removesFiles(run)) continue;
      brought ??= broughtByStage(graph, context);
      const earlier = brought.get(run.stage)?.filter(({ index }) => index < run.index) ?? [];
      if (earlier.length === 0 || run.script.form !== 'shell') continue;
      for (const command of run.script.commands) {
        if (command.name?.value !== 'rm') continue;
        const found = earlier.find(({ file }) => removes(command, file));
        if (!found) continue;
        yield {
          span: command.name.span,
          message: `\`${found.file}\` stays in the layer of line ${found.line}, although this step removes it: mount it as a secret`,
          related: [{ span: found.span, message: 'Added here' }],
          changes: () => [offerOf('mount-file', `Mount ${nameOf(found.file)} as a secret`, found.mount())],
        };
      }
    }
  },
});

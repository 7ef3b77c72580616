import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { planWorkdir } from '../engines/working-directory/by-workdir.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'working-directory-by-cd',
  summary: 'a RUN that starts with `cd`',
  why: `\`cd\` applies to a single RUN. WORKDIR applies to all instructions below, including COPY and CMD, and creates the folder. \`cd\` is useful in steps that switch between
folders, so this rule reports only \`cd\` at the start of a step, in the profile \`strict\`.

The fix keeps the working directory of the steps below. Check that the folder exists: \`cd\` fails if it doesn't, WORKDIR creates it.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3003'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN cd /src && make
    `,
    good: dockerfile`
      FROM debian:12
      WORKDIR /src
      RUN make
    `,
  },
  *check(graph) {
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell' || run.onbuild) continue;
      const [first] = run.script.commands;
      if (first?.name?.value !== 'cd' || first.depth > 0) continue;
      const folder = first.args[0]?.text ?? '~';
      yield {
        span: first.name.span,
        message: `\`cd ${folder}\` applies to this step only: use WORKDIR`,
        changes: () => [offerOf('use-workdir', 'Use WORKDIR', planWorkdir(graph, run))],
      };
    }
  },
});

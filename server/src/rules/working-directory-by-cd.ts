import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'working-directory-by-cd',
  summary: 'a RUN that starts with `cd`',
  why: `\`cd\` applies to a single RUN. WORKDIR applies to all instructions below, including COPY and CMD, and creates the folder. \`cd\` is useful in steps that switch between
folders, so this rule reports only \`cd\` to an absolute path at the start of a step, in the profile \`strict\`.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3003'],
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
    for (const { script } of runs(graph)) {
      if (script.form !== 'shell') continue;
      const [first] = script.commands;
      if (first?.name?.value !== 'cd' || first.depth > 0) continue;
      const folder = first.args[0]?.value;
      if (folder?.startsWith('/'))
        yield { span: first.name.span, message: `\`cd ${folder}\` applies to this step only: use WORKDIR` };
    }
  },
});

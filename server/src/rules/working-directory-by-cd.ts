import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'working-directory-by-cd',
  summary: 'a RUN that begins with `cd`',
  why: `\`cd\` holds for one RUN; WORKDIR holds for all instructions below, is read by COPY and CMD as well, and makes the folder. A step that changes between folders has a use for
\`cd\`, so only a \`cd\` to an absolute path at the beginning of a step is found, in the profile \`strict\`.`,
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
        yield { span: first.name.span, message: `\`cd ${folder}\` holds for this step only: WORKDIR holds below it` };
    }
  },
});

import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'wget-progress',
  summary: '`wget` that fills the build log with its progress',
  why: `Without a terminal, \`wget\` prints a line for every 50 kilobytes. With \`--progress=dot:giga\` it prints one for every 32 megabytes, with \`-nv\` one in total.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3047'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN wget https://example.com/tool.tar.gz
    `,
    good: dockerfile`
      FROM debian:12
      RUN wget --progress=dot:giga https://example.com/tool.tar.gz
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form !== 'shell') continue;
      for (const { name, args } of script.commands) {
        if (name?.value !== 'wget') continue;
        const isQuiet = args.some((word) =>
          /^(?:--progress|--quiet|--no-verbose|--output-file|--append-output|-nv|-[A-Za-z]*[qo])/.test(plainText(word)),
        );
        if (isQuiet || args.length === 0 || args.some(mayHoldFlags)) continue;
        yield {
          span: name.span,
          message: '`wget` fills the build log with its progress: add `--progress=dot:giga`',
          changes: () => [
            {
              id: 'add-flag',
              title: 'Add --progress=dot:giga',
              safety: 'unsafe',
              edits: () => [insert(name.span.end, ' --progress=dot:giga')],
            },
          ],
        };
      }
    }
  },
});

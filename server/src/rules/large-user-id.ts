import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

/** From here on the sparse files of useradd(8) are larger than a layer should be: some 300 bytes for each number below. */
const large = 100_000;

export default defineRule({
  id: 'large-user-id',
  summary: '`useradd` with a large UID and without `--no-log-init`',
  why: `\`useradd\` writes to \`/var/log/lastlog\` and \`/var/log/faillog\`, sparse files with an entry for every UID. In a layer they are not sparse:
a user with UID 1000000 makes the image hundreds of megabytes larger. With \`-l\` (\`--no-log-init\`), it doesn't write these files.`,
  severity: 'warning',
  aliases: ['DL3046'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN useradd -u 1000000 app
    `,
    good: dockerfile`
      FROM debian:12
      RUN useradd -l -u 1000000 app
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form !== 'shell') continue;
      for (const { name, args } of script.commands) {
        if (name?.value !== 'useradd') continue;
        const texts = args.map(plainText);
        const number = texts.flatMap((text, i) => {
          if (text === '-u' || text === '--uid') return [texts[i + 1] ?? ''];
          return /^(?:-u|--uid=)(\d+)$/.exec(text)?.[1] ?? [];
        })[0];
        const isLogged = !texts.some((text) => text === '--no-log-init' || /^-[A-Za-z]*l/.test(text));
        if (number === undefined || !(Number(number) >= large) || !isLogged) continue;
        yield {
          span: name.span,
          message: `\`useradd\` with UID ${number} writes very large log files into the layer: add \`-l\``,
          changes: () => [
            { id: 'add-flag', title: 'Add -l', safety: 'unsafe', edits: () => [insert(name.span.end, ' -l')] },
          ],
        };
      }
    }
  },
});

import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';

export default defineRule({
  id: 'shell-link',
  summary: 'a link from `/bin/sh` to another shell',
  why: `\`ln -sf /bin/bash /bin/sh\` changes the shell of every program in the image. SHELL changes only the shell that RUN, CMD and ENTRYPOINT use.

The fix uses SHELL instead: check that no script in the image expects \`/bin/sh\` to be that shell.`,
  severity: 'info',
  aliases: ['DL4005'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN ln -sf /bin/bash /bin/sh
    `,
    good: dockerfile`
      FROM debian:12
      SHELL ["/bin/bash", "-c"]
    `,
  },
  *check(graph) {
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell') continue;
      const link = run.script.commands.find(
        ({ name, args }) => name?.value === 'ln' && args.at(-1)?.value === '/bin/sh',
      );
      const shell = link?.args.at(-2)?.value;
      if (!link?.name || shell === undefined) continue;
      const path = shell.startsWith('/') ? shell : `/bin/${shell}`;
      const isAlone = run.script.commands.length === 1 && run.flags.length === 0 && !run.onbuild;
      const changes = () => [
        {
          id: 'shell',
          title: `Use SHELL ["${path}", "-c"]`,
          safety: 'unsafe' as const,
          edits: () => [replace(run.span, `SHELL ["${path}", "-c"]`)],
        },
      ];
      yield {
        span: link.name.span,
        message: `\`/bin/sh\` becomes \`${path}\` for the whole image: use SHELL to change it for the build only`,
        ...(isAlone && { changes }),
      };
    }
  },
});

import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { managerOf } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'dist-upgrade',
  summary: 'an upgrade of the whole distribution',
  why: `\`zypper dist-upgrade\` and \`apt-get dist-upgrade\` turn the base image into a different system than its tag says, in a layer as large as everything that changed. A newer tag of the
base image has the same packages in shared layers.`,
  severity: 'info',
  strict: true,
  aliases: ['DL3035'],
  judges: ['RUN'],
  example: {
    bad: dockerfile`
      FROM opensuse/leap:15
      RUN zypper -n dist-upgrade
    `,
    good: dockerfile`
      FROM opensuse/leap:15.6
      RUN zypper -n patch
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form === 'opaque') continue;
      for (const command of script.commands) {
        const found = managerOf(command);
        const { verbs = [], code } = found?.manager.distUpgrade ?? {};
        if (found?.verb && verbs.includes(found.verbText))
          yield {
            span: found.verb.span,
            ...(code !== undefined && { alias: code }),
            message: `\`${found.program.text} ${found.verbText}\` replaces the packages of the base image: use a newer tag of the image`,
          };
      }
    }
  },
});

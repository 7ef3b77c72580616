import { defineRule } from '../contract/rule.ts';
import { byKin } from '../model/by-kin.ts';
import type { RunInstruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import type { Word } from '../shell/script.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { changesPackages } from '../toolchains/question.ts';

export default defineRule({
  id: 'apt-recommended-packages',
  summary: '`apt-get install` without `--no-install-recommends`',
  why: `By default, APT also installs packages that the named ones recommend: manuals, helpers, sometimes whole desktops. Images rarely need them.

After the fix, check that nothing is missing. For example, \`curl\` and \`git\` only recommend \`ca-certificates\`, so you have to name it.
Ignore this rule if you want the recommended packages.`,
  severity: 'hint',
  aliases: ['DL3015'],
  all: 'Add --no-install-recommends in this file',
  example: {
    bad: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install -y curl
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update && apt-get install -y --no-install-recommends curl
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayRecommend(instruction),
  *check(graph) {
    // APT::Install-Recommends may be turned off for all installs.
    if (/install-recommends["'\s]{0,9}[=: ]\s{0,9}["']?(?:false|0|no)/i.test(graph.source)) return;
    for (const run of runs(graph).filter(mayRecommend)) {
      for (const found of recommendingIn(run)) {
        const word = found.verb ?? found.program;
        const last = found.options
          .filter(({ flag }) => flag.span.start > word.span.end && flag.span.end < (found.packages[0]?.span.start ?? 0))
          .at(-1);
        const at = Math.max((last?.flag ?? word).span.end, last?.value?.span.end ?? 0);
        yield {
          span: word.span,
          message: `\`${found.program.text} ${found.verbText}\` also installs recommended packages: add \`--no-install-recommends\``,
          changes: () => [
            {
              id: 'add-flag',
              title: 'Add --no-install-recommends',
              safety: 'unsafe',
              edits: () => [insert(at, ' --no-install-recommends')],
            },
          ],
        };
      }
    }
  },
});

/** The installs of a step that take recommended packages as well. */
function recommendingIn({ script }: RunInstruction): Invocation[] {
  if (script.form !== 'shell') return [];
  return script.commands.flatMap((command) => {
    const found = managerOf(command);
    if (!found || !/^apt(?:-get)?$/.test(found.manager.id) || !changesPackages(found)) return [];
    return command.args.some(mayHoldFlags) || found.flags.some(saysWhich) ? [] : [found];
  });
}

function saysWhich(flag: Word): boolean {
  return /^--(?:no-install-recommends|install-recommends|no-install-suggests)/.test(plainText(flag));
}

const mayRecommend = byKin((run: RunInstruction) => recommendingIn(run).length > 0);

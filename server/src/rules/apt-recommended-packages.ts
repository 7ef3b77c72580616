import { nameOf } from '../context/path.ts';
import { defineRule } from '../contract/rule.ts';
import { withoutRecommended } from '../engines/without-recommended/plan.ts';
import { bottomImageOf } from '../model/account.ts';
import { byKin } from '../model/by-kin.ts';
import { wholeName } from '../model/image.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import type { Word } from '../shell/script.ts';
import { mayHoldFlags, plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { changesPackages } from '../toolchains/question.ts';

export default defineRule({
  id: 'apt-recommended-packages',
  summary: '`apt-get install` without `--no-install-recommends`',
  why: `By default, APT also installs packages that the named ones recommend: manuals, helpers, sometimes whole desktops. Images rarely need them.

The fix names what later steps need and was only recommended: \`curl\`, \`wget\` and \`git\` recommend \`ca-certificates\`, \`python3-pip\` a compiler, \`xvfb\` what \`xvfb-run\` starts. Scripts and programs of your own may need more: check that nothing is missing.
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
      RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
    `,
  },
  needs: (instruction) => instruction.kind === 'RUN' && mayRecommend(instruction),
  *check(graph, context) {
    // APT::Install-Recommends may be turned off for all installs.
    if (/install-recommends["'\s]{0,9}[=: ]\s{0,9}["']?(?:false|0|no)\b/i.test(graph.source)) return;
    for (const run of runs(graph).filter(mayRecommend)) {
      if (hasRpm(graph, run)) continue;
      for (const found of recommendingIn(run)) {
        const word = found.verb ?? found.program;
        yield {
          span: word.span,
          message: `\`${found.program.text} ${found.verbText}\` also installs recommended packages: add \`--no-install-recommends\``,
          changes: () => [withoutRecommended(graph, context, run, found)],
        };
      }
    }
  },
});

/** Whether apt is that of ALT Linux, which is about RPM packages and knows no such flag (https://www.altlinux.org/APT). */
function hasRpm(graph: BuildGraph, { stage }: RunInstruction): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image !== undefined && /(?:^|\/)alt(?:linux)?(?:$|[._-])|altlinux/.test(wholeName(image));
}

/** The installs of a step that take recommended packages as well. */
function recommendingIn({ script }: RunInstruction): Invocation[] {
  if (script.form !== 'shell') return [];
  return script.commands.flatMap((command) => {
    const found = managerOf(command);
    if (!found || !/^apt(?:-get)?$/.test(found.manager.id) || !changesPackages(found, script.commands)) return [];
    // Its flag is another one, and its settings are its own.
    if (nameOf(plainText(found.program)) === 'aptitude') return [];
    return command.args.some(mayHoldFlags) || found.flags.some(saysWhich) ? [] : [found];
  });
}

function saysWhich(flag: Word): boolean {
  return /^--(?:no-install-recommends|install-recommends|no-install-suggests)/.test(plainText(flag));
}

const mayRecommend = byKin((run: RunInstruction) => recommendingIn(run).length > 0);

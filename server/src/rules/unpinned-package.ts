import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import type { Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { type Pin, pins } from '../toolchains/pins.ts';

export default defineRule({
  id: 'unpinned-package',
  summary: 'a package installed in whatever version is the newest',
  why: `Without a version, two builds of one Dockerfile may hold different packages. With one, a build fails once the repository no longer has it:
Debian and Alpine delete old versions, so whoever pins must also keep up. That is why this rule is in the profile \`strict\` only. For languages,
a lockfile pins better than the command does.`,
  severity: 'info',
  strict: true,
  aliases: ['DL3008', 'DL3013', 'DL3016', 'DL3018', 'DL3028', 'DL3033', 'DL3037', 'DL3041', 'DL3062'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      RUN apk add --no-cache curl
    `,
    good: dockerfile`
      FROM alpine:3.21
      RUN apk add --no-cache curl=8.12.1-r0
    `,
  },
  *check(graph) {
    for (const { script } of runs(graph)) {
      if (script.form === 'opaque') continue;
      for (const command of script.commands) {
        const found = managerOf(command);
        const pin = found?.install && pins[found.manager.id];
        const loose = found && pin ? looseIn(found, pin) : [];
        const [first] = loose;
        if (!found || !pin || !first) continue;
        const more = loose.length > 1 ? ` and ${loose.length - 1} more are` : ' is';
        yield {
          span: first.span,
          alias: pin.code,
          message: `\`${first.text}\`${more} installed in any version: pin it as \`${pin.form}\``,
        };
      }
    }
  },
});

function looseIn({ packages, flags }: Invocation, { marks, unless = [] }: Pin): Word[] {
  if (flags.some((flag) => unless.some((name) => plainText(flag).startsWith(name)))) return [];
  return packages.filter(({ value }) => value !== undefined && !isLocal(value) && !isPinned(value, marks));
}

function isPinned(name: string, marks: readonly string[]): boolean {
  const rest = name.startsWith('@') ? name.slice(1) : name;
  return marks.some((mark) => (mark === '-' ? /-\d/.test(rest) : rest.includes(mark)));
}

/** Files, addresses and groups are no packages of a repository. */
function isLocal(name: string): boolean {
  return /^[./~]|:\/\/|^git\+|\.(?:deb|rpm|apk|whl|tgz|tar\.gz|zip)$|^[.@]?-|^@[^/]+$/.test(name);
}

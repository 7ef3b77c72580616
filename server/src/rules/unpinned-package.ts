import { defineRule } from '../contract/rule.ts';
import { runs } from '../model/query.ts';
import type { Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import type { Pin } from '../toolchains/managers.ts';

export default defineRule({
  id: 'unpinned-package',
  summary: 'a package that is installed without a version',
  why: `Without a version, two builds of the same Dockerfile can contain different packages. With a version, the build fails once the repository no longer has it:
Debian and Alpine delete old versions, so pinned versions need regular updates. That is why this rule is only in the profile \`strict\`. For languages,
a lockfile is a better way to pin versions.`,
  severity: 'info',
  strict: true,
  aliases: ['DL3008', 'DL3013', 'DL3016', 'DL3018', 'DL3028', 'DL3033', 'DL3037', 'DL3041', 'DL3062'],
  judges: ['RUN'],
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
        const pin = found?.install && found.manager.pin;
        const loose = found && pin ? looseIn(found, pin) : [];
        const [first] = loose;
        if (!found || !pin || !first) continue;
        yield {
          span: first.span,
          alias: pin.code,
          message: `${subject(first.text, loose.length - 1)}, for example \`${pin.form}\``,
        };
      }
    }
  },
});

function looseIn({ packages, flags }: Invocation, { marks, unless = [], groups = [] }: Pin): Word[] {
  if (flags.some((flag) => unless.some((name) => plainText(flag).startsWith(name)))) return [];
  return packages.filter(
    ({ value }) => value !== undefined && !groups.includes(value) && !isLocal(value) && !isPinned(value, marks),
  );
}

function isPinned(name: string, marks: readonly string[]): boolean {
  const rest = name.startsWith('@') ? name.slice(1) : name;
  return marks.some((mark) => (mark === '-' ? /-\d/.test(rest) : rest.includes(mark)));
}

/** Files, addresses and groups are no packages of a repository. */
function isLocal(name: string): boolean {
  return /^[./~]|:\/\/|^git\+|\.(?:deb|rpm|apk|whl|tgz|tar\.gz|zip)$|^[.@]?-|^@[^/]+$/.test(name);
}

function subject(first: string, more: number): string {
  if (more === 0) return `\`${first}\` has no version: pin it`;
  return `\`${first}\` and ${more === 1 ? '1 more package' : `${more} more packages`} have no version: pin them`;
}

/** What Bash reads or does otherwise than dash (https://wiki.ubuntu.com/DashAsBinSh, bash(1), dash(1)). */
import type { Command, Script, Word } from './script.ts';

/** Variables that Bash sets itself, whatever the environment says. */
const ownVariables: ReadonlySet<string> = new Set(
  `BASH BASHOPTS BASHPID BASH_VERSION DIRSTACK EPOCHSECONDS EUID GROUPS HOSTTYPE MACHTYPE OSTYPE RANDOM SECONDS SHELLOPTS
  SRANDOM UID`.split(/\s+/),
);

/** Programs that only Bash has built in, with what dash does instead: nothing, and a failure. */
const onlyInBash: ReadonlySet<string> = new Set([
  '[[',
  'source',
  'shopt',
  'declare',
  'typeset',
  'pushd',
  'popd',
  'mapfile',
]);

/** The first text of a script that Bash takes in another way than dash. */
export function otherInBash(script: Script): string | undefined {
  if (script.form !== 'shell') return undefined;
  for (const command of script.commands) {
    const found = otherWord(command);
    if (found) return found;
  }
  return undefined;
}

function otherWord({ name, args, assignments, redirects }: Command): string | undefined {
  const all = [...(name ? [name] : []), ...args];
  const values = assignments.flatMap(({ value }) => value ?? []);
  const program = name?.value ?? '';
  if (onlyInBash.has(program)) return program;
  if (redirects.some(({ operator }) => operator.includes('&>'))) return '&>';
  if (/^(?:\[|test)$/.test(program) && args.some(({ text }) => text === '==')) return '==';
  if (program === 'echo' && (/^-\w*[eE]/.test(args[0]?.text ?? '') || args.some(({ text }) => escapes.test(text))))
    return all
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' ');
  if (program === 'printf' && args.some(({ text }) => /\\x[0-9a-f]|\\u[0-9a-f]|%q/i.test(text))) return 'printf';
  const set = [...all, ...values]
    .flatMap(({ variables }) => variables)
    .find((each) => ownVariables.has(each.name.text));
  return set ? `$${set.name.text}` : all.find(isExpanded)?.text;
}

/** What dash's `echo` writes as one character, and Bash's as it stands. */
const escapes = /\\[abcfnrtv0]/;

/** Whether Bash makes several words of one: `{a,b}`, `{1..3}`; or reads it by its own quotes: `$'a'`. */
function isExpanded({ text }: Word): boolean {
  const bare = text.replace(/(?<!\$)(?:'[^']*'|"(?:[^"\\]|\\.)*")|\\./gs, '');
  return /(?<!\$)\{[^{}]*(?:,|\.\.)[^{}]*\}|\$['"]/.test(bare);
}

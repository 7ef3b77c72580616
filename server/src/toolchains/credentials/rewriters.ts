/** Programs that write their settings in other ways than by putting a secret there. */
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';

interface Rewriter {
  readonly programs: readonly string[];
  readonly file: string;
  /** What follows the program where it takes settings away, or asks for them. */
  readonly rewriting: RegExp;
  /** What follows it where it adds some. */
  readonly setting: RegExp;
}

const rewriters: readonly Rewriter[] = [
  // docs.npmjs.com/cli/commands/npm-config
  {
    programs: ['npm', 'pnpm'],
    file: '.npmrc',
    rewriting: /^(?:config|c) (?:delete|rm|unset|edit)\b(?=.{0,400}(?:--location[ =]|-L )project\b)/,
    setting: /^(?:(?:config|c) )?set\b(?=.{0,400}(?:--location[ =]|-L )project\b)/,
  },
  {
    programs: ['npm', 'pnpm'],
    file: '~/.npmrc',
    rewriting: /^(?:(?:config|c) (?:delete|rm|unset|edit)|logout|login|adduser)\b/,
    setting: /^(?:(?:config|c) )?set\b/,
  },
  // yarnpkg.com/cli/config/set
  {
    programs: ['yarn'],
    file: '~/.yarnrc.yml',
    rewriting: /^config unset\b(?=.{0,400} (?:-H|--home)\b)/,
    setting: /^config set\b(?=.{0,400} (?:-H|--home)\b)/,
  },
  { programs: ['yarn'], file: '.yarnrc.yml', rewriting: /^config unset\b/, setting: /^config set\b/ },
  // git-scm.com/docs/git-config
  {
    programs: ['git'],
    file: '~/.gitconfig',
    rewriting:
      /^config\b(?=.{0,200}--global\b).{0,200}--(?:unset|unset-all|remove-section|rename-section|replace-all|add|edit)\b/,
    setting: /^config\b(?=.{0,400}--global\b)(?!.{0,400} (?:-l|--(?:get|get-all|get-regexp|get-urlmatch|list))\b)/,
  },
  // pip.pypa.io/en/stable/cli/pip_config
  {
    programs: ['pip', 'pip3'],
    file: '~/.config/pip/pip.conf',
    rewriting: /^config (?:--user )?(?:unset|edit)\b/,
    setting: /^config (?:--user )?set\b/,
  },
];

/** The file of settings that a command writes anew, as a shell names it; `isSetting`: also where it only adds some. */
export function rewrittenBy(command: Command, isSetting: boolean): string | undefined {
  const program = programOf(command);
  const words = command.args
    .slice(program?.next ?? 0)
    .map(plainText)
    .join(' ');
  return rewriters.find(
    ({ programs, rewriting, setting }) =>
      programs.includes(program?.name ?? '') && (rewriting.test(words) || (isSetting && setting.test(words))),
  )?.file;
}

/** Programs that write their settings in other ways than by putting a secret there. */
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';

interface Rewriter {
  readonly programs: readonly string[];
  readonly file: string;
  /** What follows the program. */
  readonly words: RegExp;
}

const rewriters: readonly Rewriter[] = [
  // docs.npmjs.com/cli/commands/npm-config
  {
    programs: ['npm', 'pnpm'],
    file: '~/.npmrc',
    words: /^(?:(?:config|c) (?:delete|rm|unset|edit)|logout|login|adduser)\b/,
  },
  // git-scm.com/docs/git-config
  {
    programs: ['git'],
    file: '~/.gitconfig',
    words:
      /^config\b(?=.{0,200}--global\b).{0,200}--(?:unset|unset-all|remove-section|rename-section|replace-all|add|edit)\b/,
  },
];

/** The file of settings that a command writes anew, as a shell names it. */
export function rewrittenBy(command: Command): string | undefined {
  const program = programOf(command);
  const row = rewriters.find(({ programs }) => programs.includes(program?.name ?? ''));
  const words = command.args.slice(program?.next ?? 0).map(plainText);
  return row?.words.test(words.join(' ')) ? row.file : undefined;
}

/** What a later command of a step takes away again, so that its layer does not keep it. */
import { cleanPath } from '../../context/path.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { literalPattern } from '../../text/pattern.ts';
import { covers } from '../../text/span.ts';
import type { Keeping } from './keepers.ts';

/** Programs whose logout needs no name of what it takes away. */
const logouts = /^(?:docker|nerdctl|crane|oras|podman|buildah|skopeo|gh)$/;

/** Whether a later command of the step removes a file, by its path or a folder above it. */
export function isRemoved(file: Word | undefined, by: Command, commands: readonly Command[]): boolean {
  return file !== undefined && removalOf(file, by, commands) !== undefined;
}

/** The later command of the step that removes a file. */
export function removalOf(file: Word, by: Command, commands: readonly Command[]): Command | undefined {
  const path = comparable(file);
  const isRelative = !/^[/~$]/.test(path);
  return commands.find((command) => {
    const { name, args, span, conditional, depth } = command;
    if (
      !/^(?:rm|shred|unlink)$/.test(name?.value ?? '') ||
      conditional ||
      depth > by.depth ||
      span.start < by.span.start
    )
      return false;
    if (name?.value === 'shred' && !args.some(({ text }) => /^-\w*u|^--remove/.test(text))) return false;
    const isWhole = args.some(({ text }) => /^-\w*[rR]|^--recursive/.test(text));
    const isNamed = args.some((arg) => comparable(arg) === path || (isWhole && path.startsWith(`${comparable(arg)}/`)));
    return isNamed && !(isRelative && isElsewhere(by, command, commands));
  });
}

/** Whether a script goes to another folder between two commands, and does not come back. */
function isElsewhere(first: Command, last: Command, commands: readonly Command[]): boolean {
  const moves = commands.filter(({ name, span, shell }) => {
    const isBetween = span.start > first.span.start && span.start < last.span.start;
    const isSame = shell === undefined || covers(shell, last.span);
    return isBetween && isSame && /^(?:cd|pushd|popd)$/.test(name?.value ?? '');
  });
  const move = moves.at(-1);
  return (
    move !== undefined && move.name?.value !== 'popd' && !/^(?:-|\.\.(?:\/\.\.)*\/?)$/.test(move.args[0]?.value ?? '')
  );
}

/** A path without quotes, the home as `~`. */
export function comparable(word: Word): string {
  const text = plainText(word).replace(/["']$/, '');
  return cleanPath(text.replace(/^(?:\$HOME|\$\{HOME\})(?=\/|$)/, '~'));
}

/** What takes a setting away again: the file that it is in, or the program's own way, which names the setting. */
const undoings: readonly { readonly program: string; readonly file: RegExp; readonly verb: RegExp }[] = [
  { program: 'git', file: /(?:^|\/)\.git(?:config)?$/, verb: /--(?:unset|remove-section)\b/ },
  { program: 'npm', file: /(?:^|\/)\.npmrc$/, verb: /\b(?:delete|rm)\b/ },
  { program: 'pnpm', file: /(?:^|\/)\.npmrc$/, verb: /\bdelete\b/ },
  { program: 'bundle', file: /(?:^|\/)\.bundle\/config$/, verb: /--delete\b|\bunset\b/ },
  { program: 'composer', file: /(?:^|\/)auth\.json$/, verb: /--unset\b/ },
  { program: 'pip', file: /(?:^|\/)pip\.conf$/, verb: /\bunset\b/ },
  { program: 'docker', file: /(?:^|\/)\.docker(?:\/config\.json)?$/, verb: /\blogout\b/ },
  ...['nerdctl', 'crane', 'oras'].map((program) => ({
    program,
    file: /(?:^|\/)\.docker(?:\/config\.json)?$/,
    verb: /\blogout\b/,
  })),
  ...['podman', 'buildah', 'skopeo'].map((program) => ({
    program,
    file: /(?:^|\/)containers(?:\/.*|\/auth\.json)?$/,
    verb: /\blogout\b/,
  })),
  { program: 'gh', file: /(?:^|\/)\.config\/gh(?:\/hosts\.yml)?$/, verb: /\blogout\b/ },
  { program: 'helm', file: /(?:^|\/)helm\/repositories\.yaml$/, verb: /^repo (?:remove|rm)\b/ },
  { program: 'kubectl', file: /(?:^|\/)\.kube(?:\/config)?$/, verb: /^$/ },
];

/** Programs that write the words of their commands into logs, so that nothing takes them away again (measured on npm 11, to which `pnpm set` hands them on). */
const logging = (command: Command, program: string): boolean =>
  program === 'npm' || (program === 'pnpm' && command.args[0]?.value === 'set');

/** Whether later commands leave nothing of what a command stores. */
export function isUndone(command: Command, keeping: Keeping, commands: readonly Command[]): boolean {
  return !logging(command, keeping.keeper.program) && undoingOf(command, keeping, commands).length > 0;
}

/** The later commands of a step that take away what a command stores. */
export function undoingOf(
  command: Command,
  { keeper, verb, operands }: Keeping,
  commands: readonly Command[],
): readonly Command[] {
  const undoing = undoings.find(({ program }) => program === keeper.program);
  const last = operands.at(-1);
  const cloned =
    verb === 'clone' && last
      ? plainText(last)
          .replace(/(?<!\/)\/+$/, '')
          .replace(/\.git$/, '')
          .split('/')
          .at(-1)
      : undefined;
  return commands.filter((other) => {
    const { name, args, span, conditional } = other;
    if (conditional || span.start <= command.span.start) return false;
    if (name?.value === 'rm') {
      const isClone =
        cloned !== undefined &&
        args.some((arg) => new RegExp(`(?:^|/)${literalPattern(cloned)}(?:/\\.git)?/?$`).test(plainText(arg)));
      return isClone || (verb !== 'clone' && args.some((arg) => undoing?.file.test(plainText(arg))));
    }
    const program = programOf(other);
    if (program?.name !== keeper.program || !undoing) return false;
    const text = args.map(plainText).join(' ');
    const key = operands[0] ? plainText(operands[0]).split('=')[0] : undefined;
    return (
      undoing.verb.test(text) &&
      (logouts.test(keeper.program) || (key !== undefined && (text.includes(key) || isSection(key, args.at(-1)))))
    );
  });
}

/** `git config --remove-section` is given the key without its last part. */
function isSection(key: string, word: Word | undefined): boolean {
  return word !== undefined && key.startsWith(`${plainText(word)}.`);
}

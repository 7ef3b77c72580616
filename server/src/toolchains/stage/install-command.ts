/** `install` of coreutils: files or folders with their owner and rights. https://www.gnu.org/software/coreutils/install. */
import { resolvePath } from '../../model/state.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';

interface Installed {
  readonly folders: boolean;
  readonly paths: readonly string[];
  /** `user`, `user:group` or `:group`. */
  readonly owner: string | undefined;
  readonly mode: string | undefined;
}

/** What the command makes; undefined where its words do not tell. */
export function installedBy({ args }: Command, directory: string | undefined): Installed | undefined {
  const options = new Map<string, string | undefined>();
  const operands: Word[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    const text = word ? plainText(word) : '';
    const [, flags = '', letter, joined] = /^-([a-zA-Z]*?)([ogmtS])(.*)$/.exec(text) ?? [];
    const [, long, value] = /^--([a-z]+)=(.*)$/s.exec(text) ?? [];
    if (word && !text.startsWith('-')) operands.push(word);
    else if (long !== undefined) options.set(letters[long] ?? long, value);
    else if (/^--/.test(text)) options.set(letters[text.slice(2)] ?? text, '');
    else {
      for (const flag of letter === undefined ? text.slice(1) : flags) options.set(flag, '');
      if (letter !== undefined) options.set(letter, joined || args[++i]?.value);
    }
  }
  if (options.has('t') || [...options.values()].includes(undefined)) return undefined;
  const folders = options.has('d');
  const paths = (folders ? operands : [operands.at(-1)]).map((word) => targetOf(word, operands, directory, folders));
  const [user, group] = [options.get('o'), options.get('g')];
  return paths.length > 0 && paths.every((path) => path !== undefined)
    ? {
        folders,
        paths,
        owner:
          user === undefined && group === undefined ? undefined : [user ?? '', ...(group ? [group] : [])].join(':'),
        mode: options.get('m'),
      }
    : undefined;
}

const letters: Readonly<Record<string, string>> = { directory: 'd', owner: 'o', group: 'g', mode: 'm' };

function targetOf(
  word: Word | undefined,
  operands: readonly Word[],
  directory: string | undefined,
  isFolder: boolean,
): string | undefined {
  const to = resolvePath(directory, word?.value);
  if (isFolder) return to;
  const from = operands.at(-2)?.value;
  if (to === undefined || from === undefined) return undefined;
  return word?.value?.endsWith('/') ? `${to}/${from.split('/').at(-1)}` : to;
}

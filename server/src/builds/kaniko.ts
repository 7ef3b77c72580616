/** The builds of kaniko, which has no mounts and goes on without them (https://github.com/GoogleContainerTools/kaniko/issues/1568). */
import type { Build } from '../context/build.ts';
import type { Command, Word } from '../shell/script.ts';
import type { GivenWord } from './script-variables.ts';

export const madeByKaniko: Pick<Build, 'classic' | 'skipsMounts'> = { classic: true, skipsMounts: true };

/** Whether a word names its program or an image of it. */
export function isKaniko(text: string): boolean {
  return /(?:^|\/)(?:kaniko(?:-project)?\/executor|(?:martizih|osscontainertools)\/kaniko)(?:[:@]|$)/.test(text);
}

/** What a command hands to it: its own arguments, or those behind its image. */
export function kanikoWords({ name, args }: Command): readonly Word[] | undefined {
  const all = name ? [name, ...args] : args;
  const at = all.findIndex(({ text }) => isKaniko(text.replace(/["']/g, '')));
  return at < 0 ? undefined : all.slice(at + 1);
}

/** Its flags, and what they are to Docker; an empty name is an operand (https://github.com/GoogleContainerTools/kaniko#additional-flags). */
const flags: ReadonlyMap<string, string> = new Map([
  ['--context', ''],
  ['-c', ''],
  ['--dockerfile', '--file'],
  ['-f', '--file'],
  ['--destination', '--tag'],
  ['-d', '--tag'],
  ['--target', '--target'],
  ['--build-arg', '--build-arg'],
  ['--custom-platform', '--platform'],
  ['--customPlatform', '--platform'],
]);

/** The words of a build as Docker would be given them. */
export function asDockerWords(words: readonly GivenWord[]): GivenWord[] {
  return words.flatMap((word, index) => {
    const [, flag = '', sign, joined = ''] = /^(--[\w-]{1,40}|-[cdf])(?:(=)(.*))?$/s.exec(word.text) ?? [];
    const name = flags.get(flag);
    if (name === undefined) return [];
    const value =
      sign === undefined ? words[index + 1] : { ...word, text: joined, start: word.start + flag.length + 1 };
    if (!value) return [];
    const isPath = name === '' || name === '--file';
    const given = isPath ? belowProject(value) : value;
    if (given.text === '') return [];
    return name === '' ? [given] : [{ text: name, start: word.start }, given];
  });
}

/** Where pipelines have the project: a variable, or the folder that is mounted for kaniko. */
const project =
  /^(?:dir:\/\/)?(?:(?:\$\{?(?:CI_PROJECT_DIR|GITHUB_WORKSPACE|WORKSPACE|PWD)\}?|\$\(pwd\)|`pwd`|\/(?:github\/)?workspace)(?:\/|$))?/;

/** A path without what stands for the project's folder. */
function belowProject({ text, start, ...word }: GivenWord): GivenWord {
  const quote = /^["']/.exec(text)?.[0] ?? '';
  const inner = quote === '' ? text : text.slice(1, text.endsWith(quote) ? -1 : undefined);
  const skipped = project.exec(inner)?.[0].length ?? 0;
  return { ...word, text: inner.slice(skipped), start: start + quote.length + skipped };
}

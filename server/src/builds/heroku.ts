/** The builds of `heroku container:push`, which hands on build arguments, and neither secrets nor an SSH agent (https://devcenter.heroku.com/articles/container-registry-and-runtime). */
import type { Build } from '../context/build.ts';
import { joinPath } from '../context/path.ts';
import { type BuildFile, mention, valuesOf } from './mention.ts';
import type { GivenWord } from './script-variables.ts';
import { fieldOf, plainText, type WrittenValue } from './value.ts';
import { createBuild } from './written.ts';

export const pushedToHeroku: Pick<Build, 'withoutSecrets'> = { withoutSecrets: 'heroku container:push' };

/** The build of a step of https://github.com/AkhileshNS/heroku-deploy, which runs that command where it is told to use Docker. */
export function buildsForHeroku(
  head: Pick<Build, 'by' | 'name' | 'origin'>,
  page: BuildFile,
  root: string,
  inputs: WrittenValue | undefined,
): Build[] {
  if (!/^(?:true|1)$/.test(plainText(fieldOf(inputs, 'usedocker')) ?? '')) return [];
  const folder = joinPath(root, plainText(fieldOf(inputs, 'appdir')) ?? '.');
  const args = fieldOf(inputs, 'docker_build_args');
  const start = args?.span.start ?? 0;
  const written = args ? page.text.slice(start, args.span.end) : '';
  const names = [...written.matchAll(/(?<![\w|>=])[A-Za-z_]\w*/g)].map(({ 0: name, index }) =>
    mention(page, 'arg', { start: start + index, end: start + index + name.length }, name),
  );
  return [{ ...createBuild(head, folder, { args: valuesOf(names), mentions: names }), ...pushedToHeroku }];
}

/** The words behind that command as Docker would be given them (https://devcenter.heroku.com/articles/heroku-cli-commands#heroku-container-push). */
export function asPushedWords(words: readonly GivenWord[]): GivenWord[] {
  return words.flatMap((word, index) => {
    const [, flag, joined] = /^--(arg|context-path)(?:=(.*))?$/s.exec(word.text) ?? [];
    const value =
      joined === undefined
        ? words[index + 1]
        : { ...word, text: joined, start: word.start + word.text.indexOf('=') + 1 };
    if (flag === undefined || !value) return [];
    return flag === 'arg' ? argumentsIn(value) : [value];
  });
}

/** `A=1,B=2` as a flag for each. */
function argumentsIn(value: GivenWord): GivenWord[] {
  return [...value.text.matchAll(/(?:^["']?|,)([A-Za-z_]\w*=[^,"']*)/g)].flatMap(({ 0: all, 1: text = '', index }) => {
    const start = value.start + index + all.length - text.length;
    return [
      { text: '--build-arg', start },
      { ...value, text, start },
    ];
  });
}

/** Start scripts of the project, read so that what they run counts instead of them. */
import { isShell } from '../../shell/nested.ts';
import { parseText } from '../../shell/parse.ts';
import type { Command, Word } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import type { Launch } from './launch.ts';

/** What is started where a script is: its commands, then, for `exec "$@"`, the words behind it; the same where the script is not known. */
export function throughScript(launch: Launch, textOf: (path: string) => string | undefined): Launch {
  const [first, ...rest] = launch.words ?? [];
  if (!first) return launch;
  const isRun = isShell(first.value ?? '') && !rest[0]?.value?.startsWith('-');
  const [script, ...args] = isRun ? rest : [first, ...rest];
  const commands = script && commandsOf(script, launch.directory, textOf, isRun);
  if (!commands || commands.length === 0) return launch;
  const others = launch.commands.filter(({ name }) => name !== first && name !== script);
  const last = commands.at(-1);
  if (!last?.name || last.depth > 0 || last.conditional) return launch;
  if (isArguments(last.args.at(-1) ?? last.name) && !programOf(last)) {
    const [name, ...words] = args;
    if (!name) return launch;
    // `exec gosu user "$@"`
    const [wrapper, ...behind] = last.args;
    const wrapping = wrapper && behind.length > 0 ? [{ ...last, name: wrapper, args: behind }] : [];
    const main: Command = { ...last, name, args: words };
    return withStart(launch, [...commands.slice(0, -1), ...wrapping, main], others, [name, ...words]);
  }
  const words = [last.name, ...last.args];
  return withStart(
    launch,
    commands,
    others,
    words.some(isArguments) ? [...words.filter((word) => !isArguments(word)), ...args] : words,
  );
}

function withStart(
  launch: Launch,
  started: readonly Command[],
  others: readonly Command[],
  words: readonly Word[],
): Launch {
  const [name, ...args] = words;
  const found = name && programOf({ name, args });
  return {
    ...launch,
    words,
    program: found?.name,
    programWord: found?.word,
    args: found ? args.slice(found.next) : [],
    started,
    commands: [...started, ...others],
    shell: true,
  };
}

/** `"$@"`: the arguments of the script. */
function isArguments({ text }: Word): boolean {
  return text === '"$@"' || text === '$@';
}

/** Folders that the shell looks for programs in, and the one that people put their scripts in. */
const places = ['/usr/local/bin', '/usr/bin', '/bin', '/'];

function commandsOf(
  { value }: Word,
  directory: string | undefined,
  textOf: (path: string) => string | undefined,
  isRun: boolean,
): readonly Command[] | undefined {
  if (value === undefined || !/\.(?:sh|bash)$|entrypoint|(?:^|\/)(?:start|run)$/.test(value)) return undefined;
  const paths = value.startsWith('/')
    ? [value]
    : value.includes('/')
      ? [`${directory ?? ''}/${value.replace(/^\.\//, '')}`]
      : [directory ?? '/', ...places].map((folder) => `${folder === '/' ? '' : folder}/${value}`);
  const text = paths.map(textOf).find((each) => each !== undefined);
  const interpreter = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(\w+)/.exec(text ?? '')?.[1];
  // A login shell sets PATH anew.
  const isLogin = /^#!.*\s-\w*l/.test(text ?? '');
  if (text === undefined || !(isRun || isShell(interpreter ?? '')) || isLogin) return undefined;
  const script = parseText(text);
  if (script.form !== 'shell' || script.broken) return undefined;
  const functions = functionsIn(text);
  return script.commands.filter(({ name }) => name !== undefined && !functions.has(name.value ?? ''));
}

/** The names that a script gives to groups of its commands, which are no programs. */
function functionsIn(text: string): ReadonlySet<string> {
  const named = /^[ \t]{0,40}(?:function[ \t]{1,9}([\w-]{1,80})|([\w-]{1,80})[ \t]{0,9}\(\))/gm;
  return new Set([...text.matchAll(named)].map(([, one = '', other = '']) => one || other));
}

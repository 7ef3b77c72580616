/** The builds that shell commands run: `docker build` and its kin (https://docs.docker.com/reference/cli/docker/buildx/build/). */
import type { Build, Mention, Unclear } from '../context/build.ts';
import { folderOf, joinPath } from '../context/path.ts';
import { parseScript } from '../shell/parse.ts';
import type { Command, Word } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { type Joined, sliceJoined, toJoined } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { buildsOfRun } from './bake-run.ts';
import { given } from './given.ts';
import { asPushedWords, pushedToHeroku } from './heroku.ts';
import { asDockerWords, kanikoWords, madeByKaniko } from './kaniko.ts';
import { type BuildFile, mention, passed, valuesOf } from './mention.ts';
import { type GivenWord, waysToGive } from './script-variables.ts';
import { createBuild } from './written.ts';

/** Which script it is, and from where it runs. */
export interface Origin {
  readonly by: Build['by'];
  readonly name: string;
  readonly page: BuildFile;
  /** The folders that it may run in, the likeliest first; the one that has the Dockerfile counts. */
  readonly folders: readonly string[];
  /** Whether the workspace has a Dockerfile at a path. */
  has(path: string): boolean;
  /** The builds of the workspace's Bake files. */
  readonly baked: readonly Build[];
}

/** The commands after which a build's flags begin. */
const verbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker', ['build', 'image build', 'buildx build', 'buildx b', 'builder build']],
  ['podman', ['build', 'image build', 'buildx build']],
  ['nerdctl', ['build', 'image build', 'builder build']],
  ['buildah', ['build', 'bud', 'build-using-dockerfile']],
  ['az', ['acr build']],
]);

const pushVerbs: typeof verbs = new Map([['heroku', ['container:push']]]);

const bakeVerbs: typeof verbs = new Map([['docker', ['buildx bake', 'bake']]]);

/** Flags without a value. */
const switches: ReadonlySet<string> = new Set(
  `--check --compress --debug --disable-content-trust --force-rm --help --load --no-cache --pull --push --quiet --rm --squash
  --print --metadata-only
  --no-push --no-logs --no-wait --no-format --only-show-errors --verbose
  --layers --tls-verify --all-platforms --squash-all --stdin -D -q`.split(/\s+/),
);

/** Whether a text may hold commands that build. */
export function mayBuild(text: string): boolean {
  return /\b(?:build|buildx|bud|bake|kaniko|container:push)\b/.test(text);
}

/** The builds of a script, in order. */
export function buildsInScript(origin: Origin, script: Joined): Build[] {
  if (!mayBuild(script.text)) return [];
  const parsed = parseScript(script, 'posix');
  if (parsed.form !== 'shell') return [];
  const { text } = origin.page;
  let stays: readonly Stay[] = [{ folders: origin.folders }];
  const commands = parsed.commands.flatMap((command) => [command, ...evaluated(command, script)]);
  return commands.flatMap((command) => {
    stays = stays.filter(({ within }) => !within || command.span.start < within.end);
    const folders = stays.at(-1)?.folders;
    if (command.name?.value === 'cd') {
      const next = folders && entered(folders, command, origin.page);
      stays = [...stays, { folders: next, ...(command.shell && { within: command.shell }) }];
    }
    const at = command.name?.span;
    if (!at) return [];
    const words = wordsAfter(command, verbs, text);
    if (words) {
      const builds = waysToGive(words, parsed, text).map((given) => buildOf(origin, given, at, folders));
      // https://github.com/Azure/acr/issues/721
      return command.name?.value === 'az' ? builds.map((build) => ({ ...build, classic: true })) : builds;
    }
    const pushed = wordsAfter(command, pushVerbs, text);
    if (pushed)
      return waysToGive(pushed, parsed, text).map((given) => ({
        ...buildOf(origin, asPushedWords(given), at, folders),
        ...pushedToHeroku,
      }));
    const ofKaniko = kanikoWords(command);
    if (ofKaniko)
      return waysToGive(ofKaniko, parsed, text).map((given) => ({
        ...buildOf(origin, asDockerWords(given), at, folders, true),
        ...madeByKaniko,
      }));
    const baking = wordsAfter(command, bakeVerbs, text);
    return baking ? waysToGive(baking, parsed, text).flatMap((given) => bakedBy(origin, given, at, folders)) : [];
  });
}

/** Where the commands of a script run from a `cd` on, or to the end of its subshell; no folders where that is not known. */
interface Stay {
  readonly folders: readonly string[] | undefined;
  readonly within?: Span;
}

/** The commands of `eval "..."`, which the shell reads once its variables are words. */
function evaluated({ name, args: [word, ...others] }: Command, script: Joined): readonly Command[] {
  if (name?.value !== 'eval' || !word || others.length > 0 || !/^"[^"\\`]*"$/.test(word.text)) return [];
  const start = toJoined(script, word.span.start);
  if (start === undefined) return [];
  const parsed = parseScript(sliceJoined(script, start + 1, start + word.text.length - 1), 'posix');
  return parsed.form === 'shell' ? parsed.commands : [];
}

/** Where a `cd` leads: a folder that is written, that of the script itself, or that of the repository. */
function entered(folders: readonly string[], { args: [to] }: Command, page: BuildFile): readonly string[] | undefined {
  if (!to) return undefined;
  if (to.value !== undefined) return [...new Set(folders.map((folder) => joinPath(folder, to.value ?? '.')))];
  const beside = /dirname\b.{0,80}?(?:\$0|\$\{0\}|BASH_SOURCE)[^/]{0,80}(\/[\w./-]+)?$/.exec(
    to.text.replace(/["']/g, ''),
  );
  if (beside) return [joinPath(folderOf(page.path), `.${beside[1] ?? ''}`)];
  const [, name] = /^"?\$\{?(\w+)\}?"?\/?"?$/.exec(to.text) ?? [];
  const set =
    name === undefined ? undefined : new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}=(.*)$`, 'm').exec(page.text)?.[1];
  return repository.test(set ?? to.text) ? ['.'] : undefined;
}

/** The folder of the repository, which is that of the workspace in most. */
const repository = /^["']?(?:\$\(|`)\s*git\s+rev-parse\s+--show-toplevel\s*[)`]["']?\/?["']?\s*$/;

/** What `docker buildx bake` builds with what it sets. */
function bakedBy(
  { by, name, page, baked }: Origin,
  words: readonly GivenWord[],
  at: Span,
  folders: readonly string[] | undefined,
): Build[] {
  const { flags } = flagsOf(words);
  const named = (...names: string[]) => flags.flatMap(([flag, part]) => (names.includes(flag) ? [part] : []));
  const settings = named('--set').map(({ text, start }) => {
    const [open = ''] = /^["']/.exec(text) ?? [];
    return { text: open === '' ? text : text.slice(1, -1), start: start + open.length };
  });
  const files = named('--file', '-f').map(({ text }) => literal(text) ?? '');
  return buildsOfRun({ by, name, page, at, folders: folders ?? [], files, settings }, baked);
}

/** What stands behind the verb of a build. */
function wordsAfter(command: Command, of: typeof verbs, text: string): readonly Word[] | undefined {
  const program = programIn(command, text);
  const known = program && of.get(program.name);
  if (!known) return undefined;
  const { args } = command;
  const first = behindFlags(args, program.next);
  const second = behindFlags(args, first + 1);
  const verb = args[first]?.value ?? '';
  if (known.includes(verb)) return args.slice(first + 1);
  return known.includes(`${verb} ${args[second]?.value}`) ? args.slice(second + 1) : undefined;
}

/** The index of the first word that is no flag of the program itself. */
function behindFlags(args: readonly Word[], from: number): number {
  let next = from;
  while (args[next]?.text.startsWith('-'))
    next += /^(?:--(?:context|host|config|log-level|builder)|-[cHl])$/.test(args[next]?.text ?? '') ? 2 : 1;
  return next;
}

/** The program that a command runs, also behind a variable (`$SUDO docker`) and in one that the file sets (`$(DOCKER) build`). */
function programIn(command: Command, text: string): { readonly name: string; readonly next: number } | undefined {
  const program = programOf(command);
  const variable = /^"?\$(?:(\w+)|\{(\w+)\}|\((\w+)\))"?$/.exec(command.name?.text ?? '');
  if (program || !variable) return program;
  const name = variable.slice(1).find((each) => each !== undefined);
  const tools = [...verbs.keys()].join('|');
  const setting = new RegExp(
    `^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*[?:]*=[ \\t]*["']?(?:\\$\\{${name}:?-)?(${tools})\\}?["']?[ \\t]*\\r?$`,
    'm',
  );
  const tool = setting.exec(text)?.[1];
  if (tool !== undefined) return { name: tool, next: 0 };
  const [word, ...args] = command.args;
  const behind = word && programOf({ name: word, args });
  return behind && { name: behind.name, next: behind.next + 1 };
}

/** `isInContext`: whether a Dockerfile that is not there is looked for in the context. */
function buildOf(
  origin: Origin,
  words: readonly GivenWord[],
  at: Span,
  folders: readonly string[] | undefined,
  isInContext = false,
): Build {
  const { by, name, page, has } = origin;
  const { flags, operands, open } = flagsOf(words);
  const unclear: Unclear[] = [];
  const mentions: Mention[] = [];
  const read = (role: 'target' | 'dockerfile' | 'context', part: GivenWord | undefined): string | undefined => {
    if (!part) return undefined;
    const value = literal(part.text);
    if (value === undefined) unclear.push(role);
    mentions.push(asGiven(part, mention(page, role, spanOf(part), value)));
    return value ?? (role === 'dockerfile' ? part.text.replace(/["']/g, '') : '');
  };
  const last = (...names: string[]) => flags.findLast(([flag]) => names.includes(flag))?.[1];
  const named = (flag: string) => flags.flatMap(([each, part]) => (each === flag ? [part] : []));
  // What may be any number of words may hold the target, and the context where no other word does.
  const context = read('context', operands.at(-1) ?? open.at(-1));
  const file = read('dockerfile', last('--file', '-f'));
  const target = read('target', last('--target') ?? open[0]);
  const args = named('--build-arg').flatMap((part) => nameIn(page, 'arg', part, /^([A-Za-z_]\w*)(=|$)/));
  const secrets = named('--secret').flatMap((part) => nameIn(page, 'secret', part, /(?:^|,)id=([\w.-]+)()/));
  const contexts = named('--build-context').flatMap((part) => nameIn(page, 'named-context', part, /^([\w./-]+)(=)/));
  mentions.push(...args, ...secrets, ...contexts);
  const made = (folder: string, seenAs: 'file' | 'dockerfile' = 'file') =>
    createBuild({ by, name, origin: { path: page.path, span: at } }, folder, {
      context: context ?? '.',
      ...(file !== undefined && file !== '-' && { [seenAs]: file }),
      target,
      args: valuesOf(args),
      secrets: valuesOf(secrets),
      namedContexts: valuesOf(contexts),
      images: [...named('--tag'), ...named('-t')].map(({ start, text }) => page.text.slice(start, start + text.length)),
      platforms: last('--platform')?.text.split(','),
      unclear: folders && file !== '-' ? unclear : [...new Set<Unclear>([...unclear, 'context', 'dockerfile'])],
      mentions,
    });
  const candidates = (folders ?? ['.']).flatMap((folder) =>
    isInContext ? [made(folder), made(folder, 'dockerfile')] : [made(folder)],
  );
  return (
    candidates.find(({ dockerfilePath }) => dockerfilePath !== undefined && has(dockerfilePath)) ??
    candidates[0] ??
    made('.')
  );
}

function flagsOf(words: readonly GivenWord[]): {
  flags: [string, GivenWord][];
  operands: GivenWord[];
  open: GivenWord[];
} {
  const flags: [string, GivenWord][] = [];
  const operands: GivenWord[] = [];
  const open: GivenWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const [, quote = '', flag = '', rest] = /^(["']?)(--[\w-]+|-[a-zA-Z])(.*)$/s.exec(word.text) ?? [];
    if (flag === '') {
      (word.open ? open : operands).push(word);
    } else if (rest !== undefined && rest !== '' && rest !== quote) {
      const skipped = quote.length + flag.length + (rest.startsWith('=') ? 1 : 0);
      const text = word.text.slice(skipped, quote && word.text.endsWith(quote) ? -1 : undefined);
      flags.push([flag, { ...word, text, start: word.start + skipped }]);
    } else if (!switches.has(flag)) {
      at += 1;
      const value = words[at];
      if (value) flags.push([flag, value]);
    }
  }
  return { flags, operands, open };
}

/** What is read from a variable that serves others too counts as computed where the command reads it. */
function asGiven({ shared }: GivenWord, made: Mention): Mention {
  return shared ? { ...made, written: 'computed', span: shared } : made;
}

function spanOf({ text, start }: GivenWord): { start: number; end: number } {
  return { start, end: start + text.length };
}

/** The text of a word without expansions and escapes. */
function literal(text: string): string | undefined {
  const quoted = /^"([^"\\$`]*)"$|^'([^']*)'$|^([^"'\\$`]*)$/.exec(text);
  return quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : undefined;
}

function nameIn(page: BuildFile, role: Mention['role'], part: GivenWord, form: RegExp): Mention[] {
  const { text, start } = part;
  const skipped = /^["']/.test(text) ? 1 : 0;
  const bare = text.slice(skipped).replace(/["']$/, '');
  const found = form.exec(bare);
  const name = found?.[1];
  if (!found || name === undefined) return [];
  const from =
    start + skipped + found.index + found[0].indexOf(name, role === 'secret' ? found[0].indexOf('id=') + 3 : 0);
  const made = asGiven(part, mention(page, role, { start: from, end: from + name.length }, name));
  const leadsTo = role === 'named-context' ? literal(bare.slice(found[0].length)) : undefined;
  if (role === 'arg' && found[2] === '') return [passed(made)];
  // An expression of a workflow is no part of the script.
  const value = page.text.slice(from + name.length + 1, start + text.length);
  return [role === 'arg' ? given(made, value, page.text) : { ...made, ...(leadsTo !== undefined && { leadsTo }) }];
}

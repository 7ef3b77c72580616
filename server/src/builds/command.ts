/** The builds that shell commands run: `docker build` and its kin (https://docs.docker.com/reference/cli/docker/buildx/build/). */
import type { Build, Mention, Unclear } from '../context/build.ts';
import { folderOf, joinPath } from '../context/path.ts';
import { parseScript } from '../shell/parse.ts';
import type { Command, Word } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import type { Joined } from '../text/joined.ts';
import { buildsOfRun, type Part } from './bake-run.ts';
import { given } from './given.ts';
import { mention, type Page, passed } from './mention.ts';
import { createBuild } from './written.ts';

/** Which script it is, and from where it runs. */
export interface Origin {
  readonly by: Build['by'];
  readonly name: string;
  readonly page: Page;
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
]);

const bakeVerbs: typeof verbs = new Map([['docker', ['buildx bake', 'bake']]]);

/** Flags without a value. */
const switches: ReadonlySet<string> = new Set(
  `--check --compress --debug --disable-content-trust --force-rm --help --load --no-cache --pull --push --quiet --rm --squash
  --print --metadata-only
  --layers --tls-verify --all-platforms --squash-all --stdin -D -q`.split(/\s+/),
);

/** The builds of a script, in order. */
export function buildsInScript(origin: Origin, script: Joined): Build[] {
  if (!/\b(?:build|buildx|bud|bake)\b/.test(script.text)) return [];
  const parsed = parseScript(script, 'posix');
  if (parsed.form !== 'shell') return [];
  let folders: readonly string[] | undefined = origin.folders;
  return parsed.commands.flatMap((command) => {
    if (command.name?.value === 'cd') folders = folders && entered(folders, command, folderOf(origin.page.path));
    if (!command.name) return [];
    const words = wordsAfter(command, verbs);
    if (words) return [buildOf(origin, words, command.name.span, folders)];
    const baking = wordsAfter(command, bakeVerbs);
    return baking ? bakedBy(origin, baking, command.name.span, folders) : [];
  });
}

/** Where a `cd` leads: a folder that is written, or that of the script itself. */
function entered(folders: readonly string[], { args: [to] }: Command, own: string): readonly string[] | undefined {
  if (!to) return undefined;
  if (to.value !== undefined) return [...new Set(folders.map((folder) => joinPath(folder, to.value ?? '.')))];
  const beside = /dirname\b.*(?:\$0|\$\{0\}|BASH_SOURCE)[^/]*(\/[\w./-]+)?$/.exec(to.text.replace(/["']/g, ''));
  return beside ? [joinPath(own, `.${beside[1] ?? ''}`)] : undefined;
}

/** What `docker buildx bake` builds with what it sets. */
function bakedBy(
  { by, name, page, baked }: Origin,
  words: readonly Word[],
  at: Build['origin']['span'],
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
function wordsAfter(command: Command, of: typeof verbs): readonly Word[] | undefined {
  const program = programOf(command);
  const known = program && of.get(program.name);
  if (!known) return undefined;
  let { next } = program;
  while (command.args[next]?.text.startsWith('-'))
    next += /^(?:--(?:context|host|config|log-level|builder)|-[cHl])$/.test(command.args[next]?.text ?? '') ? 2 : 1;
  const [first = '', second = ''] = command.args.slice(next, next + 2).map(({ value }) => value ?? '');
  if (known.includes(first)) return command.args.slice(next + 1);
  return known.includes(`${first} ${second}`) ? command.args.slice(next + 2) : undefined;
}

function buildOf(
  origin: Origin,
  words: readonly Word[],
  at: Build['origin']['span'],
  folders: readonly string[] | undefined,
): Build {
  const { by, name, page, has } = origin;
  const { flags, operands } = flagsOf(words);
  const unclear: Unclear[] = [];
  const mentions: Mention[] = [];
  const read = (role: 'target' | 'dockerfile' | 'context', part: Part | undefined): string | undefined => {
    if (!part) return undefined;
    const value = literal(part.text);
    if (value === undefined) unclear.push(role);
    mentions.push(mention(page, role, spanOf(part), value));
    return value ?? '';
  };
  const last = (...names: string[]) => flags.findLast(([flag]) => names.includes(flag))?.[1];
  const named = (flag: string) => flags.flatMap(([each, part]) => (each === flag ? [part] : []));
  const context = read('context', operands.at(-1));
  const file = read('dockerfile', last('--file', '-f'));
  const target = read('target', last('--target'));
  const args = named('--build-arg').flatMap((part) => nameIn(page, 'arg', part, /^([A-Za-z_]\w*)(=|$)/));
  const secrets = named('--secret').flatMap((part) => nameIn(page, 'secret', part, /(?:^|,)id=([\w.-]+)()/));
  const contexts = named('--build-context').flatMap((part) => nameIn(page, 'named-context', part, /^([\w./-]+)(=)/));
  mentions.push(...args, ...secrets, ...contexts);
  const made = (folder: string) =>
    createBuild({ by, name, origin: { path: page.path, span: at } }, folder, {
      context: context ?? '.',
      ...(file !== undefined && file !== '-' && { file }),
      target,
      args: valuesOf(args),
      secrets: valuesOf(secrets),
      namedContexts: valuesOf(contexts),
      images: [...named('--tag'), ...named('-t')].map(({ start, text }) => page.text.slice(start, start + text.length)),
      platforms: last('--platform')?.text.split(','),
      unclear: folders && file !== '-' ? unclear : [...new Set<Unclear>([...unclear, 'context', 'dockerfile'])],
      mentions,
    });
  const candidates = (folders ?? ['.']).map(made);
  return (
    candidates.find(({ dockerfilePath }) => dockerfilePath !== undefined && has(dockerfilePath)) ??
    candidates[0] ??
    made('.')
  );
}

function flagsOf(words: readonly Word[]): { flags: [string, Part][]; operands: Part[] } {
  const flags: [string, Part][] = [];
  const operands: Part[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const part = { text: word.text, start: word.span.start };
    const [, open = '', flag = '', rest] = /^(["']?)(--[\w-]+|-[a-zA-Z])(.*)$/s.exec(word.text) ?? [];
    if (flag === '') {
      operands.push(part);
    } else if (rest !== undefined && rest !== '' && rest !== open) {
      const skipped = open.length + flag.length + (rest.startsWith('=') ? 1 : 0);
      const text = word.text.slice(skipped, open && word.text.endsWith(open) ? -1 : undefined);
      flags.push([flag, { text, start: word.span.start + skipped }]);
    } else if (!switches.has(flag)) {
      at += 1;
      const value = words[at];
      if (value) flags.push([flag, { text: value.text, start: value.span.start }]);
    }
  }
  return { flags, operands };
}

function spanOf({ text, start }: Part): { start: number; end: number } {
  return { start, end: start + text.length };
}

/** The text of a word without expansions and escapes. */
function literal(text: string): string | undefined {
  const quoted = /^"([^"\\$`]*)"$|^'([^']*)'$|^([^"'\\$`]*)$/.exec(text);
  return quoted ? (quoted[1] ?? quoted[2] ?? quoted[3]) : undefined;
}

function nameIn(page: Page, role: Mention['role'], { text, start }: Part, form: RegExp): Mention[] {
  const skipped = /^["']/.test(text) ? 1 : 0;
  const bare = text.slice(skipped).replace(/["']$/, '');
  const found = form.exec(bare);
  const name = found?.[1];
  if (!found || name === undefined) return [];
  const from =
    start + skipped + found.index + found[0].indexOf(name, role === 'secret' ? found[0].indexOf('id=') + 3 : 0);
  const made = mention(page, role, { start: from, end: from + name.length }, name);
  const leadsTo = role === 'named-context' ? literal(bare.slice(found[0].length)) : undefined;
  if (role === 'arg' && found[2] === '') return [passed(made)];
  // An expression of a workflow is no part of the script.
  const value = page.text.slice(from + name.length + 1, start + text.length);
  return [role === 'arg' ? given(made, value, page.text) : { ...made, ...(leadsTo !== undefined && { leadsTo }) }];
}

function valuesOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(({ value }) => value ?? []);
}

/** The lines of scripts that start something in an image: `docker compose run`, `docker compose exec`, `docker run`, `docker exec`. */
import type { Runs } from '../context/build.ts';
import { parseText } from '../shell/parse.ts';
import type { Command, Word } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { words } from '../text/words.ts';

export interface StartedIn {
  readonly what: { readonly kind: 'image' | 'service' | 'container'; readonly name: string };
  /** The Compose files that are named. */
  readonly files: readonly string[];
  readonly runs: Runs;
}

/** What the lines of a text start in images or containers that they name. */
export function startedIn(text: string): StartedIn[] {
  if (!engines.test(text)) return [];
  const found = commandsWith(text, (line) => engines.test(line) && /\s(?:run|exec)\s/.test(line)).flatMap(
    (command) => startedBy(command) ?? [],
  );
  const images = new Map(found.flatMap(({ container, what }) => (container === undefined ? [] : [[container, what]])));
  return found.flatMap(({ started, what }) => {
    const image = what.kind === 'container' ? images.get(what.name) : undefined;
    return started ? { ...started, what: image ?? what } : [];
  });
}

/** A command of an engine, with the name that it gives to the container of an image; it may start what the image does. */
interface Found {
  readonly what: StartedIn['what'];
  readonly container?: string | undefined;
  readonly started: Omit<StartedIn, 'what'> | undefined;
}

const engines = /\b(?:docker|podman|nerdctl)\b/;

/** Characters; what a person writes in one line is shorter. */
const longest = 4000;

/** What stands before a command: the signs of a recipe, an item or a field of YAML. */
const lead = /^\s*(?:- +)?(?:[\w-]{1,40}: +)?["']?[@+-]{0,3}/;

/** The commands in the lines of a text that are asked for, continued ones joined. */
function commandsWith(text: string, isMeant: (line: string) => boolean): Command[] {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.filter((line) => line.length < longest && isMeant(line)).flatMap(commandsInLine);
}

/** The commands of one line of a script, a recipe or a workflow. */
function commandsInLine(line: string): readonly Command[] {
  // What a workflow or make puts in is to the shell what a variable is.
  const text = line
    .replace(lead, '')
    .replace(/\$\{\{.{0,200}?\}\}|\$\(\w+\)/g, '$X')
    .replaceAll('$$', () => '$');
  const script = parseText(text);
  return script.form !== 'shell' || script.broken ? [] : script.commands;
}

/** A command of Compose: its verb, the files and build arguments that it is given, and the services that it names. */
export interface ComposeCommand {
  readonly verb: string;
  readonly files: readonly string[];
  readonly args: readonly string[];
  readonly services: readonly string[];
}

/** The commands of Compose in a text. */
export function composeCommandsIn(text: string): ComposeCommand[] {
  if (!composes.test(text)) return [];
  return commandsWith(text, (line) => composes.test(line)).flatMap((command) => composeCommand(command) ?? []);
}

const composes = /\b(?:docker|podman|nerdctl)(?:-compose| {1,9}compose)\b/;

/** What an engine is told, or its Compose: with the flags of the two and what stands behind them; undefined for other programs. */
function toldToEngine(command: Command): (Taken & { readonly isCompose: boolean }) | undefined {
  const program = programOf(command);
  const [, engine, own] = /^(docker|podman|nerdctl)(-compose)?$/.exec(program?.name ?? '') ?? [];
  if (!program || engine === undefined) return undefined;
  const first = taken(command.args.slice(program.next), ofEngine);
  const isBehind = own === undefined && first.rest[0]?.value === 'compose';
  const told = isBehind ? taken(first.rest.slice(1), ofEngine) : first;
  return { ...told, isCompose: own !== undefined || isBehind };
}

function composeCommand(command: Command): ComposeCommand | undefined {
  const told = toldToEngine(command);
  if (!told?.isCompose) return undefined;
  const { flags, rest } = told;
  const words = rest.slice(1).map(({ value, text }) => value ?? text);
  const isGiven = (i: number): boolean => words[i - 1] === '--build-arg';
  const given = words.flatMap((word, i) => (isGiven(i) ? word : (/^--build-arg=(.+)$/.exec(word)?.[1] ?? [])));
  return {
    verb: rest[0]?.value ?? '',
    files: ['-f', '--file'].flatMap((flag) => flags.get(flag) ?? []),
    args: given.flatMap((each) => /^["']?(\w+)/.exec(each)?.[1] ?? []),
    services: words.filter((word, i) => !word.startsWith('-') && !isGiven(i)),
  };
}

function startedBy(command: Command): Found | undefined {
  const inner = toldToEngine(command);
  if (!inner) return undefined;
  const { isCompose } = inner;
  const behind = inner.rest[0]?.value === 'container' ? inner.rest.slice(1) : inner.rest;
  const verb = behind[0]?.value;
  if (verb !== 'run' && verb !== 'exec') return undefined;
  const { flags, rest } = taken(behind.slice(1), (flag) => !isSwitch(flag));
  const [what, name, ...args] = rest;
  const entrypoint = flags.get('--entrypoint')?.[0];
  const kind = isCompose ? 'service' : verb === 'run' ? 'image' : 'container';
  const called = what?.value ?? (kind === 'image' ? what?.text : undefined);
  if (called === undefined) return undefined;
  const container = kind === 'image' ? flags.get('--name')?.[0] : undefined;
  const shown = { what: { kind, name: called }, container } as const;
  if (entrypoint === undefined && name?.value === undefined) return { ...shown, started: undefined };
  const hidden = [...(flags.get('-v') ?? []), ...(flags.get('--volume') ?? [])].flatMap((each) => placeOf(each) ?? []);
  return {
    ...shown,
    started: {
      files: ['-f', '--file'].flatMap((flag) => inner.flags.get(flag) ?? []),
      runs: {
        ...(verb === 'exec' ? { entrypoint: '' } : entrypoint !== undefined && { entrypoint }),
        ...(name && { command: [name, ...args].map(({ text }) => text).join(' ') }),
        ...(hidden.length > 0 && { hidden }),
      },
    },
  };
}

/** Flags of an engine and of its Compose that have a value. */
const engineFlags: ReadonlySet<string> = new Set(
  words(`
    -f --file -p --project-name --profile --env-file --project-directory --ansi --parallel --progress -H --host -c --context --config
    --log-level
  `),
);

function ofEngine(flag: string): boolean {
  return engineFlags.has(flag);
}

/** Flags of `run` and `exec` without a value (docs.docker.com/reference/cli/docker/compose/run, /container/run). */
const switches: ReadonlySet<string> = new Set(
  words(`
    --rm --no-TTY --no-deps --service-ports --use-aliases --build --detach --interactive --tty --quiet --quiet-pull --quiet-build
    --remove-orphans --privileged --init --read-only --publish-all --no-healthcheck --sig-proxy --oom-kill-disable
  `),
);

function isSwitch(flag: string): boolean {
  return switches.has(flag) || /^-[itdTPq]{1,5}$/.test(flag);
}

interface Taken {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly Word[];
}

/** The flags that words begin with, and the words behind them. */
function taken(all: readonly Word[], hasValue: (flag: string) => boolean): Taken {
  const flags = new Map<string, string[]>();
  let at = 0;
  for (; all[at]?.text.startsWith('-'); at++) {
    const [, flag = '', value] = /^(--[\w-]+|-\w+)(?:=(.*))?$/s.exec(all[at]?.value ?? '') ?? [];
    const given = value ?? (hasValue(flag) ? (all[++at]?.value ?? '') : '');
    flags.set(flag, [...(flags.get(flag) ?? []), given]);
  }
  return { flags, rest: all.slice(at) };
}

/** Where `-v source:place` lies over the image. */
function placeOf(volume: string): string | undefined {
  return /:(\/[^:]{1,400})(?::[\w,]{1,40})?$/.exec(volume)?.[1];
}

/** Writes a division down as edits: the build stage stays as it is, the final stage follows it. */
import { folderOf, nameOf } from '../../context/path.ts';
import { keywordLike, linesWithComments, startWithComments, textWithComments } from '../../model/layout.ts';
import type { EnvInstruction, Instruction, Stage } from '../../model/model.ts';
import { asKeyword, freeStageName } from '../../model/names.ts';
import { type Edit, insert, remove, replace } from '../../text/edit.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Base, Job, Placed } from '../../toolchains/stage/runtime.ts';
import type { Copied, Division } from './plan.ts';

export function writeSplit(job: Job, division: Division, base: Base, builds: readonly Placed[]): Edit[] {
  const { graph, stage } = job;
  const { eol } = graph;
  const name = freeStageName(graph, 'build');
  const instruction = (keyword: string, rest: string) => `${keywordLike(stage.from, keyword)} ${rest}`;
  const { dependencies, moved, boundary } = division;
  const dependenciesName = dependencies && freeStageName(graph, 'deps');

  const finish = division.prune && division.runtime.prune ? [instruction('RUN', division.runtime.prune)] : [];
  const blocks = [
    ...(dependencies && dependenciesName ? [dependenciesStage(job, dependencies, dependenciesName, instruction)] : []),
    finalStage(job, division, base, { build: name, dependencies: dependenciesName }, instruction),
  ];
  const text = [
    ...finish.map((line) => `${eol}${line}`),
    ...blocks.map((lines) => `${eol}${eol}${lines.join(eol)}`),
  ].join('');
  const replaced = stage.instructions.filter(({ kind, index }) => {
    if (index <= boundary.index || !base.start) return false;
    return starts.has(kind) || (division.runtime.served === true && (kind === 'USER' || kind === 'WORKDIR'));
  });
  const first = builds[0]?.run;
  const prepared = division.runtime.prepare?.build ?? [];
  return [
    ...nameBuild(stage, name),
    ...(first && prepared.length > 0 ? [insert(startWithComments(graph, first), `${prepared.join(eol)}${eol}`)] : []),
    ...[...moved, ...replaced].map((each) => remove(linesWithComments(graph, each))),
    insert(boundary.span.end, text),
  ];
}

const starts: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT']);

function nameBuild(stage: Stage, name: string): Edit[] {
  const { from } = stage;
  if (stage.name) return [replace(stage.name.span, name)];
  return from.image ? [insert(from.image.span.end, ` ${asKeyword(from)} ${name}`)] : [];
}

type Write = (keyword: string, rest: string) => string;

interface Names {
  readonly build: string;
  readonly dependencies: string | undefined;
}

function dependenciesStage(
  job: Job,
  { instructions }: NonNullable<Division['dependencies']>,
  name: string,
  write: Write,
): string[] {
  const image = job.stage.from.image?.text ?? '';
  return [`${write('FROM', `${platformOf(job)}${image}`)} ${asKeyword(job.stage.from)} ${name}`, ...instructions];
}

function platformOf({ stage, graph }: Job): string {
  const flag = stage.from.flags.find(({ name }) => name.text === 'platform');
  return flag && !/BUILD/.test(flag.value?.text ?? '') ? `${graph.source.slice(flag.span.start, flag.span.end)} ` : '';
}

function finalStage(job: Job, division: Division, base: Base, names: Names, write: Write): string[] {
  const { stage, graph, launch } = job;
  const { runtime, boundary, packages, recommended, accounts, copiesAgain, files, dependencies, moved } = division;
  const tail = stage.instructions.filter(({ index }) => index > boundary.index);
  const environment = stage.instructions.filter(
    (each): each is EnvInstruction => each.kind === 'ENV' && each.index < boundary.index,
  );
  const kept = runtime.served ? [] : environment.flatMap((each) => keptPairs(job, each, runtime.buildVariables));
  const own = stage.name ? ` ${asKeyword(stage.from)} ${stage.name.text}` : '';
  const user = userBefore(stage, boundary);
  const isRootOnly =
    stage.end.user !== undefined ||
    division.directoryOwner !== undefined ||
    division.writes ||
    moved.some(needsRoot) ||
    tail.some(needsRoot) ||
    accounts.length > 0;
  const guest = base.user && !isRootOnly ? base.user : undefined;
  const image =
    guest?.isDefault === true && base.user ? `${base.image}${base.image.includes(':') ? '' : ':nonroot'}` : base.image;
  const directory = launch.directory === '/' || runtime.served ? undefined : directoryBefore(stage, boundary);
  const guestUser = guest && !guest.isDefault ? guest.name : undefined;

  // BuildKit gives a WORKDIR that it makes to the USER of that line.
  const owner = division.directoryOwner;
  const isGiven = owner !== undefined && directory !== undefined && !runtime.served;
  const first = user ?? stage.end.user?.text ?? '';
  const isUserFirst =
    isGiven && first !== '' && first.split(':')[0] === owner.split(':')[0] && (user !== undefined || !base.shell);

  const texts = (instructions: readonly Instruction[]) => instructions.map((each) => textWithComments(graph, each));
  const certificates = runtime.certificates !== undefined && !base.certificates ? [runtime.certificates] : [];
  const zones = runtime.timeZones !== undefined && base.packages !== 'apt-get' ? [runtime.timeZones] : [];
  const system: Copied[] = [...certificates, ...zones].map((path) => ({
    path,
    to: path,
    folder: false,
    owner: undefined,
  }));
  const from = (items: readonly Copied[], name: string) => copyLines(items, name, directory, guestUser, write);
  const body = [
    ...kept.map((pair) => write('ENV', pair)),
    ...(runtime.prepare?.final ?? []),
    ...(packages.length > 0 ? [write('RUN', installText(job, packages, recommended, base))] : []),
    ...texts([...(runtime.again ?? []), ...accounts]),
    ...(guestUser === undefined ? [] : [write('USER', guestUser)]),
    ...(isUserFirst ? [write('USER', first)] : []),
    ...(directory === undefined ? [] : [write('WORKDIR', directory)]),
    ...(isGiven && !isUserFirst ? [write('RUN', `chown ${owner} ${directory}`)] : []),
    ...from(system, names.build),
    ...texts(copiesAgain),
    ...(dependencies && names.dependencies
      ? from(
          [{ path: dependencies.makes, to: dependencies.makes, folder: true, owner: dependencies.owner }],
          names.dependencies,
        )
      : []),
    ...from(files, names.build),
    ...texts(moved.filter(({ kind }) => base.start === undefined || !starts.has(kind))),
    ...(user === undefined || runtime.served || isUserFirst ? [] : [write('USER', user)]),
    ...(base.start ?? []).map((line) => line.replaceAll('\n', graph.eol)),
  ];
  return [`${write('FROM', `${platformOf(job)}${image}`)}${own}`, ...variablesFor(job, tail, body.join('\n')), ...body];
}

function needsRoot(instruction: Instruction): boolean {
  if (instruction.kind === 'VOLUME') return true;
  if (instruction.kind === 'RUN' || instruction.kind === 'USER') return true;
  if (instruction.kind !== 'EXPOSE') return false;
  return instruction.words.some(({ value }) => value === undefined || Number(value.split('/')[0]) < 1024);
}

/** ARGs that the final stage reads, declared there once more as they are in the build stage. */
function variablesFor({ graph, stage }: Job, tail: readonly Instruction[], text: string): string[] {
  const read = [text, ...tail.map(({ span }) => graph.source.slice(span.start, span.end))].join('\n');
  const names = new Set([...read.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
  return stage.instructions.flatMap((each) => {
    if (each.kind !== 'ARG' || tail.includes(each)) return [];
    const keyword = each.keyword.text;
    return each.pairs
      .filter(({ name }) => names.has(name.text))
      .map(({ span }) => `${keyword} ${graph.source.slice(span.start, span.end)}`);
  });
}

/** What is left of an ENV for the final stage: nothing, its text, or the pairs that are no build's. */
function keptPairs({ graph }: Job, env: EnvInstruction, buildVariables: RegExp): string[] {
  const kept = env.pairs.filter(({ name, value }) => {
    if (buildVariables.test(name.text)) return false;
    return name.text !== 'PATH' || !toolFolders.test(value?.text ?? '');
  });
  if (kept.length === 0) return [];
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return [];
  if (kept.length === env.pairs.length) return [graph.source.slice(first.span.start, last.span.end)];
  return [kept.map(({ span }) => graph.source.slice(span.start, span.end)).join(' ')];
}

/** Folders of toolchains in a search path. */
const toolFolders =
  /\/go\/bin|\/usr\/local\/go|\.cargo|\/cargo\/bin|GOPATH|CARGO_HOME|\/opt\/(?:maven|gradle)|M2_HOME|MAVEN_HOME|GRADLE_HOME|PNPM_HOME|\/pnpm|node_modules\/\.bin|\.dotnet\/tools|\/composer|\.local\/bin|POETRY_HOME|\/poetry/;

/** USER as it stands at the boundary, unless it is set behind it again. */
function userBefore(stage: Stage, boundary: Instruction): string | undefined {
  const set = stage.instructions.findLast(({ kind }) => kind === 'USER');
  if (set?.kind !== 'USER' || set.index > boundary.index) return undefined;
  const text = set.words[0]?.text;
  return text === 'root' || text === '0' ? undefined : text;
}

/** Instructions to which the working directory means nothing. */
const passive: ReadonlySet<string> = new Set('ARG ENV LABEL EXPOSE STOPSIGNAL USER MAINTAINER'.split(' '));

/** The working directory that the final stage begins with; undefined where it sets one itself. */
function directoryBefore(stage: Stage, boundary: Instruction): string | undefined {
  const next = stage.instructions.find(({ index, kind }) => index > boundary.index && !passive.has(kind));
  if (next?.kind === 'WORKDIR' && next.words[0]?.value?.startsWith('/')) return undefined;
  const { directory } = next?.before ?? stage.end;
  return directory === '/' ? undefined : directory;
}

/** An install in the way of the file: with cache mounts where it has them, or has no install of its own (docs.docker.com/reference/dockerfile, "Example: cache apt packages"). */
function installText(job: Job, packages: readonly string[], recommended: boolean, base: Base): string {
  const names = packages.join(' ');
  if (base.packages === 'apk') return `apk add --no-cache ${names}`;
  const install = `apt-get update && apt-get install -y${recommended ? '' : ' --no-install-recommends'} ${names}`;
  const isPlain = job.commands.some(({ command, run }) => {
    return managerOf(command)?.manager.kind === 'system' && !run.mounts.some(({ type }) => type === 'cache');
  });
  if (isPlain) return `${install} && rm -rf /var/lib/apt/lists/*`;
  const { escape, eol } = job.graph;
  const mounts = ['/var/cache/apt', '/var/lib/apt/lists'].map(
    (path) => `--mount=type=cache,target=${path},sharing=locked`,
  );
  return [...mounts, `rm -f /etc/apt/apt.conf.d/docker-clean && ${install}`].join(` ${escape}${eol}    `);
}

/** One COPY for all files of a folder, one for each folder. */
function copyLines(
  items: readonly Copied[],
  stage: string,
  directory: string | undefined,
  guest: string | undefined,
  write: Write,
): string[] {
  const groups = new Map<string, Copied[]>();
  for (const item of items) {
    const isPlain = !item.folder && nameOf(item.path) === nameOf(item.to);
    const key = `${isPlain ? folderOf(item.to) : item.to}\0${item.owner ?? ''}\0${isPlain}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const owner = first?.owner ?? (guest === undefined ? undefined : `${guest}:${guest}`);
    const isPlain = first !== undefined && !first.folder && nameOf(first.path) === nameOf(first.to);
    const target = first === undefined ? '' : isPlain ? folderOf(first.to) : first.to;
    const place = placeOf(target, directory) + (isPlain ? '/' : '');
    const chown = owner === undefined ? '' : ` --chown=${owner}`;
    return write(
      'COPY',
      `--from=${stage}${chown} ${group.map(({ path }) => path).join(' ')} ${place.replace(/\/\/$/, '/')}`,
    );
  });
}

/** A path as people write it: from the working directory, where it lies below that. */
function placeOf(path: string, directory: string | undefined): string {
  const below = directory === undefined ? undefined : belowOf(directory, path);
  if (below === undefined) return path;
  return below === '.' ? '.' : `./${below}`;
}

/** The programs that Cargo makes (https://doc.rust-lang.org/cargo/reference/cargo-targets.html), and where. */
import { joinPath } from '../../context/path.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import type { RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import { type Invocation, managerOf } from '../invocation.ts';
import { type CargoToml, parseCargoToml } from '../manifests/cargo.ts';
import { belowOf, textAt } from '../stage/project.ts';
import type { Job, Placed } from '../stage/runtime.ts';
import { packagesAt } from './members.ts';

export interface MadeProgram {
  readonly path: string;
  /** Whether the build makes it beyond doubt. */
  readonly isSure: boolean;
}

interface Name {
  readonly name: string;
  readonly isSure: boolean;
}

/** Whether a path lies in a cache mount of a step, whose files do not come into the image. */
export function isCached({ mounts, before }: RunInstruction, path: string): boolean {
  return mounts.some((mount) => {
    if (mount.type !== 'cache') return false;
    const target = resolvePath(before.directory, mountOption(mount, 'target', 'dst', 'destination')?.value?.value);
    return target !== undefined && belowOf(target, path) !== undefined;
  });
}

/** What a build makes, and where. */
export function programsOf(job: Job, { command, directory, run }: Placed): readonly MadeProgram[] {
  const found = managerOf(command);
  if (!found || directory === undefined) return [];
  const option = (...names: string[]) => found.options.find(({ name }) => names.includes(name))?.value?.value;
  const folder =
    resolvePath(directory, option('--path', '--manifest-path')?.replace(/\/?Cargo\.toml$/, '') ?? '.') ?? directory;
  const text = textAt(job, joinPath(folder, 'Cargo.toml'));
  const manifest = text === undefined ? undefined : parseCargoToml(text);
  const names = namesOf(job, found, folder, manifest);
  if (found.verbText === 'install') {
    const root = option('--root') ?? '/usr/local/cargo';
    return names.map(({ name, isSure }) => ({ path: `${root}/bin/${name}`, isSure }));
  }
  const profile =
    option('--profile') ??
    (found.flags.some(({ text: flag }) => flag === '--release' || flag === '-r') ? 'release' : 'debug');
  const target = option('--target') ?? lookup(job.graph, run.before.scope, 'CARGO_BUILD_TARGET')?.value;
  const output = resolvePath(
    directory,
    option('--target-dir') ?? lookup(job.graph, run.before.scope, 'CARGO_TARGET_DIR')?.value ?? 'target',
  );
  if (output !== undefined && isCached(run, output)) return [];
  const place = [output, target, profile === 'dev' ? 'debug' : profile].filter((part) => part !== undefined).join('/');
  return names.map(({ name, isSure }) => ({ path: `${place}/${name}`, isSure }));
}

function namesOf(job: Job, found: Invocation, folder: string, manifest: CargoToml | undefined): readonly Name[] {
  const values = (...names: string[]) =>
    found.options.flatMap(({ name, value }) => (names.includes(name) ? (value?.value ?? []) : []));
  const asked = values('--bin');
  if (asked.length > 0) return asked.map((name) => ({ name, isSure: true }));
  const isPartly = found.flags.some(({ text }) =>
    /^--(?:lib|examples?|tests?|bench(?:es)?|exclude|all-targets)\b/.test(text),
  );
  const own = job.projects.find((project) => belowOf(project.folder, folder) !== undefined);
  const source = own && joinPath(own.source, belowOf(own.folder, folder) ?? '.');
  const sure = source === undefined || isPartly ? [] : binariesBelow(job, source, manifest, values('-p', '--package'));
  const maybe = [
    ...(manifest?.bins.map(({ name }) => name) ?? []),
    ...(manifest?.name === undefined ? [] : [manifest.name]),
  ];
  return [
    ...sure.map((name) => ({ name, isSure: true })),
    ...maybe.filter((name) => !sure.includes(name)).map((name) => ({ name, isSure: false })),
  ];
}

/** Those of a package, or of the members of a workspace that are built. */
function binariesBelow(
  { context }: Job,
  source: string,
  manifest: CargoToml | undefined,
  packages: readonly string[],
): readonly string[] {
  if (manifest?.name !== undefined && packages.every((name) => name === manifest.name))
    return binariesOf(context, source);
  const members = packagesAt(context, source) ?? [];
  const built = members.filter(({ name }) => packages.length === 0 || packages.includes(name));
  return built.flatMap(({ folder }) => binariesOf(context, joinPath(source, folder)));
}

function binariesOf(context: Job['context'], folder: string): readonly string[] {
  const text = textOf(context, joinPath(folder, 'Cargo.toml')) ?? '';
  const manifest = parseCargoToml(text);
  if (!manifest) return [];
  const start = folder === '.' ? 0 : folder.length + 1;
  const files = filesBelow(context, folder).paths.map((path) => path.slice(start));
  const isTaken = (path: string) => manifest.bins.some((bin) => bin.path?.replace(/^\.\//, '') === path);
  const isAutomatic = !/^[ \t]{0,9}autobins[ \t]{0,9}=[ \t]{0,9}false\b/m.test(text);
  const found = files.flatMap((path) => {
    const name = path === 'src/main.rs' ? manifest.name : /^src\/bin\/([^/]+)(?:\.rs|\/main\.rs)$/.exec(path)?.[1];
    return name === undefined || isTaken(path) ? [] : [name];
  });
  const optional = manifest.bins.flatMap(({ name, optional: isOptional }) => (isOptional ? [name] : []));
  const named = manifest.bins.map(({ name }) => name);
  return [...new Set([...named, ...(isAutomatic ? found : [])])].filter((name) => !optional.includes(name));
}

/** Where things are in the image. */
import { isWithin } from '../../context/path.ts';
import { namesFolder } from '../../model/copy-target.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage, State } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { lookup } from '../../model/scope.ts';
import { resolvePath } from '../../model/state.ts';
import type { Script } from '../../shell/script.ts';
import type { Site } from '../../toolchains/install-inputs.ts';
import type { Invocation } from '../../toolchains/invocation.ts';

export type ShellScript = Extract<Script, { form: 'shell' }>;

/** The working directory; one that is not known gets a name that only equal ones share. */
export function directoryOf({ directory, workdir }: State): string {
  return directory ?? `/?${workdir?.text ?? ''}`;
}

/** A relative destination as the path that it stands for, to be written below another WORKDIR; undefined where that may be another path in another build. */
export function rootedDestination({ instructions }: Stage, copy: CopyInstruction): string | undefined {
  const { destination, before, index } = copy;
  const written = destination?.value;
  if (written === undefined || written.startsWith('/')) return written;
  const set = instructions.filter((each) => each.kind === 'WORKDIR' && each.index < index);
  const first = set.findLast((each) => 'words' in each && each.words[0]?.value?.startsWith('/'));
  const isFixed = set.every((each) => {
    return each.index < (first?.index ?? 0) || ('words' in each && each.words[0]?.variables.length === 0);
  });
  const path = resolvePath(before.directory, written);
  if (!first || !isFixed || copy.json || destination?.variables.length !== 0 || path === undefined) return undefined;
  return namesFolder(written) && path !== '/' ? `${path}/` : path;
}

/** The destination of a COPY as it must be written at a step below; undefined where it stays as it is. */
export function destinationBelow(stage: Stage, copy: CopyInstruction, step: Instruction): string | undefined {
  // What is relative means another place below another WORKDIR.
  const isElsewhere = stage.instructions.some(({ kind, index }) => {
    return kind === 'WORKDIR' && copy.index < index && index < step.index;
  });
  return isElsewhere ? rootedDestination(stage, copy) : undefined;
}

/** The folders that an install works in; undefined when its script goes to places that are not known. */
export function foldersOfInstall(
  run: RunInstruction,
  invocation: Invocation,
): Pick<Site, 'cwd' | 'folder'> | undefined {
  const { command, options, manager } = invocation;
  const cwd = run.script.form === 'shell' ? directoryAt(run, invocation) : directoryOf(run.before);
  if (cwd === undefined || command.depth > 0 || command.conditional) return undefined;
  const flag = options.find(({ name }) => manager.directoryFlags?.includes(name));
  const folder = flag ? resolvePath(cwd, flag.value?.value) : cwd;
  return folder === undefined ? undefined : { cwd, folder };
}

/** Whether a place lies apart from a project's folder, so that what is copied there may be settings or credentials of a manager; one that is not known may. */
export function isOutside(folder: string, place: string | undefined): boolean {
  if (place === undefined) return true;
  if (folder !== '/' && isWithin(place, folder)) return false;
  return ofSystem.test(place) || (folder !== '/' && !isWithin(folder, place));
}

/** Folders of users and programs. */
const ofSystem = /^\/(?:etc|home|root|usr|var)(?:\/|$)/;

/** Where `cd` has led to when a command runs. */
function directoryAt({ before, script }: RunInstruction, { command }: Invocation): string | undefined {
  let folder: string | undefined = directoryOf(before);
  if (script.form !== 'shell') return folder;
  for (const { name, args, span, depth, conditional } of script.commands) {
    if (span.start >= command.span.start) break;
    if (!/^(?:cd|pushd|popd)$/.test(name?.value ?? '') || depth > 0) continue;
    if (conditional || name?.value !== 'cd') return undefined;
    folder = resolvePath(folder, args[0]?.value);
    if (folder === undefined) return undefined;
  }
  return folder;
}

/** The values of the variables that are set above a RUN, without those that its script sets anew. */
export function variablesOf(graph: BuildGraph, run: RunInstruction): Pick<Site, 'variables' | 'fixed'> {
  const declared = graph.instructions.flatMap((each) => {
    return (each.kind === 'ENV' || each.kind === 'ARG') && each.index < run.index
      ? each.pairs.map(({ name, value }) => ({ name: name.text, value, instruction: each }))
      : [];
  });
  const own = new Set(run.script.form === 'shell' ? run.script.sets.map(({ text }) => text) : []);
  const variables = new Map<string, string | undefined>();
  const fixed = new Map<string, string>();
  for (const { name, value, instruction } of declared) {
    if (own.has(name)) continue;
    const binding = lookup(graph, run.before.scope, name);
    variables.set(name, binding?.value);
    if (binding?.instruction !== instruction.index || instruction.kind !== 'ENV' || binding.value === undefined)
      continue;
    if (value?.variables.length === 0) fixed.set(name, binding.value);
  }
  for (const [name, value] of exported(run)) variables.set(name, value);
  return { variables, fixed };
}

/** The variables that a script gives a value itself, for all that it runs: `export A=1`, `A=1` in a command of its own. */
function exported({ script, before }: RunInstruction): (readonly [string, string | undefined])[] {
  if (script.form !== 'shell') return [];
  return script.commands.flatMap(({ name, args, assignments }) => {
    const own = name ? [] : assignments.map((each) => [each.name.text, each.value?.value] as const);
    const here = before.directory ?? '/';
    const plain = args.map(
      ({ value, text }) => value ?? text.replace(/^"(.*)"$/s, '$1').replace(/\$\{?PWD\}?|\$\(pwd\)|`pwd`/, here),
    );
    const words = name?.value === 'export' ? plain.map((word) => /^(\w+)=(.*)$/s.exec(word)) : [];
    return [...own, ...words.flatMap((word) => (word?.[1] === undefined ? [] : [[word[1], word[2]] as const]))];
  });
}

/** The stage, and the stages it is built on, the nearest first. */
export function chainOf(graph: BuildGraph, stage: Stage): Stage[] {
  return [...chainFrom(graph, stage)];
}

/** The same one by one, for whoever may stop before its end. */
export function* chainFrom({ stages }: BuildGraph, stage: Stage): Generator<Stage> {
  let at: Stage | undefined = stage;
  while (at) {
    yield at;
    at = at.base.kind === 'stage' && at.base.stage < at.index ? stages[at.base.stage] : undefined;
  }
}

/** The targets of a RUN's bind mounts, as absolute paths. */
export function bindTargets({ mounts, before }: RunInstruction): string[] {
  return mounts.flatMap((mount) => {
    if (mount.type !== 'bind') return [];
    const path = resolvePath(directoryOf(before), mountOption(mount, 'target', 'dst', 'destination')?.value?.value);
    return path === undefined ? [] : [path];
  });
}

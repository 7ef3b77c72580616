/** Which projects must stand in the build context, because a stage copies it and then installs what they list. */

import { isWholeSource, nameOf } from '../context/path.ts';
import { byKin } from '../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../model/model.ts';
import { isCopy, runs, stagesOf } from '../model/query.ts';
import { resolvePath } from '../model/state.ts';
import { writesFile } from '../shell/writes.ts';
import { unique } from '../text/list.ts';
import { type Invocation, managerOf } from './invocation.ts';
import { isGlobal } from './need.ts';

/** For each project, the names that its manifest may have. */
export function installedProjects(graph: BuildGraph): string[][] {
  const projects = new Map<string, string[]>();
  // Of each stage and those it is built on, which stand above it.
  const bringing = new Set<number>();
  const unclear = new Set<number>();
  for (const { base, index, instructions } of graph.stages) {
    const bases = stagesOf(base);
    if (bases.some((stage) => bringing.has(stage)) || instructions.some(bringsContext)) bringing.add(index);
    if (bases.some((stage) => unclear.has(stage)) || instructions.some(mayBringProject)) unclear.add(index);
    if (!bringing.has(index) || unclear.has(index)) continue;
    for (const run of instructions) {
      if (run.kind !== 'RUN' || run.onbuild) continue;
      for (const manifests of projectsOf(run)) projects.set(manifests.join(), manifests);
    }
  }
  return [...projects.values()];
}

/** The manifests in folders that installs name or scripts run in, as paths of the build context that is copied whole above them. */
export function namedManifests(graph: BuildGraph): string[] {
  const paths = new Set<string>();
  for (const stage of graph.stages) {
    const { instructions } = stage;
    const copy = instructions.find(bringsContext);
    if (!copy || !isCopy(copy)) continue;
    const bringing = instructions.find((each) => each.index > copy.index && mayBringProject(each));
    const target = resolvePath(copy.before.directory, copy.destination?.value);
    for (const run of instructions) {
      if (run.kind !== 'RUN' || run.onbuild || run.index < copy.index || target === undefined) continue;
      if (bringing && bringing.index <= run.index) break;
      for (const value of manifestWords(run)) {
        const place = resolvePath(run.before.directory, value) ?? '';
        const start = target === '/' ? '/' : `${target}/`;
        if (place.startsWith(start)) paths.add(place.slice(start.length));
      }
    }
  }
  return [...paths];
}

/** The files that the installs of a step are given by name, and the manifest that a script is read from: `npm run build`; none where it goes to other folders. */
const manifestWords = byKin(({ script }: RunInstruction): readonly string[] => {
  if (script.form === 'opaque' || script.commands.some(({ name }) => name?.value === 'cd')) return [];
  return script.commands.flatMap((command) => {
    const found = command.conditional ? undefined : managerOf(command);
    if (found && startsScript(found)) return ['package.json'];
    if (!found?.install || found.manager.kind !== 'language') return [];
    const only = onlyManifest(found);
    if (only !== undefined) return [only, ...requiredLockfile(found)];
    const flagged = found.options.filter(({ name }) => found.manager.manifestFlags?.includes(name));
    const words = [...flagged.map(({ value }) => value), ...(found.install.operands ? found.operands : [])];
    return words.flatMap((word) => (word?.value !== undefined && /\.\w+$/.test(word.value) ? word.value : []));
  });
});

/** The one name that the manifest in the folder of an install has. */
function onlyManifest(invocation: Invocation): string | undefined {
  const { manager, options } = invocation;
  const elsewhere = [...(manager.manifestFlags ?? []), ...(manager.directoryFlags ?? [])];
  const [name, ...others] = manifestsOf(invocation) ?? [];
  const isOne = name !== undefined && others.length === 0 && !name.includes('*');
  return isOne && !options.some((option) => elsewhere.includes(option.name)) ? name : undefined;
}

/** The lockfile that an install fails without, where its manager has only one usual name for it. */
function requiredLockfile({ manager, install, flags }: Invocation): readonly string[] {
  const isRequired = install?.lockfile === 'required' || flags.some(({ text }) => manager.lockedFlags?.includes(text));
  const usual = manager.project?.lockfiles.filter((name) => name !== 'npm-shrinkwrap.json') ?? [];
  return isRequired && usual.length === 1 ? usual : [];
}

/** Whether a command runs a script of a Node.js project, of the folder that it stands in. */
function startsScript({ manager, verbText, operands, options }: Invocation): boolean {
  const [verb, name] = [verbText, ...operands.map(({ value }) => value)].filter(Boolean);
  return (
    manager.project?.manifests.join() === 'package.json' && verb === 'run' && name !== undefined && options.length === 0
  );
}

const projectsOf = byKin(({ script }: RunInstruction): string[][] => {
  if (script.form === 'opaque') return [];
  return script.commands.flatMap((command) => {
    const found = command.conditional ? undefined : managerOf(command);
    const manifests = found && manifestsOf(found);
    return manifests ? [manifests] : [];
  });
});

/** The names of the manifests of all that is installed from a project. */
export function manifestNames(graph: BuildGraph): string[] {
  return unique([...runs(graph)].flatMap((run) => projectsOf(run).flat()));
}

/** The names that the manifest of what an install reads may have; undefined for what installs no project. */
export function manifestsOf(invocation: Invocation): string[] | undefined {
  const { manager, install, packages, options } = invocation;
  const project = install?.project ?? manager.project;
  if (!install || !project || manager.kind !== 'language') return undefined;
  if (packages.length > 0 || install.packages === 'required') return undefined;
  if (isGlobal(invocation)) return undefined;
  const flagged = options.filter(({ name }) => manager.manifestFlags?.includes(name));
  if (flagged.length === 0)
    return manager.id === 'pip' || project.manifests.length === 0 ? undefined : [...project.manifests];
  const names = flagged.flatMap(({ value }) => value?.value ?? []);
  return names.length < flagged.length ? undefined : names.map(nameOf);
}

/** Whether it copies all of the build context. */
export function bringsContext(instruction: Instruction): boolean {
  return isCopy(instruction) && takesContext(instruction);
}

const takesContext = byKin(({ from, sources }: CopyInstruction): boolean => {
  return !from && sources.some(({ value }) => value !== undefined && isWholeSource(value));
});

/** Whether the project may come from elsewhere: another stage, a repository, an archive, a generator, a step that writes it. */
const mayBringProject = byKin((instruction: Instruction): boolean => {
  if (isCopy(instruction)) {
    return (
      instruction.from !== undefined ||
      instruction.heredocs.length > 0 ||
      instruction.sources.some(({ text }) => /:\/\/|^git@|\.(?:tar|t?gz|zip)\b/.test(text))
    );
  }
  if (instruction.kind !== 'RUN') return false;
  const { script } = instruction;
  if (script.form === 'opaque') return true;
  return script.commands.some((command) => {
    const words = [command.name, ...command.args].flatMap((word) => word?.value ?? []);
    return writesFile(command) || makers.has(words[0] ?? '') || words.some((word) => makingVerbs.test(word));
  });
});

const makers: ReadonlySet<string> = new Set(['git', 'tar', 'unzip', 'bsdtar', 'cp', 'mv', 'pip-compile']);
const makingVerbs = /^(?:init|new|export|compile|start-?project|create(?:-.*)?)$/;

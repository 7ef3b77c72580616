/** Paths that the workspace uses in the image, and that would stay in the build stage. */
import { joinPath, nameOf } from '../../context/path.ts';
import { filesOf } from '../../context/query.ts';
import { goesIntoFolder } from '../../model/copy-target.ts';
import type { CopyInstruction, RunInstruction, Stage } from '../../model/model.ts';
import { commandsOf, isCopy } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { besideOf, usesOf } from '../../toolchains/stage/beside.ts';
import { type Effect, effectOf } from '../../toolchains/stage/effect.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Dependencies, Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';
import { isIdle, lineOf } from './copy-entries.ts';
import type { Cut } from './cut.ts';
import type { FinalFile } from './final-files.ts';
import type { AgainCopy } from './project-files.ts';

/** What the final stage has of the build stage. */
export interface Kept {
  readonly files: readonly FinalFile[];
  readonly again: readonly AgainCopy[];
  readonly dependencies: Dependencies | undefined;
}

/** Why a service, a health check or a command of a script would miss a path. */
export function lostPath(job: Job, runtime: Runtime, cut: Cut, kept: Kept): Refusal | undefined {
  const has = hasTest(job, cut, kept);
  const had = (path: string) => isBuilt(runtime, path) || isCopied(job, job.stage.instructions.filter(isCopy), path);
  for (const { path, hidden, commands = [] } of startedIn(job)) {
    for (const named of pathsOf(commands, job.launch.directory)) {
      if (has(named) || hidden.some((folder) => belowOf(folder, named) !== undefined)) continue;
      if (had(named) || (runtime.served && isInFolder(job, named))) return lost(`${path} uses`, named);
      if (isProgramFile(named) && isInFolder(job, named))
        return { why: `${path} uses \`${named}\` of this image, and which step makes that is unknown` };
    }
  }
  for (const { path, runs } of usesOf(job)) {
    const shared = (runs.shared ?? []).find((folder) => had(folder) && !has(folder));
    if (shared !== undefined) return lost(`\`${path}\` fills a volume with`, shared);
  }
  const made = executableOf(job, runtime).find(({ path }) => !had(path) && !has(path));
  if (made)
    return {
      why: `line ${lineOf(made.run)} makes \`${made.path}\` executable, and where that file comes from is unknown`,
    };
  const volume = volumesOf(job.stage).find((folder) => had(folder) && !has(folder));
  return volume === undefined ? undefined : lost('VOLUME shares', volume);
}

function lost(who: string, path: string): Refusal {
  return { why: `${who} \`${path}\` of this image, which the final stage would no longer have` };
}

interface Started {
  readonly path: string;
  readonly hidden: readonly string[];
  readonly commands?: readonly Command[] | undefined;
}

function startedIn(job: Job): readonly Started[] {
  const { healthcheck } = job.launch;
  const own = healthcheck ? [{ path: 'HEALTHCHECK', hidden: [], commands: commandsOf(healthcheck) }] : [];
  return [...besideOf(job).map((each) => ({ ...each, path: `\`${each.path}\`` })), ...own];
}

/** The absolute paths that commands name, one after the other. */
function pathsOf(commands: readonly Command[], directory: string | undefined): string[] {
  let folder = directory;
  return commands.flatMap(({ name, args }) => {
    const at = folder;
    if (name?.value === 'cd') {
      folder = resolvePath(folder, args[0]?.value);
      return [];
    }
    const texts = [...(name ? [name] : []), ...args].map(plainText);
    const all = texts.flatMap((text) => [text, ...text.split(/[=,]/)]).filter((text) => /^[\w./@+-]+$/.test(text));
    return all.filter((text) => /[./]/.test(text)).flatMap((text) => resolvePath(at, text) ?? []);
  });
}

/** Whether a path lies in a folder that the stage builds in. */
function isInFolder({ projects, launch }: Job, path: string): boolean {
  const folders = [...projects.map(({ folder }) => folder), launch.directory ?? '/'];
  return folders.some((folder) => folder !== '/' && belowOf(folder, path) !== undefined);
}

/** Whether a file is one that a program is made of, not one that it may write. */
function isProgramFile(path: string): boolean {
  return /\.(?:[cm]?[jt]s|py|rb|php|sh|jar|pl)$/.test(path);
}

function isBuilt({ artefacts }: Runtime, path: string): boolean {
  return artefacts.some((each) => belowOf(path, each.path) !== undefined || belowOf(each.path, path) !== undefined);
}

function hasTest(job: Job, { tail }: Cut, { files, again, dependencies }: Kept): (path: string) => boolean {
  const folders = [
    ...files.map(({ to, folder }) => ({ to, folder })),
    ...(dependencies ? [{ to: dependencies.makes, folder: true }] : []),
  ];
  const copies = [...again.map(({ copy }) => copy), ...tail.filter(isCopy)];
  return (path) =>
    isCopied(job, copies, path) ||
    folders.some(({ to, folder }) => belowOf(path, to) !== undefined || (folder && belowOf(to, path) !== undefined));
}

/** Whether COPYs bring a file, or files of a folder, from the build context. */
function isCopied({ context, stage }: Job, copies: readonly CopyInstruction[], path: string): boolean {
  return copies.some((copy) => {
    const destination = resolvePath(copy.before.directory, copy.destination?.value);
    if (copy.from || destination === undefined) return false;
    return copy.sources.some(({ value }) => {
      if (value === undefined) return false;
      const source = joinPath('/', value).slice(1) || '.';
      const below = belowOf(destination, path);
      const alone = goesIntoFolder(stage.instructions, copy) ? joinPath(destination, nameOf(source)) : destination;
      if (alone === path && filesOf(context, source).paths.includes(source)) return true;
      return below !== undefined && filesOf(context, joinPath(source, below)).paths.length > 0;
    });
  });
}

/** Files of the project that steps make executable, and that no step is known to make. */
function executableOf(job: Job, { buildFiles }: Runtime): { readonly run: RunInstruction; readonly path: string }[] {
  const effects = job.commands.map((placed) => ({ run: placed.run, effect: effectOf(placed) }));
  const made = new Set(effects.flatMap(({ effect }) => (makesFiles(effect) ? effect.paths : [])));
  const isOwn = (path: string) => isInFolder(job, path) && !/[*?[]/.test(path) && !isIdle(job, buildFiles, path);
  return effects.flatMap(({ run, effect }) => {
    if (effect.kind !== 'mode' || effect.recursive || !/^[augo]{0,4}\+r?w?x|^0?7/.test(effect.mode)) return [];
    return effect.paths.filter((path) => isOwn(path) && !made.has(path)).map((path) => ({ run, path }));
  });
}

function makesFiles(effect: Effect): effect is Extract<Effect, { kind: 'paths' | 'folders' | 'foreign' }> {
  return effect.kind === 'paths' || effect.kind === 'folders' || effect.kind === 'foreign';
}

function volumesOf({ instructions }: Stage): string[] {
  return instructions.flatMap((each) =>
    each.kind === 'VOLUME' ? each.words.flatMap(({ value }) => resolvePath('/', value) ?? []) : [],
  );
}

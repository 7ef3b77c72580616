/** Paths that are known to be in a stage, the most likely to be copied out of it first. */

import type { BuildContext } from '../../context/context.ts';
import { cleanPath } from '../../context/path.ts';
import { usefulPaths } from '../../language/images.ts';
import { bottomImageOf } from '../../model/account.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, CopyInstruction, Instruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { outputsOf } from '../../toolchains/outputs.ts';

export interface StagePath {
  /** Absolute; a folder ends in a slash. */
  readonly path: string;
  readonly origin: keyof typeof ranks;
  readonly why: string;
}

/** What is copied out of a stage most often comes first. */
const ranks = { output: 0, image: 1, copy: 2, directory: 3 };

/** What the stage and those it is built on have made above an instruction: by commands, by COPY, by WORKDIR. */
export function stagePaths(graph: BuildGraph, stage: number, before = Number.POSITIVE_INFINITY): StagePath[] {
  const chain = chainOf(graph, stage);
  const made = chain.flatMap((index) => {
    const own = (graph.stages[index]?.instructions ?? []).filter((each) => each.index < before);
    return own.reverse().flatMap(madeBy);
  });
  const image = bottomImageOf(graph, stage);
  const name = image && wholeName(image);
  const known = name === undefined ? [] : usefulPaths(name).map((path) => partOf(path, name));
  const seen = new Set<string>();
  return [...made, ...known]
    .sort((a, b) => ranks[a.origin] - ranks[b.origin])
    .filter(({ path }) => path !== '/' && !seen.has(path) && seen.add(path));
}

function partOf(path: string, image: string): StagePath {
  return { path, origin: 'image', why: `part of ${image}` };
}

/** A stage and those below it. */
function chainOf({ stages }: BuildGraph, stage: number): number[] {
  const chain: number[] = [];
  for (let at = stages[stage]; at && !chain.includes(at.index); ) {
    chain.push(at.index);
    at = at.base.kind === 'stage' ? stages[at.base.stage] : undefined;
  }
  return chain;
}

function madeBy(instruction: Instruction): StagePath[] {
  if (instruction.onbuild) return [];
  const { directory } = instruction.before;
  const line = instruction.lines.first + 1;
  switch (instruction.kind) {
    case 'RUN': {
      if (instruction.script.form === 'opaque') return [];
      const { commands } = instruction.script;
      const moves = commands.some(({ name }) => name?.value === 'cd' || name?.value === 'pushd');
      return commands.flatMap(outputsOf).flatMap(({ path, by }) => {
        const absolute = absolutePath(moves ? undefined : directory, path);
        return absolute === undefined
          ? []
          : [{ path: absolute, origin: 'output', why: `created by ${by} in line ${line}` }];
      });
    }
    case 'COPY':
    case 'ADD': {
      return destinationsOf(instruction).map((path) => ({ path, origin: 'copy', why: `copied in line ${line}` }));
    }
    case 'WORKDIR': {
      const path = absolutePath(directory, instruction.words[0]?.value);
      return path === undefined
        ? []
        : [{ path: `${path.replace(/\/$/, '')}/`, origin: 'directory', why: `WORKDIR in line ${line}` }];
    }
    default:
      return [];
  }
}

/** Where the sources of a COPY end up, as far as names tell. */
function destinationsOf({ sources, destination, before, from }: CopyInstruction): string[] {
  const target = absolutePath(before.directory, destination?.value);
  if (target === undefined) return [];
  if (!target.endsWith('/')) return [target];
  const names = sources.flatMap(({ value }) => {
    const name =
      cleanPath(value ?? '*')
        .split('/')
        .at(-1) ?? '';
    const isFile = from !== undefined || /\.[\w-]+$/.test(name);
    return isFile &&
      !value?.endsWith('/') &&
      name !== '.' &&
      name !== '..' &&
      !/[*?[]/.test(name) &&
      !/^\w+:\/\//.test(value ?? '')
      ? [target + name]
      : [];
  });
  return [...names, target];
}

/** A path seen from a folder, with the slash at its end kept. */
function absolutePath(directory: string | undefined, path: string | undefined): string | undefined {
  const absolute = resolvePath(directory, path);
  if (absolute === undefined) return undefined;
  const isFolder = path?.endsWith('/') || path === '.' || path?.endsWith('/.');
  return isFolder && absolute !== '/' ? `${absolute}/` : absolute;
}

/** What a stage takes from the build context into a folder: that folder, and the folder of the context. */
export function contextFolders(
  graph: BuildGraph,
  context: BuildContext,
  stage: number,
): { from: string; to: string }[] {
  if (context.kind === 'unknown') return [];
  return chainOf(graph, stage).flatMap((index) => {
    return (graph.stages[index]?.instructions ?? []).flatMap((instruction) => {
      if ((instruction.kind !== 'COPY' && instruction.kind !== 'ADD') || instruction.from || instruction.onbuild)
        return [];
      const [source] = instruction.sources;
      const target = absolutePath(instruction.before.directory, instruction.destination?.value);
      const from = source?.value === undefined ? undefined : cleanPath(source.value.replace(/^\/+(?=.)/, ''));
      if (instruction.sources.length !== 1 || from === undefined || target === undefined) return [];
      const kind = context.entries.get(from)?.kind;
      return from === '.' || kind === 'folder' ? [{ from, to: `${target.replace(/\/$/, '')}/` }] : [];
    });
  });
}

/** Folders that a stage has made above an instruction. */
export function stageFolders(graph: BuildGraph, { stage = -1, index }: Instruction): StagePath[] {
  return stagePaths(graph, stage, index).filter(({ path, origin }) => path.endsWith('/') && origin !== 'image');
}

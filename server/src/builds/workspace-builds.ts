/** Which files of a workspace say how its Dockerfiles are built, what they say, and the build context that follows. */

import { type Build, buildsOf } from '../context/build.ts';
import { cleanPath, folderOf, nameOf } from '../context/path.ts';
import { parseBake } from './bake.ts';
import { composeBase, parseCompose } from './compose.ts';
import { parseWorkflow } from './workflow.ts';
import type { Written } from './written.ts';

/** Whether a file of that path may hold builds. */
export function isBuildFile(path: string): boolean {
  return isCompose(path) || isBake(path) || isWorkflow(path);
}

/** The builds in a workspace's files, by path relative to the workspace folder. */
export function buildsIn(files: ReadonlyMap<string, string>): Build[] {
  const paths = [...files.keys()].sort();
  const folders = [...new Set(paths.filter((path) => isCompose(path) || isBake(path)).map(folderOf))];
  return [
    ...folders.flatMap((folder) =>
      buildsOfFolder(
        files,
        paths.filter((path) => folderOf(path) === folder),
      ),
    ),
    ...paths.filter(isWorkflow).flatMap((path) => parseWorkflow(path, files.get(path) ?? '')),
  ];
}

/** Compose and Bake read the files of one folder together: overrides over what they override, Bake over Compose. */
function buildsOfFolder(files: ReadonlyMap<string, string>, paths: readonly string[]): Build[] {
  const textOf = (path: string) => files.get(path) ?? '';
  const compose = paths.filter(isCompose);
  const main = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']
    .flatMap((name) => compose.find((path) => nameOf(path) === name) ?? [])
    .slice(0, 1);
  const base: ReadonlyMap<string, Written> = new Map(main.flatMap((path) => [...composeBase(textOf(path))]));
  const together = bakeOrder.flatMap((name) => paths.find((path) => nameOf(path) === name) ?? []);
  const alone = paths.filter((path) => isBake(path) && !together.includes(path));
  const bake = [together, ...alone.map((path) => [...together, path])].map((group) => {
    return parseBake(
      group.map((path) => ({ path, text: textOf(path) })),
      base,
    );
  });
  return distinct([
    ...compose.flatMap((path) => parseCompose(path, textOf(path), main.includes(path) ? undefined : base)),
    ...bake.flat(),
  ]);
}

/** The Bake files that are read without being asked for, in that order. */
const bakeOrder = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'];

function distinct(builds: readonly Build[]): Build[] {
  return [...new Map(builds.map((build) => [JSON.stringify(build), build])).values()];
}

/** Where the build context of a Dockerfile is. */
export interface ContextFolder {
  /** Relative to the workspace folder; it may be outside of it. */
  readonly folder: string;
  /** Whether nothing contradicts that. */
  readonly certain: boolean;
  /** Whether the setting or a file says so, or nothing does. */
  readonly said: boolean;
}

/** The context that the setting says, else a Compose or Bake file, else a workflow; else the Dockerfile's folder. */
export function placeOf(dockerfilePath: string, builds: readonly Build[], setting: string | undefined): ContextFolder {
  if (setting !== undefined) return { folder: cleanPath(setting), certain: true, said: true };
  const own = folderOf(dockerfilePath);
  const ours = buildsOf(dockerfilePath, builds);
  const groups = [ours.filter(({ by }) => by !== 'workflow'), ours.filter(({ by }) => by === 'workflow')];
  for (const group of groups) {
    const folders = [...new Set(group.flatMap(({ contextPath }) => contextPath ?? []))];
    const [first] = folders;
    if (first === undefined) continue;
    return { folder: folders.includes(own) ? own : first, certain: folders.length === 1, said: true };
  }
  return { folder: own, certain: true, said: false };
}

function isCompose(path: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(nameOf(path));
}

function isBake(path: string): boolean {
  return /^docker-bake[\w.-]*\.(?:hcl|json)$/.test(nameOf(path));
}

function isWorkflow(path: string): boolean {
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

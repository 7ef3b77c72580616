/** What a project says of the version of the runtime that it needs. */
import { nameOf } from '../context/path.ts';
import { runtimeImage } from '../language/runtime-images.ts';
import { unique } from '../text/list.ts';
import { DOTNET_NEED } from './dotnet/runtime-need.ts';
import { GO_NEED } from './go/runtime-need.ts';
import { GRADLE_NEED, MAVEN_NEED } from './jvm/runtime-need.ts';
import { NODE_NEED } from './node/runtime-need.ts';
import { PHP_NEED } from './php/runtime-need.ts';
import { PYTHON_NEED } from './python/runtime-need.ts';
import { RUBY_NEED } from './ruby/runtime-need.ts';
import type { Objection, RuntimeNeed, TextBeside, Versions } from './runtime-need.ts';
import { CONFIGURED_NEED, DATABASE_NEED } from './system/server-need.ts';

const all = [
  NODE_NEED,
  PYTHON_NEED,
  RUBY_NEED,
  PHP_NEED,
  DOTNET_NEED,
  GO_NEED,
  MAVEN_NEED,
  GRADLE_NEED,
  DATABASE_NEED,
  CONFIGURED_NEED,
];

/** The files that hold nothing but versions, which no package manager's row names. */
export const versionFiles: readonly string[] = unique(all.flatMap(({ files }) => Object.keys(files))).filter((name) => {
  return /^\.[a-z-]+$|^runtime\.txt$/.test(name);
});

/** Those of an image's runtime, and what else says a version for a whole repository. */
export function versionFilesOf(image: string): string[] {
  const names = Object.keys(runtimeNeedOf(image)?.files ?? {});
  return names.filter((name) => versionFiles.includes(name) || repositoryWide.includes(name));
}

/** Whether a file says a version, also for the projects in folders below it. */
export function isVersionFile(path: string): boolean {
  return versionFiles.includes(nameOf(path)) || repositoryWide.includes(nameOf(path));
}

const repositoryWide: readonly string[] = ['global.json', 'mise.toml', '.mise.toml'];

/** Of an image by its whole name, also where it holds the runtime of another one. */
export function runtimeNeedOf(image: string): RuntimeNeed | undefined {
  const runtime = runtimeImage(image)?.runtime ?? image;
  return all.find(({ images }) => images.includes(runtime));
}

const unreadText = 'was not read: it is too large, or not a text';

/** What a file of the project says against a newer version, or that it was not read; undefined for nothing. */
export function fileObjection(
  { files, lists, unread }: RuntimeNeed,
  path: string,
  text: string | undefined,
  versions: Versions,
  steps: string,
  beside: TextBeside = () => undefined,
): string | undefined {
  if (text === undefined) return lists?.test(path) || unread?.(path, versions) ? unreadText : undefined;
  return objectionOf(files, path)?.(text, versions, steps, beside);
}

/** Whether a file of the project says that it runs on a version; of a runtime whose newer versions run all, none has to. */
export function isWelcome(
  { welcomes }: RuntimeNeed,
  texts: Iterable<readonly [path: string, text: string]>,
  to: string,
): boolean {
  if (!welcomes) return true;
  for (const [path, text] of texts) {
    const name = nameOf(path);
    if (Object.hasOwn(welcomes, name) && welcomes[name]?.(text, to)) return true;
  }
  return false;
}

/** Whether a file tells something of the version that a project needs. */
export function isOfProject({ files }: RuntimeNeed, path: string): boolean {
  return objectionOf(files, path) !== undefined;
}

function objectionOf(files: RuntimeNeed['files'], path: string): Objection | undefined {
  const name = nameOf(path);
  const found = Object.entries(files).find(([pattern]) => {
    const [start = '', ...rest] = pattern.split('*');
    const end = rest.at(-1);
    if (end === undefined) return name === pattern;
    return name.startsWith(start) && name.endsWith(end) && rest.every((part) => name.includes(part));
  });
  return found?.[1];
}

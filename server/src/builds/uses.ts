/** What files of a workspace start in the images of its builds, beside what these say themselves. */
import { type Build, dockerfileOf, type Use } from '../context/build.ts';
import { isImage, lastNamesIn } from '../context/image-name.ts';
import { cleanPath, folderOf, nameOf } from '../context/path.ts';
import { officialImageNames } from '../model/image.ts';
import { unbuiltServices } from './compose.ts';
import { type StartedIn, startedIn } from './started-in.ts';

/** Which files say what they start. */
export interface UsingFiles {
  /** Compose files, with the variables that they are read with. */
  readonly compose: readonly { readonly path: string; readonly text: string; readonly variables?: Variables }[];
  readonly scripts: readonly { readonly path: string; readonly text: string }[];
}

type Variables = ReadonlyMap<string, string> | undefined;

interface FoundUse {
  readonly use: Use;
  readonly isOf: (build: Build) => boolean;
}

/** The builds with what is started in their images; where several Dockerfiles may be meant, none is. */
export function withUses(builds: readonly Build[], { compose, scripts }: UsingFiles): Build[] {
  const found = [
    ...compose.flatMap(({ path, text, variables }) => usesOfServices(path, text, variables)),
    ...scripts.flatMap(({ path, text }) => startedIn(text).map((started) => usedBy(path, started))),
  ];
  const uses = new Map<Build, Use[]>();
  for (const { use, isOf } of found) {
    const used = builds.filter(isOf);
    const dockerfiles = new Set(used.map(dockerfileOf));
    if (dockerfiles.size !== 1 || dockerfiles.has(undefined)) continue;
    for (const build of used) uses.set(build, [...(uses.get(build) ?? []), use]);
  }
  return builds.map((build) => {
    const own = uses.get(build);
    return own ? { ...build, uses: own } : build;
  });
}

/** Services that take an image that is built elsewhere, and those that say more of one that another file of the folder builds. */
function usesOfServices(path: string, text: string, variables: Variables): FoundUse[] {
  return unbuiltServices(text, variables).map(({ name, image, runs }) => ({
    use: { by: 'service', path, runs },
    isOf: (build) =>
      image === undefined
        ? build.by === 'compose' && build.name === name && folderOf(build.origin.path) === folderOf(path)
        : makes(build, image),
  }));
}

/** Whether a build makes an image, or one that is called the same by the last part of its name. */
function makes({ images, imageNames = [] }: Build, asked: string): boolean {
  if (images.some((made) => isImage(made, asked))) return true;
  const [name] = lastNamesIn([asked]);
  if (name === undefined || !asked.includes('/') || officialImageNames.has(name)) return false;
  return imageNames.includes(name) || lastNamesIn(images).includes(name);
}

function usedBy(path: string, started: StartedIn): FoundUse {
  return {
    use: { by: 'command', path, runs: started.runs },
    isOf: (build) => isMeant(build, started),
  };
}

/** Whether Compose reads a file that nobody names (https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file). */
export function isReadUnnamed(path: string): boolean {
  return /^(?:docker-)?compose(?:\.override)?\.ya?ml$/.test(nameOf(path));
}

function isMeant(build: Build, { what, files }: StartedIn): boolean {
  if (what.kind === 'image') return makes(build, what.name);
  if (build.by !== 'compose') return false;
  const { path } = build.origin;
  const isFile =
    files.length === 0
      ? isReadUnnamed(path)
      : files.some((file) => nameOf(file) === nameOf(path) && path.endsWith(cleanPath(file)));
  if (what.kind === 'service') return isFile && build.name === what.name;
  // Compose calls a container by its project, its service and a number.
  const numbered = /^[\w.-]{1,200}?[-_]([\w.-]{1,200})[-_]\d+$/.exec(what.name)?.[1];
  return build.container === what.name || (build.container === undefined && [what.name, numbered].includes(build.name));
}

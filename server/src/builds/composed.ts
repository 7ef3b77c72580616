/** What scripts and workflows say of Compose files: which they read, and which build arguments they give. */
import type { Build } from '../context/build.ts';
import { folderOf, joinPath } from '../context/path.ts';
import { unique } from '../text/list.ts';
import type { BuildFile } from './mention.ts';
import { type ComposeCommand, composeCommandsIn } from './started-in.ts';
import { isReadUnnamed } from './uses.ts';

/** The Compose files that a script gives with `-f`, as seen from the workspace folder or from its own. */
export function composeFilesOf({ path, text }: BuildFile): string[] {
  const files = composeCommandsIn(text).flatMap((command) => filesOf(path, command));
  return unique(files.filter((file) => /\.ya?ml$/.test(file)));
}

function filesOf(path: string, { files }: ComposeCommand): string[] {
  return files.filter((file) => file !== '').flatMap((file) => [joinPath('.', file), joinPath(folderOf(path), file)]);
}

/**
 * The builds of Compose files with the arguments that scripts give them, `docker compose build --build-arg` (docs.docker.com/reference/cli/docker/compose/build),
 * and the words of those scripts where they move files about.
 */
export function withComposeScripts(builds: readonly Build[], scripts: readonly BuildFile[]): Build[] {
  const giving = scripts.flatMap(({ path, text }) => {
    const commands = composeCommandsIn(text).filter(({ verb }) => verb === 'build' || verb === 'up');
    const words = commands.length > 0 && movesFiles.test(text) ? unique(text.match(/[\w.@+-]+/g) ?? []) : [];
    return commands
      .filter(({ verb, args }) => (verb === 'build' && args.length > 0) || words.length > 0)
      .map((command) => ({ command, files: filesOf(path, command), words }));
  });
  if (giving.length === 0) return [...builds];
  return builds.map((build) => {
    if (build.by !== 'compose') return build;
    const own = giving.filter(({ command: { services }, files }) => {
      const isFile = files.length === 0 ? isReadUnnamed(build.origin.path) : files.includes(build.origin.path);
      return isFile && (services.length === 0 || services.includes(build.name));
    });
    const args = own.flatMap(({ command }) => (command.verb === 'build' ? command.args : []));
    const prepared = own.flatMap(({ words }) => words);
    return {
      ...build,
      ...(args.length > 0 && { args: unique([...build.args, ...args]) }),
      ...(prepared.length > 0 && { prepared: unique([...(build.prepared ?? []), ...prepared]) }),
    };
  });
}

/** Programs that put files where they were not. */
const movesFiles = /\b(?:cp|rsync|mv|tar|unzip|curl|wget|git\s+clone|ln)\b/;

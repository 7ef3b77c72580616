/** Generators of static sites that are no Node.js projects: Jekyll, MkDocs, Sphinx, Hugo, Zola. */

import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { managerOf } from '../invocation.ts';
import { type Placed, type Toolchain, unsure } from '../stage/runtime.ts';
import { servedSite, siteOf } from './web-server.ts';

/** The generators, their verb and flag for the folder, and the folder without one. */
const generators: Readonly<Record<string, { verb?: string; flags: readonly string[]; folder: string }>> = {
  jekyll: { verb: 'build', flags: ['-d', '--destination'], folder: '_site' },
  mkdocs: { verb: 'build', flags: ['-d', '--site-dir'], folder: 'site' },
  zola: { verb: 'build', flags: ['-o', '--output-dir'], folder: 'public' },
  hugo: { flags: ['-d', '--destination'], folder: 'public' },
};

export const SITE: Toolchain = {
  label: 'the site generator',
  builds: (command) => folderOf(command) !== undefined,
  holds: (placed) => outputOf(placed) !== undefined,
  owns: ({ command }) => managerOf(command)?.manager.kind === 'language',
  result(job, builds) {
    const { launch } = job;
    const words = [launch.program ?? '', ...launch.args.map(({ value }) => value ?? '')];
    const site = siteOf(words) ?? pythonServer(words);
    if (!site) return unsure('it does not start a plain file server');
    const served = resolvePath(launch.directory, site.folder);
    if (!builds.some((placed) => outputOf(placed) === served))
      return unsure('it serves a different folder than the generated one');
    return servedSite(job, '/', site);
  },
};

/** The folder that a generator writes, where a command is one. */
function outputOf({ command, directory }: Placed): string | undefined {
  return resolvePath(directory, folderOf(command));
}

/** The same as it is written, or known. */
function folderOf(command: Command): string | undefined {
  const program = programOf(command);
  const generator = program && Object.hasOwn(generators, program.name) ? generators[program.name] : undefined;
  if (!program || !generator) return undefined;
  const args = command.args.slice(program.next).map(({ value }) => value ?? '');
  const verb = args.find((arg) => !arg.startsWith('-'));
  if (
    generator.verb === undefined
      ? verb !== undefined && /^(?:server|serve|new|version|mod|env)$/.test(verb)
      : verb !== generator.verb
  )
    return undefined;
  const at = args.findIndex((arg) => generator.flags.includes(arg));
  return at === -1 ? generator.folder : args[at + 1];
}

const folderFlags: ReadonlySet<string> = new Set(['-d', '--directory']);

/** `python -m http.server 8000 -d site` (https://docs.python.org/3/library/http.server.html#command-line-interface). */
function pythonServer([program = '', ...args]: readonly string[]) {
  if (!/^python3?$/.test(program) || args[0] !== '-m' || args[1] !== 'http.server') return undefined;
  const rest = args.slice(2);
  const port = rest.find((arg, i) => /^\d+$/.test(arg) && !folderFlags.has(rest[i - 1] ?? ''));
  const at = rest.findIndex((arg) => folderFlags.has(arg));
  return { folder: at === -1 ? '.' : (rest[at + 1] ?? '.'), port: Number(port ?? 8000), single: false };
}

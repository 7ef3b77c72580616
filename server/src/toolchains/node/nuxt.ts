/** Nuxt 3 and later, whose build stands alone: https://nuxt.com/docs/guide/directory-structure/output, https://nitro.build/deploy. */

import { joinPath } from '../../context/path.ts';
import { words } from '../../text/words.ts';
import type { FileKinds } from '../stage/file-kinds.ts';
import { textAt } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';
import type { NodeProject } from './project.ts';
import { firstFolder, type NodeStart } from './start.ts';

/** The folder that the build writes. */
const output = '.output';

/** What the build has taken in: https://nuxt.com/docs/4.x/directory-structure, and the same without `app` before version 4. */
const built: FileKinds = {
  top: words(`
    app assets components composables layers layouts middleware modules pages plugins public server shared utils app.vue error.vue
    app.config.* content.config.* nuxt.schema.*
  `),
};

/** `nuxt start` reads it (github.com/nuxt/cli, preview.ts); the server that is built does not. */
const configuration: FileKinds = {
  names: words('nuxt.config.js nuxt.config.mjs nuxt.config.ts nuxt.config.mts .nuxtrc .nuxtignore'),
};

/**
 * Whether the server that is built, and is all that the image starts, has the packages that it needs among its own files
 * (https://nitro.build/deploy, `node_modules` of the output); not where settings keep some out.
 */
export function standsAlone(job: Job, project: NodeProject, { isRuntime, below }: NodeStart): boolean {
  if (!isNuxt(project) || !isRuntime || firstFolder(below ?? '') !== output || job.launch.commands.length > 1)
    return false;
  const settings =
    configuration.names?.map((name) => textAt(job, joinPath(project.folder, name)) ?? '').join('\n') ?? '';
  return !/\b(?:externals|noExternals|nodeModulesDirs|traceInclude|preset)\b/.test(settings);
}

/** The files of a project that its built server does not read. */
export function leftOfNuxt(
  project: NodeProject,
  { isRuntime, below }: NodeStart,
  outputs: readonly string[],
): readonly FileKinds[] {
  if (!isNuxt(project) || !outputs.includes(output)) return [];
  if (!isRuntime) return [built];
  return firstFolder(below ?? '') === output ? [built, configuration] : [];
}

function isNuxt({ manifest }: NodeProject): boolean {
  return [...manifest.dependencies, ...manifest.devDependencies].some((name) => /^nuxt(?:3|-nightly)?$/.test(name));
}

/** Nuxt 3 and later, whose build stands alone: https://nuxt.com/docs/guide/directory-structure/output, https://nitro.build/deploy. */
import { words } from '../../text/words.ts';
import type { FileKinds } from '../stage/file-kinds.ts';
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

/** The files of a project that its built server does not read. */
export function leftOfNuxt(
  { manifest }: NodeProject,
  { isRuntime, below }: NodeStart,
  outputs: readonly string[],
): readonly FileKinds[] {
  const isNuxt = [...manifest.dependencies, ...manifest.devDependencies].some((name) =>
    /^nuxt(?:3|-nightly)?$/.test(name),
  );
  if (!isNuxt || !outputs.includes(output)) return [];
  if (!isRuntime) return [built];
  return firstFolder(below ?? '') === output ? [built, configuration] : [];
}

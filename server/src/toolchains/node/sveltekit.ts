/** SvelteKit, which builds with Vite and writes what its adapter makes of that. https://svelte.dev/docs/kit/adapters. */
import { joinPath } from '../../context/path.ts';
import type { PackageJson } from '../manifests/package-json.ts';
import { textAt } from '../stage/project.ts';
import type { Job } from '../stage/runtime.ts';

/** Adapters that write to a folder of the project, and the option that names another one (https://svelte.dev/docs/kit/adapter-node, /adapter-static). */
const folders: readonly (readonly [adapter: string, option: RegExp])[] = [
  ['@sveltejs/adapter-node', /\bout\s{0,9}:\s{0,9}(?:['"`]([\w./-]{1,100})['"`])?/],
  ['@sveltejs/adapter-static', /\bpages\s{0,9}:\s{0,9}(?:['"`]([\w./-]{1,100})['"`])?/],
];

export function isSvelteKit({ dependencies, devDependencies }: PackageJson): boolean {
  return [...dependencies, ...devDependencies].includes('@sveltejs/kit');
}

/** The folder that a build writes; undefined where the adapter, or its folder, is not known. */
export function outputOfSvelteKit(job: Job, folder: string): string | undefined {
  const config = ['js', 'ts', 'mjs']
    .map((extension) => textAt(job, joinPath(folder, `svelte.config.${extension}`)))
    .find((text) => text !== undefined);
  const used = folders.filter(([adapter]) => config?.includes(adapter));
  const [only] = used;
  if (config === undefined || !only || used.length > 1) return undefined;
  const given = only[1].exec(config);
  return given ? given[1] : 'build';
}

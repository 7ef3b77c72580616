/** Programs that start from their sources, which a package compiles then. */
import { joinPath } from '../../context/path.ts';
import { words } from '../../text/words.ts';
import type { Job } from '../stage/runtime.ts';
import { hasFileAt, type Words } from './project.ts';
import { fileOf, preloads } from './start.ts';

/** Programs that compile what they run (tsx.is, typestrong.org/ts-node, github.com/antfu-collective/vite-node, babeljs.io/docs/babel-node). */
const runners: ReadonlySet<string> = new Set(
  words(`
    tsx ts-node ts-node-esm ts-node-script ts-node-transpile-only ts-node-cwd ts-node-dev tsnd vite-node babel-node jiti esno esmo esr
    sucrase-node swc-node
  `),
);

/** Packages that compile what Node.js loads behind them. */
const hooks: ReadonlySet<string> = new Set(
  words(`
    tsx ts-node ts-node-dev jiti sucrase esbuild-register esbuild-runner @swc-node/register @babel/register @babel/node
    @esbuild-kit/esm-loader @esbuild-kit/cjs-loader
  `),
);

const endings = words('.ts .tsx .mts .cts');

/** The source that one of the commands runs, or the program that runs sources; undefined where none is seen. */
export function compiledAtStart(job: Job, commands: readonly Words[]): string | undefined {
  return commands.map((command) => compiledBy(job, command)).find((each) => each !== undefined);
}

function compiledBy(job: Job, command: Words): string | undefined {
  const [program = '', ...args] = command;
  if (runners.has(program)) return args.find((arg) => !arg.startsWith('-')) ?? program;
  if (program !== 'node' && program !== 'bun') return undefined;
  const file = fileOf(command);
  if (file === undefined) return undefined;
  const path = joinPath(job.launch.directory ?? '/', file);
  const isSource =
    (preloads(args).some((name) => hooks.has(name)) && hasFileAt(job, path) === true) ||
    endings.some((ending) => file.endsWith(ending) || hasFileAt(job, path + ending) === true);
  return isSource ? file : undefined;
}

/** What each tool is told for its server of the sources, by their documentation. */
const told = {
  start: 'react-scripts craco react-app-rewired docusaurus expo nest farm',
  serve: 'ng vue-cli-service vite rspack webpack parcel ember',
  s: 'ng webpack ember',
  server: 'ember',
  dev: 'ng vite next nuxt nuxi vitepress vuepress astro remix react-router rsbuild rspack umi storybook svelte-kit snowpack max',
  'vite:dev': 'remix',
  develop: 'gatsby',
};

/** Those that need to be told nothing; a number behind them is the value of a flag. */
const untold: ReadonlySet<string> = new Set(
  words('vite next nuxt vitepress webpack-dev-server parcel start-storybook'),
);

const servers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(told).map(([verb, programs]) => [verb, new Set(words(programs))]),
);

/** The server of a build tool that one of the commands starts: it compiles the sources for each page. */
export function serverOfSources(commands: readonly Words[]): string | undefined {
  for (const [program = '', ...args] of commands) {
    const verb = args.find((arg) => !arg.startsWith('-'));
    const isTold = verb !== undefined && servers.get(verb)?.has(program);
    const isUntold = untold.has(program) && /^[\d.]*$/.test(verb ?? '');
    if (isTold || isUntold) return verb === undefined ? program : `${program} ${verb}`;
  }
  return undefined;
}

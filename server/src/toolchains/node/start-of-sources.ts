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

/** What each tool is told for its server of the sources; empty where it needs to be told nothing. By their documentation. */
const servers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{
      'react-scripts': ['start'],
      craco: ['start'],
      'react-app-rewired': ['start'],
      docusaurus: ['start'],
      expo: ['start'],
    },
    ...{
      nest: ['start'],
      farm: ['start'],
      ng: ['serve', 's', 'dev'],
      'vue-cli-service': ['serve'],
      gatsby: ['develop'],
    },
    ...{
      vite: ['', 'dev', 'serve'],
      next: ['', 'dev'],
      nuxt: ['', 'dev'],
      nuxi: ['dev'],
      vitepress: ['', 'dev'],
      vuepress: ['dev'],
    },
    ...{
      astro: ['dev'],
      remix: ['dev', 'vite:dev'],
      'react-router': ['dev'],
      rsbuild: ['dev'],
      rspack: ['serve', 'dev'],
      umi: ['dev'],
    },
    ...{ webpack: ['serve', 's'], 'webpack-dev-server': [''], parcel: ['', 'serve'], ember: ['serve', 's', 'server'] },
    ...{ storybook: ['dev'], 'start-storybook': [''], 'svelte-kit': ['dev'], snowpack: ['dev'], max: ['dev'] },
  }),
);

/** The server of a build tool that one of the commands starts: it compiles the sources for each page. */
export function serverOfSources(commands: readonly Words[]): string | undefined {
  const found = commands.find(([program = '', ...args]) => {
    const verbs = servers.get(program);
    const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
    return verbs?.includes(verb) || (verbs?.includes('') && /^(?:\d+|[\d.]+)$/.test(verb));
  });
  return (
    found &&
    [
      found[0],
      ...found
        .slice(1)
        .filter((arg) => !arg.startsWith('-'))
        .slice(0, 1),
    ].join(' ')
  );
}

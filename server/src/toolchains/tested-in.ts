/** What is known of tests, and whether they can run in a stage that builds: what its variables and installs leave out. */
import type { BuildGraph, Stage } from '../model/model.ts';
import { lookup } from '../model/scope.ts';
import { type Invocation, invocationText } from './invocation.ts';

/** The command that runs the tests, or why none is known to. */
export type Tests = Tested | { readonly why: string };

export interface Tested {
  readonly test: string;
  /** Whether a path below the project's folder is that of a test; that of a folder has a slash at its end. */
  isTest(path: string): boolean;
  /** Whether tests read a file below the project's folder at all; without it they may read any. */
  mayRead?(path: string): boolean;
}

interface Setting {
  /** Ids of the managers whose tests it concerns. */
  readonly of: readonly string[];
  readonly names: readonly string[];
  /** The values with which tests run all the same. */
  readonly fine: readonly string[];
  readonly why: string;
}

/** They install for each other: what one has left out the script of another does not find. */
const nodes = ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun'];

const foreign = 'may have the tests built for a platform that they cannot run on';

const settings: readonly Setting[] = [
  {
    of: nodes,
    names: ['NODE_ENV'],
    fine: ['', 'development', 'test'],
    why: 'keeps the tests from running as they are meant to',
  },
  {
    of: nodes,
    // https://docs.npmjs.com/cli/using-npm/config#omit
    names: ['NPM_CONFIG_PRODUCTION', 'NPM_CONFIG_OMIT', 'YARN_PRODUCTION'],
    fine: ['', 'false'],
    why: 'leaves out the packages for development',
  },
  // https://pkg.go.dev/cmd/go#hdr-Environment_variables
  { of: ['go'], names: ['GOOS'], fine: ['', 'linux'], why: foreign },
  { of: ['go'], names: ['GOARCH', 'GOARM', 'GOAMD64'], fine: [''], why: foreign },
  // https://doc.rust-lang.org/cargo/reference/config.html#buildtarget
  { of: ['cargo'], names: ['CARGO_BUILD_TARGET'], fine: [''], why: foreign },
];

/** What keeps tests from running on what was done in a stage; undefined where nothing is known to. */
export function untestedIn(
  graph: BuildGraph,
  stage: Stage,
  manager: string,
  done: readonly Invocation[],
): string | undefined {
  for (const { of, names, fine, why } of settings) {
    if (!of.includes(manager)) continue;
    const name = names.find((each) => {
      const binding = lookup(graph, { stage: stage.index, before: graph.instructions.length }, each);
      return binding !== undefined && binding.unset !== true && !fine.includes(binding.value ?? '?');
    });
    if (name !== undefined) return `\`${name}\`, which the stage sets, ${why}`;
  }
  if (!nodes.includes(manager)) return undefined;
  const last = done.findLast(setsPackages);
  const flag = last && omission(last);
  return !last || flag === undefined
    ? undefined
    : `\`${invocationText(last)} ${flag}\` leaves out the packages for development`;
}

/** Whether a command decides which packages of a project are there. */
function setsPackages({ manager, install, packages, verbText, options }: Invocation): boolean {
  if (!nodes.includes(manager.id) || options.some(({ name }) => manager.globalFlags?.includes(name))) return false;
  return verbText === 'prune' || (install !== undefined && packages.length === 0);
}

/** The flag with which a command leaves out packages for development. */
export function omission({ options }: Invocation): string | undefined {
  const found = options.find(({ name, value }) => {
    if (!/^(?:--omit|--only|--production|--prod|-P)$/.test(name)) return false;
    return value === undefined || /^(?:dev|prod(?:uction)?|true)$/.test(value.value ?? '');
  });
  if (!found?.value || found.flag.text.includes('=')) return found?.flag.text;
  return `${found.flag.text} ${found.value.text}`;
}

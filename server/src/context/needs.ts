/** What the service has to read for a Dockerfile: a list made from its graph, so that rules need not wait for a file. */
import type { BuildGraph, Text } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { copies, runs } from '../model/query.ts';
import { MANAGERS } from '../shell/managers.ts';
import { isGlob } from './glob.ts';
import { isFilled } from './listing.ts';
import { cleanPath } from './path.ts';

export interface Needs {
  /** Paths and patterns that the Dockerfile takes from the context; `.` is not among them. */
  readonly named: readonly string[];
  /** Patterns for the names of files whose text is read wherever they are, a folder before the name included. */
  readonly manifests: readonly string[];
}

/** Files that may hold credentials, or a reference to them: which of the two, only their text tells. */
const credentials: readonly string[] = [
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  '.pypirc',
  'pip.conf',
  'pip.ini',
  '.netrc',
  '_netrc',
  '.git-credentials',
  '.env',
  '.env.*',
  '*.env',
  'auth.json',
  'settings.xml',
  'NuGet.config',
  'nuget.config',
  'NuGet.Config',
  'credentials',
  'credentials.json',
  'credentials.toml',
  'service-account*.json',
  'service_account*.json',
  'gradle.properties',
  'kubeconfig',
  '.docker/config.json',
  '*.pem',
  '*.key',
  'id_rsa',
  'id_ed25519',
  'id_ecdsa',
  'id_dsa',
];

/** Lists that others include, under any name that says so. */
const included: readonly string[] = ['*requirements*.txt', '*constraints*.txt'];

/** What says where builds write, by the programs whose mention makes it worth reading. */
const configurations: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:npm|npx|yarn|pnpm|bun|bunx|tsc|vite|next)$/,
    ['package.json', 'tsconfig.json', 'tsconfig.*.json', 'vite.config.*'],
  ],
  [/^cargo$/, ['Cargo.lock']],
  [/^(?:cmake|make)$/, ['CMakeLists.txt']],
  [/^mix$/, ['mix.exs']],
];

/** What a Dockerfile needs of its context. */
export function neededFiles(graph: BuildGraph): Needs {
  return { named: namedPaths(graph), manifests: [...new Set([...credentials, ...included, ...manifestsOf(graph)])] };
}

/** A test for the files whose text is read, unless they are kept out of the context. */
export function textTest({ named, manifests }: Needs): (path: string) => boolean {
  const isNamed = new Set(named);
  const tests = groupBy(manifests, (pattern) => pattern.split('/').length).map(([depth, patterns]) => {
    return { depth, isOne: globTest(patterns) };
  });
  return (path) => {
    if (isNamed.has(path)) return true;
    if (isFilled(path)) return false;
    const names = path.split('/');
    return tests.some(({ depth, isOne }) => isOne(names.slice(-depth).join('/')));
  };
}

/** One expression for all patterns, which are our own and hold `*` only: it is asked of every file of a context. */
function globTest(patterns: readonly string[]): (path: string) => boolean {
  const literal = new Set(patterns.filter((pattern) => !isGlob(pattern)));
  const globs = patterns.filter(isGlob).map((pattern) => pattern.split('*').map(escaped).join('[^/]*'));
  if (globs.length === 0) return (path) => literal.has(path);
  const any = new RegExp(`^(?:${globs.join('|')})$`);
  return (path) => literal.has(path) || any.test(path);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}/]/g, '\\$&');
}

function groupBy(names: readonly string[], key: (name: string) => number): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const name of names) groups.set(key(name), [...(groups.get(key(name)) ?? []), name]);
  return [...groups];
}

/** The sources of COPY, ADD and bind mounts that lead into the build context. */
function namedPaths(graph: BuildGraph): string[] {
  const sources: (Text | undefined)[] = [];
  for (const { from, sources: own } of copies(graph)) if (!from) sources.push(...own);
  for (const { mounts } of runs(graph)) {
    for (const mount of mounts) {
      if (mount.type === 'bind' && !mount.from) sources.push(mountOption(mount, 'source', 'src')?.value);
    }
  }
  const paths = sources.flatMap((source) => source?.value ?? []).filter((value) => !/^[a-z+]+:\/\/|^git@/i.test(value));
  return [...new Set(paths.map((path) => cleanPath(`/${path}`).slice(1)))].filter((path) => path !== '').sort();
}

/** The manifests of each package manager that a Dockerfile mentions. */
function manifestsOf({ source, instructions }: BuildGraph): string[] {
  const words = new Set<string>();
  for (const { kind, span } of instructions) {
    if (kind !== 'RUN' && kind !== 'CMD' && kind !== 'ENTRYPOINT') continue;
    for (const word of source.slice(span.start, span.end).split(/[^\w.-]+/)) words.add(word.replace(/[\d.]+$/, ''));
  }
  const named = configurations.flatMap(([program, names]) =>
    [...words].some((word) => program.test(word)) ? names : [],
  );
  const manifests = MANAGERS.filter(({ programs }) =>
    programs.some((program) => words.has(program.replace(/[\d.]+$/, ''))),
  )
    .flatMap(({ installs, project }) => [project, ...installs.map((install) => install.project)])
    .flatMap((project) => (project ? [...project.manifests, ...(project.members ?? []), ...project.extras] : []))
    .filter((name) => !/^(?:README|LICENSE)/.test(name))
    .map((name) => (name.endsWith('/') ? `${name}*` : name.replace(/^\*\*\//, '')));
  return [...manifests, ...named];
}

import { unique } from '../../text/list.ts';
import { parseJson, pathOf, tableOf, textFields, textOf, textsOf } from './values.ts';

/** What a package.json says (https://docs.npmjs.com/cli/configuring-npm/package-json). */
export interface PackageJson {
  readonly name: string | undefined;
  readonly scripts: ReadonlyMap<string, string>;
  /** Patterns of the folders of workspace members. */
  readonly workspaces: readonly string[];
  /** Names of what is needed to run, and of what is needed to build or test. */
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** Folders and archives that dependencies are taken from, relative to the manifest. */
  readonly localPaths: readonly string[];
  /** Patches that an install applies (pnpm, yarn, bun). */
  readonly patches: readonly string[];
  /** As in `pnpm@9.1.0`. */
  readonly packageManager: string | undefined;
  readonly type: 'module' | 'commonjs';
  readonly main: string | undefined;
  readonly bin: readonly string[];
}

/** Undefined when the text is not an object in JSON. */
export function parsePackageJson(text: string): PackageJson | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = tableOf(value);
  const groups = [
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'devDependencies',
    'resolutions',
    'overrides',
  ];
  const specs = groups.flatMap((group) => [...textFields(fields[group]).values()]);
  const { workspaces } = fields;
  return {
    name: textOf(fields['name']),
    scripts: textFields(fields['scripts']),
    workspaces: textsOf(Array.isArray(workspaces) ? workspaces : tableOf(workspaces)['packages']),
    dependencies: unique([
      ...textFields(fields['dependencies']).keys(),
      ...textFields(fields['optionalDependencies']).keys(),
    ]),
    devDependencies: [...textFields(fields['devDependencies']).keys()],
    localPaths: unique(specs.filter(isLocal).map(pathOf)),
    patches: unique([
      ...[fields['patchedDependencies'], tableOf(fields['pnpm'])['patchedDependencies']].flatMap((patched) => {
        return [...textFields(patched).values()].map(pathOf);
      }),
      ...specs.flatMap(patchesOf),
    ]),
    packageManager: textOf(fields['packageManager']),
    type: fields['type'] === 'module' ? 'module' : 'commonjs',
    main: textOf(fields['main']),
    bin: unique([...textsOf(fields['bin']), ...textFields(fields['bin']).values()].map(pathOf)),
  };
}

function isLocal(spec: string): boolean {
  return /^(?:(?:file|link|portal):|\.{1,2}\/)/.test(spec);
}

/** The files of `patch:name@version#path`, yarn's form (https://yarnpkg.com/protocol/patch); those that yarn has built in are none. */
function patchesOf(spec: string): string[] {
  const source = /^patch:[^#]*#(.*)$/.exec(spec)?.[1];
  if (source === undefined) return [];
  return source
    .replace(/::.*$/, '')
    .split('&')
    .map((path) => path.replace(/^optional!/, '').replace(/^~\//, ''))
    .filter((path) => path !== '' && !/^~?builtin</.test(path))
    .map(pathOf);
}

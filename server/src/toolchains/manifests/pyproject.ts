import { unique } from '../../text/list.ts';
import { parseToml } from './toml.ts';
import { listOf, pathOf, type Table, tableOf, textFields, textOf, textsOf } from './values.ts';

/** What a pyproject.toml says (https://packaging.python.org/en/latest/specifications/pyproject-toml/; Poetry's, uv's and setuptools' tables). */
export interface Pyproject {
  readonly name: string | undefined;
  /** Undefined without a `[build-system]`. */
  readonly backend: string | undefined;
  /** Files that a build of the project reads besides its sources: readme, licence, versions. */
  readonly files: readonly string[];
  /** Names under `[tool]`. */
  readonly tools: readonly string[];
  /** Entry points: `name` to `module:function`. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Names of dependencies, optional ones and groups left out. */
  readonly dependencies: readonly string[];
  /** Folders and archives that dependencies are taken from. */
  readonly localPaths: readonly string[];
  /** Patterns of the folders of workspace members (uv). */
  readonly workspaces: readonly string[];
  /** Whether installing the project itself is turned off (Poetry's `package-mode`, uv's `package`). */
  readonly packaged: boolean | undefined;
}

/** Undefined when the text is not TOML. */
export function parsePyproject(text: string): Pyproject | undefined {
  const root = parseToml(text);
  if (!root) return undefined;
  const project = tableOf(root['project']);
  const tool = tableOf(root['tool']);
  const poetry = tableOf(tool['poetry']);
  const uv = tableOf(tool['uv']);
  const workspace = tableOf(uv['workspace']);
  const packaged = poetry['package-mode'] ?? uv['package'];
  return {
    name: textOf(project['name']) ?? textOf(poetry['name']),
    backend:
      root['build-system'] === undefined
        ? undefined
        : (textOf(tableOf(root['build-system'])['build-backend']) ?? 'setuptools'),
    files: unique(filesOf(project, tool, poetry).map(pathOf)),
    tools: Object.keys(tool),
    scripts: new Map([
      ...textFields(poetry['scripts']),
      ...textFields(project['gui-scripts']),
      ...textFields(project['scripts']),
    ]),
    dependencies: unique([
      ...textsOf(project['dependencies']).flatMap(
        (dependency) => /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?/i.exec(dependency)?.[0] ?? [],
      ),
      ...Object.keys(tableOf(poetry['dependencies'])).filter((name) => name !== 'python'),
    ]),
    localPaths: unique(localPathsOf(project, poetry, uv).map(pathOf)),
    workspaces: textsOf(workspace['members']),
    packaged: typeof packaged === 'boolean' ? packaged : undefined,
  };
}

function filesOf(project: Table, tool: Table, poetry: Table): string[] {
  const dynamic = Object.values(tableOf(tableOf(tool['setuptools'])['dynamic']));
  return [
    ...[project['readme'], project['license']].flatMap((value) => textOf(tableOf(value)['file']) ?? []),
    ...(typeof project['readme'] === 'string' ? [project['readme']] : []),
    ...textsOf(project['license-files']),
    ...textsOf(poetry['readme']),
    ...dynamic.flatMap((value) => textsOf(tableOf(value)['file'])),
    ...textsOf(tableOf(tableOf(tool['hatch'])['version'])['path']),
  ];
}

function localPathsOf(project: Table, poetry: Table, uv: Table): string[] {
  const groups = Object.values(tableOf(poetry['group'])).map((group) => tableOf(group)['dependencies']);
  const tables = [poetry['dependencies'], poetry['dev-dependencies'], uv['sources'], ...groups].flatMap((table) => {
    return Object.values(tableOf(table)).flatMap((value) => (Array.isArray(value) ? listOf(value) : [value]));
  });
  const optional = Object.values(tableOf(project['optional-dependencies'])).flatMap(textsOf);
  const direct = [...textsOf(project['dependencies']), ...optional].flatMap((dependency) => {
    return /@\s*(file:\S+)/.exec(dependency)?.[1] ?? [];
  });
  return [...tables.flatMap((value) => textOf(tableOf(value)['path']) ?? []), ...direct];
}

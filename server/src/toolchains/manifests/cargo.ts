import { unique } from '../../text/list.ts';
import { parseToml } from './toml.ts';
import { listOf, pathOf, type Table, tableOf, textOf, textsOf } from './values.ts';

/** What a Cargo.toml says (https://doc.rust-lang.org/cargo/reference/manifest.html). */
export interface CargoToml {
  /** Undefined for a manifest that is only a workspace. */
  readonly name: string | undefined;
  /** Binaries that it names itself; src/main.rs makes one called like the package. */
  readonly bins: readonly { readonly name: string; readonly path: string | undefined; readonly optional: boolean }[];
  /** The build script, when it is not build.rs; `false` when there is none. */
  readonly build: string | false | undefined;
  readonly isWorkspace: boolean;
  /** Patterns of the folders of workspace members. */
  readonly workspaces: readonly string[];
  /** The packages that it depends on, by their own names. */
  readonly dependencies: readonly string[];
  /** Folders that dependencies are taken from. */
  readonly localPaths: readonly string[];
}

/** Undefined when the text is not TOML. */
export function parseCargoToml(text: string): CargoToml | undefined {
  const root = parseToml(text);
  if (!root) return undefined;
  const own = tableOf(root['package']);
  const workspace = tableOf(root['workspace']);
  const { build } = own;
  return {
    name: textOf(own['name']),
    bins: listOf(root['bin']).flatMap((bin) => {
      const { name, path, 'required-features': features } = tableOf(bin);
      return typeof name === 'string' ? [{ name, path: textOf(path), optional: features !== undefined }] : [];
    }),
    build: build === false ? false : textOf(build),
    isWorkspace: root['workspace'] !== undefined,
    workspaces: textsOf(workspace['members']),
    dependencies: unique(dependenciesOf(root).map(([name, value]) => textOf(tableOf(value)['package']) ?? name)),
    localPaths: unique(
      dependenciesOf(root)
        .flatMap(([, value]) => textOf(tableOf(value)['path']) ?? [])
        .map(pathOf),
    ),
  };
}

function dependenciesOf(root: Table): [string, unknown][] {
  const targets = Object.values(tableOf(root['target'])).map(tableOf);
  const patches = Object.values(tableOf(root['patch']));
  const tables = [root, ...targets].flatMap((table) => {
    return [table['dependencies'], table['dev-dependencies'], table['build-dependencies']];
  });
  return [...tables, tableOf(root['workspace'])['dependencies'], ...patches].flatMap((table) =>
    Object.entries(tableOf(table)),
  );
}

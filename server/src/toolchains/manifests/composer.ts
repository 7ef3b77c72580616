import { unique } from '../../text/list.ts';
import { listOf, parseJson, pathOf, type Table, tableOf, textOf, textsOf } from './values.ts';

/** What a composer.json says (https://getcomposer.org/doc/04-schema.md). */
export interface ComposerJson {
  readonly name: string | undefined;
  readonly scripts: ReadonlyMap<string, readonly string[]>;
  /** Folders and files that the autoloader reads. */
  readonly autoload: readonly string[];
  /** Folders of `path` repositories; they may be patterns. */
  readonly localPaths: readonly string[];
  /** Folders of `artifact` repositories, which hold archives. */
  readonly artifacts: readonly string[];
  /** Names of the packages that it requires. */
  readonly requires: ReadonlySet<string>;
  readonly bin: readonly string[];
}

/** Undefined when the text is not an object in JSON. */
export function parseComposerJson(text: string): ComposerJson | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = tableOf(value);
  const { repositories } = fields;
  const places = Array.isArray(repositories) ? listOf(repositories) : Object.values(tableOf(repositories));
  return {
    name: textOf(fields['name']),
    scripts: new Map(Object.entries(tableOf(fields['scripts'])).map(([name, script]) => [name, textsOf(script)])),
    autoload: unique([fields['autoload'], fields['autoload-dev']].map(tableOf).flatMap(autoloadOf).map(pathOf)),
    localPaths: urlsOf(places, 'path'),
    artifacts: urlsOf(places, 'artifact'),
    requires: new Set([fields['require'], fields['require-dev']].flatMap((group) => Object.keys(tableOf(group)))),
    bin: textsOf(fields['bin']).map(pathOf),
  };
}

function urlsOf(repositories: readonly unknown[], kind: string): string[] {
  const found = repositories.map(tableOf).filter(({ type }) => type === kind);
  return unique(found.flatMap(({ url }) => (typeof url === 'string' ? pathOf(url) : [])));
}

function autoloadOf(autoload: Table): string[] {
  const named = ['psr-4', 'psr-0'].flatMap((kind) => Object.values(tableOf(autoload[kind])).flatMap(textsOf));
  return [...named, ...textsOf(autoload['classmap']), ...textsOf(autoload['files'])];
}

import { pathOf } from './values.ts';
import { elementsAt, parseXml, textAt, type XmlElement } from './xml.ts';

/** What a pom.xml says (https://maven.apache.org/pom.html); values that depend on unknown properties are left out. */
export interface Pom {
  readonly artifactId: string | undefined;
  readonly version: string | undefined;
  readonly packaging: string;
  /** The name of what is packaged, without its extension. */
  readonly finalName: string | undefined;
  /** Folders of sub-projects, profiles' included. */
  readonly modules: readonly string[];
  /** Those that every build has, whatever its profiles. */
  readonly ownModules: readonly string[];
  /** The parent's pom, when it is looked for on the disk. */
  readonly parent: string | undefined;
  /** The artifacts that it depends on, whoever makes them; plugins' and profiles' included. */
  readonly dependencies: readonly string[];
  /** The artifacts of its build plugins. */
  readonly plugins: readonly string[];
}

/** Undefined when the text has no `project`. */
export function parsePom(text: string): Pom | undefined {
  const project = parseXml(text);
  if (project?.name !== 'project') return undefined;
  const artifactId = textAt(project, 'artifactId');
  const written = textAt(project, 'version') ?? textAt(project, 'parent', 'version');
  const properties = new Map(
    elementsAt(project, 'properties').flatMap(({ children }) =>
      children.map(({ name, text: value }) => [name, value.trim()]),
    ),
  );
  const version = written && resolve(written, properties);
  for (const prefix of ['project.', 'pom.', '']) {
    if (artifactId) properties.set(`${prefix}artifactId`, artifactId);
    if (version) properties.set(`${prefix}version`, version);
  }
  const own = elementsAt(project, 'modules', 'module');
  const name = textAt(project, 'build', 'finalName') ?? '${artifactId}-${version}';
  return {
    artifactId,
    version,
    packaging: textAt(project, 'packaging') ?? 'jar',
    finalName: resolve(name, properties),
    modules: [...own, ...elementsAt(project, 'profiles', 'profile', 'modules', 'module')].map(moduleOf),
    ownModules: own.map(moduleOf),
    parent: parentOf(project),
    dependencies: artifactsBelow(project, ['dependency', 'plugin', 'extension']),
    plugins: elementsAt(project, 'build', 'plugins', 'plugin').flatMap((plugin) => textAt(plugin, 'artifactId') ?? []),
  };
}

function artifactsBelow({ children }: XmlElement, names: readonly string[]): string[] {
  return children.flatMap((child) => {
    const own = names.includes(child.name) ? textAt(child, 'artifactId') : undefined;
    return [...(own === undefined ? [] : [own]), ...artifactsBelow(child, names)];
  });
}

function moduleOf({ text }: XmlElement): string {
  return pathOf(text.trim());
}

function parentOf(project: XmlElement): string | undefined {
  const [parent] = elementsAt(project, 'parent');
  const [relative] = elementsAt(parent, 'relativePath');
  if (!parent || relative?.text.trim() === '') return undefined;
  return pathOf(relative?.text.trim() ?? '../pom.xml');
}

/** A text with its `${property}`s replaced; undefined when one is not known. */
function resolve(text: string, properties: ReadonlyMap<string, string>, depth = 0): string | undefined {
  if (!text.includes('${')) return text;
  if (
    depth > 5 ||
    text.length > 1000 ||
    [...text.matchAll(/\$\{([^}]*)\}/g)].some(([, name = '']) => !properties.has(name))
  )
    return undefined;
  return resolve(
    text.replace(/\$\{([^}]*)\}/g, (_, name: string) => properties.get(name) ?? ''),
    properties,
    depth + 1,
  );
}

/** What the text of a manifest says an install reads besides, by the manifest's name. */
import { parseComposerJson } from './manifests/composer.ts';
import { parseCsproj } from './manifests/csproj.ts';
import { parseGemfile } from './manifests/gemfile.ts';
import { parseGoMod, parseGoWork } from './manifests/go.ts';
import { parsePackageJson } from './manifests/package-json.ts';
import { parsePnpmWorkspace } from './manifests/pnpm-workspace.ts';
import { parsePom } from './manifests/pom.ts';
import { parsePyproject } from './manifests/pyproject.ts';
import { parseRequirements } from './manifests/requirements.ts';

export interface Reads {
  /** Files beside the manifest that are needed, relative to its folder; read in their turn. */
  readonly files?: readonly string[];
  /** The same, where it does not matter if they are missing. */
  readonly maybe?: readonly string[];
  /** Patterns of folders with a manifest of the same name. */
  readonly members?: readonly string[];
  /** Folders that are copied whole. */
  readonly folders?: readonly string[];
  /** Why the files cannot be told. */
  readonly why?: string;
}

type Reader = (text: string, flags: ReadonlySet<string>) => Reads;

/** Scripts that npm and its kin run at an install (https://docs.npmjs.com/cli/v11/using-npm/scripts#life-cycle-operation-order). */
const lifecycle = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** Scripts that read nothing of the project's sources, but for the folder that is named. */
const harmless: readonly (readonly [RegExp, string?])[] = [
  [/^(?:npx )?(?:is-ci \|\| )?husky(?: install)?(?: \|\| (?:true|exit 0))?$/],
  [/^(?:npx )?(?:lefthook install|simple-git-hooks|ngcc|only-allow \w+|npx only-allow \w+)$/],
  [/^(?:npx )?patch-package$/, 'patches'],
  [/^(?:npx )?prisma generate$/, 'prisma'],
];

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^package\.json$/, readPackageJson],
  [/^pnpm-workspace\.yaml$/, readPnpmWorkspace],
  [/^pyproject\.toml$/, readPyproject],
  [/requirements.*\.(?:txt|in)$|constraints.*\.txt$|^requirements\//, readRequirements],
  [
    /^go\.mod$/,
    (text) => ({ maybe: parseGoMod(text).localPaths.flatMap((path) => [`${path}/go.mod`, `${path}/go.sum`]) }),
  ],
  [/^go\.work$/, (text) => ({ maybe: parseGoWork(text).uses.flatMap((path) => [`${path}/go.mod`, `${path}/go.sum`]) })],
  [/^composer\.json$/, (text) => localPaths('composer.json', parseComposerJson(text)?.localPaths)],
  [/^Gemfile$/, readGemfile],
  [/^pom\.xml$/, readPom],
  [/\.(?:cs|fs|vb)proj$/, readProject],
  [/^Pipfile$/, refuse('Pipfile', /^\s*[^#\n]*\b(?:path|file|editable)\s*=/m)],
  [/^pubspec\.yaml$/, refuse('pubspec.yaml', /^\s+path:/m)],
  [/^Package\.swift$/, refuse('Package.swift', /\.package\((?:\s*name:[^,]*,)?\s*path:/)],
  [/^environment\.ya?ml$/, refuse('environment.yml', /^\s*-\s*["']?(?:-[rec]\b|\.{1,2}\/)/m)],
  [
    /^mix\.exs$/,
    (text) =>
      /\bpath:\s*"/.test(text)
        ? { why: '`mix.exs` takes dependencies from folders' }
        : { members: /apps_path:/.test(text) ? ['apps/*'] : [] },
  ],
  [/\.gradle(?:\.kts)?$/, refuse('build.gradle', /\b(?:includeBuild|apply\s*\(?\s*from)\b/)],
];

/** What an install with these flags reads because of a manifest; undefined text is one that was not read. */
export function readsOf(name: string, text: string | undefined, flags: ReadonlySet<string>, isList: boolean): Reads {
  const reader = isList ? readRequirements : readers.find(([pattern]) => pattern.test(name))?.[1];
  if (!reader) return {};
  return text === undefined ? { why: `\`${name}\` was not read` } : reader(text, flags);
}

function readPackageJson(text: string, flags: ReadonlySet<string>): Reads {
  const manifest = parsePackageJson(text);
  if (!manifest) return { why: '`package.json` cannot be read' };
  const folders: string[] = [...manifest.patches];
  const archives = manifest.localPaths.filter((path) => /\.t(?:ar\.)?gz$/.test(path));
  if (archives.length < manifest.localPaths.length) return { why: '`package.json` takes dependencies from folders' };
  if (!flags.has('--ignore-scripts')) {
    for (const name of lifecycle) {
      const script = manifest.scripts.get(name)?.trim();
      if (script === undefined) continue;
      const known = harmless.find(([pattern]) => pattern.test(script));
      if (!known) return { why: `its \`${name}\` script may read the sources` };
      if (known[1]) folders.push(known[1]);
    }
  }
  return { files: archives, folders, members: manifest.workspaces };
}

function readPnpmWorkspace(text: string): Reads {
  const workspace = parsePnpmWorkspace(text);
  if (!workspace) return { why: '`pnpm-workspace.yaml` cannot be read' };
  return { files: workspace.patches, members: workspace.workspaces };
}

function readPyproject(text: string): Reads {
  const manifest = parsePyproject(text);
  if (!manifest) return { why: '`pyproject.toml` cannot be read' };
  if (manifest.workspaces.length > 0) return { why: '`pyproject.toml` has workspace members' };
  return localPaths('pyproject.toml', manifest.localPaths);
}

function readRequirements(text: string): Reads {
  const { includes, constraints, localPaths: local } = parseRequirements(text);
  const refused = localPaths('the list of requirements', local);
  return refused.why ? refused : { files: [...includes, ...constraints] };
}

function readGemfile(text: string): Reads {
  const { gemspec, localPaths: local, includes } = parseGemfile(text);
  if (gemspec) return { why: 'the `Gemfile` reads a gemspec, which reads the sources' };
  const refused = localPaths('Gemfile', local);
  return refused.why ? refused : { maybe: includes };
}

function readPom(text: string): Reads {
  const pom = parsePom(text);
  if (!pom) return { why: '`pom.xml` cannot be read' };
  return {
    files: pom.modules.map((module) => (module.endsWith('.xml') ? module : `${module}/pom.xml`)),
    maybe: pom.parent ? [pom.parent] : [],
  };
}

function readProject(text: string): Reads {
  const project = parseCsproj(text);
  return project ? { files: project.references, maybe: project.imports } : { why: 'a project file cannot be read' };
}

function refuse(name: string, pattern: RegExp): Reader {
  return (text) => (pattern.test(text) ? { why: `\`${name}\` reads other files of the project` } : {});
}

function localPaths(name: string, paths: readonly string[] | undefined): Reads {
  if (paths === undefined) return { why: `\`${name}\` cannot be read` };
  return paths.length > 0 ? { why: `${/\s/.test(name) ? name : `\`${name}\``} takes dependencies from folders` } : {};
}

/** The packages of the registry that tests install from. Each is as small as what it stands for can be. */

export interface NpmPackage {
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };
  readonly files?: Readonly<Record<string, string>>;
}

/** Says from where it was installed, in the words of the project's file if there is one: what real install scripts do. */
function reader(found: string, ...paths: readonly string[]): string {
  return `const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const root = process.env.INIT_CWD ?? process.cwd();
const at = ${JSON.stringify(paths)}.map((path) => join(root, path)).find(existsSync);
writeFileSync(join(__dirname, '${found}'), at ? readFileSync(at) : 'default');
`;
}

const schemaPaths = ['prisma/schema.prisma', 'schema.prisma'];

export const npmPackages: readonly NpmPackage[] = [
  { manifest: { name: 'leaf', version: '1.0.0' }, files: { 'index.js': 'module.exports = "leaf";\n' } },
  { manifest: { name: 'leaf', version: '1.1.0' }, files: { 'index.js': 'module.exports = "leaf 1.1";\n' } },
  {
    manifest: { name: 'tiny', version: '1.0.0', dependencies: { leaf: '^1.0.0' } },
    files: { 'index.js': 'module.exports = require("leaf");\n' },
  },
  {
    manifest: { name: 'tool', version: '1.0.0', bin: { tool: 'tool.js' } },
    files: { 'tool.js': '#!/usr/bin/env node\nconsole.log("tool");\n' },
  },
  // `patch-package`: puts the project's patches into node_modules.
  {
    manifest: { name: 'patch-package', version: '8.0.0', bin: { 'patch-package': 'run.js' } },
    files: {
      'run.js': `#!/usr/bin/env node
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const patches = existsSync('patches') ? readdirSync('patches').sort() : [];
writeFileSync('node_modules/.patched', patches.map((name) => readFileSync('patches/' + name)).join(''));
`,
    },
  },
  {
    manifest: { name: 'husky', version: '9.0.0', bin: { husky: 'run.js' } },
    files: { 'run.js': '#!/usr/bin/env node\n' },
  },
  {
    manifest: { name: 'prisma', version: '5.0.0', bin: { prisma: 'run.js' } },
    files: {
      'run.js': `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const own = JSON.parse(readFileSync('package.json', 'utf8')).prisma?.schema;
const at = [own, ...${JSON.stringify(schemaPaths)}].find((path) => path && existsSync(path));
if (!at) { console.error('Could not find Prisma Schema'); process.exit(1); }
writeFileSync('node_modules/.prisma', readFileSync(at));
`,
    },
  },
  // Up to version 6 its install script generates from the schema, if there is one.
  {
    manifest: { name: '@prisma/client', version: '5.0.0', scripts: { postinstall: 'node run.js' } },
    files: { 'run.js': reader('generated', ...schemaPaths) },
  },
  { manifest: { name: '@prisma/client', version: '7.0.0' } },
  {
    manifest: { name: 'puppeteer', version: '23.0.0', scripts: { postinstall: 'node install.js' } },
    files: { 'install.js': reader('browser', '.puppeteerrc.cjs', '.puppeteerrc.json', 'puppeteer.config.cjs') },
  },
];

export interface PythonPackage {
  readonly name: string;
  readonly version: string;
  readonly requires?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** A build backend that packs the folder `src`, and names what it read. */
const backend = `import base64, os, tomllib, zipfile

def _project():
    with open('pyproject.toml', 'rb') as f:
        return tomllib.load(f)['project']

def _metadata():
    p = _project()
    version = p.get('version') or open('VERSION').read().strip()
    lines = ['Metadata-Version: 2.1', 'Name: ' + p['name'], 'Version: ' + version]
    if isinstance(p.get('readme'), str):
        open(p['readme']).read()
    deps = p.get('dependencies')
    if deps is None and 'dependencies' in p.get('dynamic', []):
        deps = [l.strip() for l in open('requirements.txt') if l.strip()]
    lines += ['Requires-Dist: ' + d for d in deps or []]
    return p['name'], version, '\\n'.join(lines) + '\\n'

def _wheel(directory, files):
    name, version, metadata = _metadata()
    info = f'{name}-{version}.dist-info'
    files = {**files, info + '/METADATA': metadata, info + '/WHEEL': 'Wheel-Version: 1.0\\nGenerator: small\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n'}
    record = ''.join(path + ',,\\n' for path in [*files, info + '/RECORD'])
    target = f'{name}-{version}-py3-none-any.whl'
    with zipfile.ZipFile(os.path.join(directory, target), 'w') as z:
        for path, text in {**files, info + '/RECORD': record}.items():
            z.writestr(zipfile.ZipInfo(path), text)
    return target

def build_wheel(directory, config_settings=None, metadata_directory=None):
    files = {}
    for folder, _, names in os.walk('src'):
        for n in sorted(names):
            path = os.path.join(folder, n)
            files[os.path.relpath(path, 'src')] = open(path).read()
    return _wheel(directory, files)

def build_editable(directory, config_settings=None, metadata_directory=None):
    return _wheel(directory, {_project()['name'] + '.pth': os.path.abspath('src') + '\\n'})

def build_sdist(directory, config_settings=None):
    raise RuntimeError('no sdist')
`;

export const pythonPackages: readonly PythonPackage[] = [
  { name: 'leaf', version: '1.0.0', files: { 'leaf.py': 'name = "leaf"\n' } },
  { name: 'leaf', version: '1.1.0', files: { 'leaf.py': 'name = "leaf 1.1"\n' } },
  { name: 'tiny', version: '1.0.0', requires: ['leaf'], files: { 'tiny.py': 'import leaf\n' } },
  { name: 'small', version: '1.0.0', files: { 'small.py': backend } },
];

export interface GoModule {
  readonly path: string;
  readonly version: string;
  readonly mod: string;
  readonly files: Readonly<Record<string, string>>;
}

export const goModules: readonly GoModule[] = [
  {
    path: 'example.com/leaf',
    version: 'v1.0.0',
    mod: 'module example.com/leaf\n\ngo 1.21\n',
    files: { 'leaf.go': 'package leaf\n\nconst Name = "leaf"\n' },
  },
  {
    path: 'example.com/tool',
    version: 'v1.0.0',
    mod: 'module example.com/tool\n\ngo 1.21\n',
    files: { 'main.go': 'package main\n\nfunc main() { println("tool") }\n' },
  },
];

/** A package of cargo, Bundler or Composer, which has the files that its kind asks for. */
export interface LibraryPackage {
  readonly name: string;
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

export const crates: readonly LibraryPackage[] = [
  { name: 'leaf', version: '1.0.0', files: { 'src/lib.rs': 'pub const NAME: &str = "leaf";\n' } },
  { name: 'leaf', version: '1.1.0', files: { 'src/lib.rs': 'pub const NAME: &str = "leaf 1.1";\n' } },
  { name: 'tool', version: '1.0.0', files: { 'src/main.rs': 'fn main() {}\n' } },
];

export const gems: readonly LibraryPackage[] = [
  { name: 'leaf', version: '1.0.0', files: { 'lib/leaf.rb': 'Leaf = "leaf"\n' } },
  { name: 'leaf', version: '1.1.0', files: { 'lib/leaf.rb': 'Leaf = "leaf 1.1"\n' } },
];

export const composerPackages: readonly LibraryPackage[] = [
  { name: 'acme/leaf', version: '1.0.0', files: { 'src/Leaf.php': '<?php\nnamespace Acme;\nclass Leaf {}\n' } },
  { name: 'acme/leaf', version: '1.1.0', files: { 'src/Leaf.php': '<?php\nnamespace Acme;\nclass Leaf {}\n' } },
];

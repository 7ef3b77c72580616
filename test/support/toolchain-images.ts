/** Makes base images of toolchains for the engine of the tests, which reaches no registry; root file systems are kept, images live as long as the engine. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { kept, provide } from './image-parts.ts';
import { type Recipe, recipes } from './image-recipes.ts';

/** Makes the images of that name that the engine does not have yet; says why when one cannot be made on this machine. */
export async function provideImages(
  engine: Engine,
  names: readonly string[],
): Promise<{ readonly missing: string } | undefined> {
  for (const name of names) {
    const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined;
    if (!recipe) return { missing: `there is no recipe for ${name}` };
    const digest = digestOf(name);
    const there = await engine.docker(['image', 'inspect', '-f', `{{index .Config.Labels "${label}"}}`, name]);
    if (there.code === 0 && there.stdout.trim() === digest) continue;
    const missing = await provideImages(engine, recipe.needs ?? []);
    if (missing) return missing;
    const why = await make(engine, name, recipe);
    if (why !== undefined) return { missing: `${name}: ${why}` };
  }
  return undefined;
}

/** What an image is recognised by, so that one of another recipe is not taken for it. */
const label = 'recipe';

function digestOf(name: string): string {
  const recipe = recipes[name];
  return hash(JSON.stringify([recipe, ...(recipe?.needs ?? []).map(digestOf)]));
}

async function make(
  engine: Engine,
  name: string,
  { root, suite, folders = {}, lines }: Recipe,
): Promise<string | undefined> {
  const work = mkdtempSync(join(tmpdir(), 'slipway-image-'));
  try {
    const first: string[] = [];
    if (root) {
      const tar = rootOf(root, suite ?? 'bookworm');
      if (tar === undefined) return 'mmdebstrap cannot make a root file system here';
      const tag = `root-${hash(`${suite}${root.join()}`)}`;
      const imported = await engine.docker(['import', tar, tag]);
      if (imported.code !== 0) return imported.stderr;
      first.push(`FROM ${tag}`, 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
    }
    for (const [file, folder] of Object.entries(folders)) {
      const lacking = folder ? provide(folder) : 'this machine does not have it';
      if (!folder || lacking !== undefined) return `${file}: ${lacking}`;
      const without = (folder.without ?? []).map((pattern) => `--exclude=${pattern}`);
      run('tar', [
        '--dereference',
        '--hard-dereference',
        '--wildcards',
        ...without,
        '-C',
        folder.from,
        '-cf',
        join(work, `${file}.tar`),
        folder.only ?? '.',
      ]);
    }
    writeFileSync(join(work, 'Dockerfile'), [...first, ...lines, `LABEL ${label}=${digestOf(name)}`, ''].join('\n'));
    const built = await engine.docker(['build', '-t', name, work]);
    return built.code === 0 ? undefined : built.stderr;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A root file system of Debian with some packages more, as a tar file in the cache. */
function rootOf(packages: readonly string[], suite: string): string | undefined {
  const tar = join(kept, `${suite}-${hash(packages.join())}.tar`);
  if (existsSync(tar)) return tar;
  mkdirSync(kept, { recursive: true });
  if (capture('which', ['mmdebstrap']) === undefined) {
    spawnSync('apt-get', ['update', '-qq']);
    if (spawnSync('apt-get', ['install', '-y', '-qq', 'mmdebstrap'], { stdio: 'ignore' }).status !== 0)
      return undefined;
  }
  const without = ['doc', 'man', 'locale', 'info'].map((folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`);
  const include = `--include=${['ca-certificates', 'tzdata', ...packages].join()}`;
  const part = `${tar}.${process.pid}.tar`;
  const { status } = spawnSync(
    'mmdebstrap',
    ['--quiet', '--variant=minbase', include, ...without, suite, part, 'http://deb.debian.org/debian'],
    { stdio: 'ignore' },
  );
  if (status !== 0) {
    rmSync(part, { force: true });
    return undefined;
  }
  renameSync(part, tar);
  return tar;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, [...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

function capture(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, [...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

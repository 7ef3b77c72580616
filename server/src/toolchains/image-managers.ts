/** Which package managers a stage is likely to use: those that its image is made for, then those of its distribution. */
import type { BuildContext } from '../context/context.ts';
import type { ImageName } from '../model/model.ts';
import { MANAGERS, type PackageManager } from './managers.ts';
import { distributionOf } from './stage/distribution.ts';

/** By the last part of an image's name, the best first. */
const languages: Readonly<Record<string, string>> = {
  node: 'npm yarn yarn-berry pnpm',
  bun: 'bun',
  deno: 'deno',
  python: 'pip uv poetry pipenv pdm',
  uv: 'uv pip',
  golang: 'go',
  rust: 'cargo',
  swift: 'swift',
  maven: 'maven',
  gradle: 'gradle',
  'eclipse-temurin': 'maven gradle sbt',
  amazoncorretto: 'maven gradle sbt',
  ruby: 'bundler gem',
  php: 'composer',
  composer: 'composer',
  elixir: 'mix',
  dart: 'pub',
  sdk: 'dotnet nuget',
  miniconda3: 'conda',
};

const systems: Readonly<Record<string, string>> = {
  debian: 'apt-get',
  ubuntu: 'apt-get',
  alpine: 'apk',
  fedora: 'dnf',
  almalinux: 'dnf microdnf',
  rockylinux: 'dnf microdnf',
  amazonlinux: 'dnf yum',
  'opensuse/leap': 'zypper',
  archlinux: 'pacman',
};

/** The package managers of the language that an image is made for, the best first. */
export function managersOfImage({ name }: ImageName): PackageManager[] {
  const ids = idsIn(languages, name.split('/').at(-1) ?? '');
  return MANAGERS.filter(({ id }) => ids.includes(id));
}

/** Every package manager, those first that the files of the build context or the image speak for. */
export function likelyManagers(image: ImageName | undefined, context: BuildContext): PackageManager[] {
  const name = image?.name.split('/').at(-1) ?? '';
  const family = image ? distributionOf(image).family : 'unknown';
  const system = idsIn(systems, family === 'unknown' ? (image?.name ?? '') : family);
  const order = [...idsIn(languages, name), ...system];
  const rank = ({ id, project }: PackageManager) => {
    const has = (files: readonly string[] = []) =>
      context.kind === 'known' && files.some((file) => context.entries.has(file));
    if (has(project?.lockfiles)) return -2;
    const at = order.indexOf(id);
    return at === -1 ? order.length + (has(project?.manifests) ? 0 : 1) : at;
  };
  return MANAGERS.map((manager) => ({ manager, rank: rank(manager) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ manager }) => manager);
}

function idsIn(table: Readonly<Record<string, string>>, name: string): string[] {
  return Object.hasOwn(table, name) ? (table[name] ?? '').split(' ') : [];
}

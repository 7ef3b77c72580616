import { GO, RUST, SWIFT } from './managers/compiled.ts';
import { DOTNET, NUGET } from './managers/dotnet.ts';
import { GRADLE, MAVEN, SBT } from './managers/jvm.ts';
import type { PackageManager } from './managers/manager.ts';
import { BUN, DENO, NPM, PNPM, YARN, YARN_BERRY } from './managers/node.ts';
import { CONDA, PDM, PIP, PIPENV, POETRY, UV } from './managers/python.ts';
import { BUNDLER, COMPOSER, GEM, MIX, PUB } from './managers/scripting.ts';
import { APK, APT, APT_GET, DNF, MICRODNF, PACMAN, YUM, ZYPPER } from './managers/system.ts';

export type {
  CacheFolder,
  CleanUp,
  InstallVerb,
  PackageManager,
  ProjectFiles,
  SourceNeed,
} from './managers/manager.ts';

/** Every package manager that Slipway knows. */
export const MANAGERS: readonly PackageManager[] = [
  NPM,
  YARN,
  YARN_BERRY,
  PNPM,
  BUN,
  DENO,
  PIP,
  PIPENV,
  POETRY,
  UV,
  PDM,
  CONDA,
  GO,
  RUST,
  SWIFT,
  MAVEN,
  GRADLE,
  SBT,
  BUNDLER,
  GEM,
  COMPOSER,
  MIX,
  PUB,
  DOTNET,
  NUGET,
  APT_GET,
  APT,
  APK,
  DNF,
  MICRODNF,
  YUM,
  ZYPPER,
  PACMAN,
];

const BY_ID: ReadonlyMap<string, PackageManager> = new Map(MANAGERS.map((manager) => [manager.id, manager]));

/** The row of an `Install`'s manager. */
export function managerById(id: string): PackageManager | undefined {
  return BY_ID.get(id);
}

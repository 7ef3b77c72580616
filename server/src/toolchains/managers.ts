import { PUB } from './dart/manager.ts';
import { DOTNET, NUGET } from './dotnet/managers.ts';
import { MIX } from './elixir/manager.ts';
import { GO } from './go/manager.ts';
import { GRADLE, MAVEN } from './jvm/managers.ts';
import { LEIN } from './leiningen/manager.ts';
import type { PackageManager } from './manager.ts';
import { BUN, DENO, NPM, PNPM, YARN, YARN_BERRY } from './node/managers.ts';
import { COMPOSER } from './php/manager.ts';
import { CONDA, PDM, PIP, PIPENV, POETRY, UV } from './python/managers.ts';
import { BUNDLER, GEM } from './ruby/managers.ts';
import { RUST } from './rust/manager.ts';
import { SBT } from './sbt/manager.ts';
import { SWIFT } from './swift/manager.ts';
import { APK, APT, APT_GET, DNF, MICRODNF, PACMAN, YUM, ZYPPER } from './system/managers.ts';

export type {
  CacheFolder,
  CleanUp,
  InstallVerb,
  Leftover,
  PackageManager,
  Pin,
  ProjectFiles,
  Question,
  SourceNeed,
} from './manager.ts';

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
  LEIN,
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

/** The settings `slipway.*` as the server reads them; a wrong value is named once and its default used. */

import { levelsOf, type Profile, profiles, type RuleLevels } from '../analysis/levels.ts';
import type { Builder } from '../context/context.ts';
import type { Policy } from '../context/policy.ts';
import type { Severity } from '../contract/rule.ts';
import { checks } from '../language/checks.ts';
import { fileRules } from '../rules/in-build-files.ts';
import { rules } from '../rules/index.ts';

export interface Settings {
  readonly rules: RuleLevels;
  /** What `rules` is made of: the profile, and the levels that are named. */
  readonly profile: Profile;
  readonly named: RuleLevels;
  /** The build context, relative to the workspace folder; undefined: found from the workspace. */
  readonly context: string | undefined;
  readonly codeLens: boolean;
  /** By the program that `slipway.build.command` names. */
  readonly builder: Builder;
  /** What `slipway.build.command` names. */
  readonly command: string;
  /** The program that checks scripts; empty for none. */
  readonly shellcheck: string;
  /** Whether figures of the last build are shown. */
  readonly buildFacts: boolean;
}

export const defaultSettings: Settings = {
  rules: new Map(),
  profile: 'recommended',
  named: new Map(),
  context: undefined,
  codeLens: true,
  builder: 'buildkit',
  command: 'docker',
  shellcheck: 'shellcheck',
  buildFacts: true,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each wrong value, naming its key. */
  readonly problems: readonly string[];
}

const levels: ReadonlySet<unknown> = new Set(['off', 'hint', 'info', 'warning', 'error']);
const known = new Set(
  [...rules, ...fileRules].flatMap(({ id, aliases }) => [id, ...aliases]).map((name) => name.toLowerCase()),
);

export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const section = isRecord(value) ? value : {};
  if (value !== undefined && value !== null && !isRecord(value))
    problems.push('slipway must be an object with settings');

  const context = section['context'];
  if (context !== undefined && context !== null && typeof context !== 'string')
    problems.push('slipway.context must be a string');

  const lens = isRecord(section['codeLens']) ? section['codeLens']['enabled'] : undefined;
  if (lens !== undefined && typeof lens !== 'boolean') problems.push('slipway.codeLens.enabled must be true or false');

  const shellcheck = isRecord(section['shellcheck']) ? section['shellcheck']['path'] : undefined;
  if (shellcheck !== undefined && typeof shellcheck !== 'string')
    problems.push('slipway.shellcheck.path must be a string');

  const facts = section['buildFacts'] ?? 'auto';
  if (facts !== 'auto' && facts !== 'off') problems.push('slipway.buildFacts must be one of auto, off');

  const asked = section['profile'] ?? 'recommended';
  if (!isProfile(asked)) problems.push('slipway.profile must be one of recommended, strict, errors');
  const profile = isProfile(asked) ? asked : 'recommended';
  const named = readRules(section['rules'], problems);

  const command = isRecord(section['build']) ? section['build']['command'] : undefined;

  return {
    settings: {
      rules: levelsOf(profile, named),
      profile,
      named,
      shellcheck: typeof shellcheck === 'string' ? shellcheck.trim() : defaultSettings.shellcheck,
      context: typeof context === 'string' && context !== '' ? context : undefined,
      builder: builderOf(command),
      command: typeof command === 'string' && command.trim() !== '' ? command.trim() : defaultSettings.command,
      buildFacts: facts !== 'off',
      codeLens: typeof lens === 'boolean' ? lens : defaultSettings.codeLens,
    },
    problems,
  };
}

/** The settings under a project's policy: the same value for the same two. */
export function settingsUnder(settings: Settings, policy: Policy): Settings {
  if (policy.levels.size === 0) return settings;
  const known = settled.get(settings);
  if (known?.policy === policy) return known.settings;
  const made = { ...settings, rules: levelsOf(settings.profile, settings.named, policy.levels) };
  settled.set(settings, { policy, settings: made });
  return made;
}

const settled = new WeakMap<Settings, { readonly policy: Policy; readonly settings: Settings }>();

/** Podman builds with Buildah; a path is known by its last name. A wrong value is told of by the client, which starts the program. */
export function builderOf(command: unknown): Builder {
  const name = typeof command === 'string' ? command.trim().split(/[\\/]/).at(-1) : undefined;
  return /^(?:podman|buildah)(?:-remote)?(?:\.exe)?$/i.test(name ?? '') ? 'buildah' : 'buildkit';
}

function readRules(value: unknown, problems: string[]): Map<string, Severity | 'off'> {
  const read = new Map<string, Severity | 'off'>();
  if (value === undefined || value === null) return read;
  if (!isRecord(value)) {
    problems.push('slipway.rules must be an object with rule names and levels');
    return read;
  }
  for (const [name, level] of Object.entries(value)) {
    // What the settings editor shows of a rule that nobody has set.
    if (level === 'default') continue;
    if (!known.has(name.toLowerCase()) && !isForeign(name)) problems.push(`Unknown rule "${name}" in slipway.rules`);
    else if (!isLevel(level)) problems.push(`slipway.rules.${name} must be one of off, hint, info, warning, error`);
    else read.set(name.toLowerCase(), level);
  }
  return read;
}

/** Whether a name is of a family whose codes are never wrong: BuildKit's checks, hadolint's rules, ShellCheck's. */
function isForeign(name: string): boolean {
  return /^(?:DL|SC)\d{4}$/i.test(name) || checks.some((check) => check.name.toLowerCase() === name.toLowerCase());
}

function isProfile(value: unknown): value is Profile {
  return profiles.some((profile) => profile === value);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return levels.has(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

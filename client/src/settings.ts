/** The settings of a build, read with care: a wrong value is said once and its default used. */
import { isAbsolute, join } from 'node:path';
import type { SecretSource } from './inputs.ts';
import { l10n } from './l10n.ts';
import { defaultTag, imageTag, type TagNames } from './tag.ts';

export interface BuildSettings {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly tag: string;
  readonly secrets: Readonly<Record<string, SecretSource>>;
  readonly builder: string;
  readonly platforms: readonly string[];
}

/** The settings, and a sentence for each key whose value cannot be used. */
export function readBuildSettings(get: (key: string) => unknown): { settings: BuildSettings; warnings: string[] } {
  const warnings: string[] = [];
  const wrong = (key: string, expected: string) => {
    warnings.push(l10n.t('The setting "slipway.build.{0}" must be {1}. The default is used.', key, expected));
    return undefined;
  };
  const command = get('command') ?? undefined;
  const list = get('arguments') ?? undefined;
  const tag = get('tag') ?? undefined;
  const secrets = get('secrets') ?? undefined;
  const builder = get('builder') ?? undefined;
  const platforms = get('platforms') ?? undefined;
  const settings: BuildSettings = {
    command:
      (isText(command)
        ? command.trim()
        : command === undefined
          ? undefined
          : wrong('command', l10n.t('a program name or a path'))) ?? 'docker',
    arguments:
      (isTexts(list) ? list : list === undefined ? undefined : wrong('arguments', l10n.t('an array of strings'))) ?? [],
    tag:
      (isTag(tag) ? tag : tag === undefined ? undefined : wrong('tag', l10n.t('an image name with an optional tag'))) ??
      defaultTag,
    secrets:
      (isSecrets(secrets)
        ? secrets
        : secrets === undefined
          ? undefined
          : wrong('secrets', l10n.t('an object with { "src": path } or { "env": name } for each secret ID'))) ?? {},
    builder:
      (typeof builder === 'string'
        ? builder.trim()
        : builder === undefined
          ? undefined
          : wrong('builder', l10n.t('the name of a builder'))) ?? '',
    platforms:
      (isTexts(platforms)
        ? platforms
        : platforms === undefined
          ? undefined
          : wrong('platforms', l10n.t('an array of strings'))) ?? [],
  };
  return { settings, warnings };
}

/** A path of a setting, absolute: `~`, `${userHome}` and `${workspaceFolder}` are replaced, the rest is relative to the folder. */
export function settingPath(text: string, places: { readonly home: string; readonly folder: string }): string {
  const replaced = text.replace(/^~(?=[\\/]|$)|\$\{userHome\}|\$\{workspaceFolder\}/g, (match) => {
    return match === '${workspaceFolder}' ? places.folder : places.home;
  });
  return isAbsolute(replaced) ? replaced : join(places.folder, replaced);
}

const anyNames: TagNames = { folder: 'a', workspace: 'a', file: 'a', target: 'a' };

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTag(value: unknown): value is string {
  return typeof value === 'string' && (value === '' || imageTag(value, anyNames) !== undefined);
}

function isSecrets(value: unknown): value is Record<string, SecretSource> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isSource);
}

function isSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('src' in value && isText(value.src)) !== ('env' in value && isText(value.env));
}

/** What `# check=` asks for beside skipping (frontend/dockerfile/linter/linter.go, `ParseLintOptions`). */
import { checks } from '../language/checks.ts';
import { isTrue } from '../language/values.ts';
import type { BuildGraph } from '../model/model.ts';

export interface CheckOptions {
  /** Whether a finding of BuildKit's checks fails the build. */
  readonly failsBuild: boolean;
  /** Whether it turns on checks at all. */
  readonly turnsOnAny: boolean;
  /** Whether it turns on a check that is off. */
  turnsOn(names: readonly string[]): boolean;
}

const names: ReadonlySet<string> = new Set(checks.map(({ name }) => name));

export const nothingAsked: CheckOptions = { failsBuild: false, turnsOnAny: false, turnsOn: () => false };

/** Whether a rule is known under the name of one of BuildKit's checks. */
export function isBuildKitCheck(name: string): boolean {
  return names.has(name);
}

export function checkOptions({ directives }: BuildGraph): CheckOptions {
  const value = directives.find(({ name }) => name.text.toLowerCase() === 'check')?.value.text.split(' ')[0];
  if (value === undefined) return nothingAsked;
  const options = new Map(
    value.split(';').map((part) => [part.split('=')[0]?.trim() ?? '', part.split('=')[1]?.trim() ?? '']),
  );
  const experimental = (options.get('experimental') ?? '').split(',').map((name) => name.trim());
  return {
    turnsOnAny: options.has('experimental'),
    failsBuild: isTrue(options.get('error') ?? ''),
    turnsOn: (aliases) =>
      aliases.some((alias) => experimental.includes(alias)) ||
      (experimental.includes('all') && aliases.some(isBuildKitCheck)),
  };
}

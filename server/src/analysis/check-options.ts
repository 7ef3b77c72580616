/** What `# check=` asks for (frontend/dockerfile/linter/linter.go, `ParseLintOptions`). */
import { checkNames, checkOptionsIn } from '../language/check-options.ts';
import { checks } from '../language/checks.ts';
import { isTrue } from '../language/values.ts';
import { directiveOf } from '../model/frontend.ts';
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

export function checkOptions(graph: BuildGraph): CheckOptions {
  const directive = directiveOf(graph, 'check');
  if (!directive) return nothingAsked;
  const options = checkOptionsIn(directive.value.text);
  const experimental = checkNames(options, 'experimental');
  const error = options.findLast(({ name }) => name === 'error')?.value ?? '';
  return {
    turnsOnAny: experimental.length > 0,
    failsBuild: isTrue(error),
    turnsOn: (aliases) =>
      aliases.some((alias) => experimental.includes(alias)) ||
      (experimental.includes('all') && aliases.some(isBuildKitCheck)),
  };
}

/** The checks that `# check=` skips; BuildKit knows its own by their exact names. */
export function skippedChecks(written: string): string[] {
  return checkNames(checkOptionsIn(written), 'skip').filter(
    (name) => exact.includes(name) || !exact.some((known) => known.toLowerCase() === name.toLowerCase()),
  );
}

const exact: readonly string[] = ['all', ...names];

import type { TestContext } from 'node:test';

/** Says aloud why a check cannot run here and counts it as skipped; in CI, where nothing is skipped, it fails. */
export function cannotRun(t: Pick<TestContext, 'skip' | 'name'>, reason: string): void {
  if (process.env['CI']) throw new Error(`${t.name} cannot run: ${reason}`);
  process.stderr.write(`\nSKIPPED ${t.name}: ${reason}\n`);
  t.skip(reason);
}

/** What BuildKit's own parser makes of Dockerfiles, by a small Go program around it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repository } from './fixture.ts';
import type { Parts } from './instruction-parts.ts';

export interface Parsed {
  /** Why the parser itself refused the text. */
  readonly error?: string;
  /** Why it is refused as a list of stages. */
  readonly refused?: string;
  /** Zero-based lines; null where nothing was read. */
  readonly instructions: readonly ParsedInstruction[] | null;
  readonly stages: readonly { name: string; base: string }[] | null;
}

/** `first` and `last` are zero-based lines; those of a trigger mean nothing. */
export interface ParsedInstruction extends Parts {
  readonly first: number;
  readonly last: number;
  readonly heredocs: readonly string[];
  readonly trigger?: ParsedInstruction;
  /** Of a RUN that is accepted. */
  readonly mounts?: readonly Readonly<Record<string, string>>[];
}

/** The results in the order of the texts, or why Go cannot be had here. */
export function parseWithBuildKit(texts: readonly string[]): readonly Parsed[] | { readonly missing: string } {
  const source = join(repository, 'test/engine/parser');
  const cache = process.env['SLIPWAY_CACHE'] ?? join(homedir(), '.cache/slipway');
  mkdirSync(cache, { recursive: true });
  const program = join(cache, 'buildkit-parser');
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
  if (built.status !== 0) return { missing: built.error ? 'there is no `go` on this machine' : built.stderr.trim() };
  const { stdout, stderr, status } = spawnSync(program, {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Parsed[];
}

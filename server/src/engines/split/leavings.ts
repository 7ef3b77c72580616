/** What the steps of a stage leave for run time beside what it builds. */
import type { Instruction, RunInstruction } from '../../model/model.ts';
import { managerOf } from '../../toolchains/invocation.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job, Placed, Refusal, Toolchain } from '../../toolchains/stage/runtime.ts';
import { lineOf } from './carry.ts';
import { leavingOf } from './leaving.ts';

export interface Leavings {
  readonly installed: readonly string[];
  readonly recommended: boolean;
  readonly paths: readonly string[];
  readonly owners: readonly { readonly owner: string; readonly paths: readonly string[] }[];
  /** Whether steps beside the build write into the project. */
  readonly untidy: boolean;
  /** Whether they make files there that are not known. */
  readonly makesUnknown: boolean;
}

/** What the steps that are no build leave for run time. */
export function leavingsOf(
  job: Job,
  toolchain: Toolchain,
  builds: readonly Placed[],
  boundary: Instruction,
  again: readonly RunInstruction[] = [],
): Leavings | Refusal {
  const installed: string[] = [];
  const paths: string[] = [];
  const owners: { owner: string; paths: readonly string[] }[] = [];
  let recommended = true;
  let untidy = false;
  let makesUnknown = false;
  const own = new Set(builds);
  const repeated = new Set(again);
  for (const placed of job.commands) {
    if (own.has(placed) || placed.run.index > boundary.index || repeated.has(placed.run)) continue;
    if (toolchain.owns?.(placed)) continue;
    const leaving = leavingOf(placed);
    if (leaving.kind === 'packages') {
      const invocation = managerOf(placed.command);
      if (!invocation?.install || invocation.packages.length === 0) continue;
      if (!/^(?:apt-get|apt|apk)$/.test(invocation.manager.id))
        return { why: `packages of ${invocation.manager.id} are not known here` };
      if (invocation.flags.some(({ text }) => text === '--no-install-recommends')) recommended = false;
      for (const { value } of invocation.packages) {
        if (value === undefined) return { why: `not all packages in line ${lineOf(placed.run)} are known` };
        if (!value.startsWith('.')) installed.push(value.replace(/[=~<>].*$/, ''));
      }
    } else if (leaving.kind === 'paths') {
      if (leaving.paths.some((path) => isInProject(job, path))) untidy = true;
      paths.push(...leaving.paths);
    } else if (leaving.kind === 'owner') owners.push(leaving);
    else if (leaving.kind === 'project') makesUnknown = true;
    else if (leaving.kind === 'unknown') {
      return {
        why: `what \`${placed.command.name?.text ?? 'a command'}\` in line ${lineOf(placed.run)} leaves for run time is not known`,
      };
    }
  }
  return {
    installed,
    recommended: recommended && installed.length > 0,
    paths: [...new Set(paths)],
    owners,
    untidy,
    makesUnknown,
  };
}

/** Whether a path lies in a folder that sources are copied to. */
export function isInProject({ projects }: Job, path: string): boolean {
  return projects.some(({ folder }) => folder !== '/' && belowOf(folder, path) !== undefined);
}

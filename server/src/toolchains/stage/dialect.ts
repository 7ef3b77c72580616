/** The shell that runs the script of a RUN, in ShellCheck's words. */
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { mayInheritShell, shellAbove } from '../../model/query.ts';
import { interpreterOf } from '../../shell/parse.ts';
import { distributionOf } from './distribution.ts';

export interface Dialect {
  /** As `--shell` takes it. */
  readonly shell: 'sh' | 'bash' | 'dash' | 'ksh' | 'busybox';
  /** Whether it is only assumed: `/bin/sh` of an image that is not known may do more than POSIX says. */
  readonly isAssumed: boolean;
  /** Whether a failing command ends the script, as `-e` in SHELL says. */
  readonly stops: boolean;
}

const shells: Readonly<Record<string, Dialect['shell']>> = {
  bash: 'bash',
  dash: 'dash',
  ksh: 'ksh',
  mksh: 'ksh',
  ash: 'busybox',
};

/** Images whose `/bin/sh` is Bash. */
const redHat = /^(?:fedora|almalinux|rockylinux|amazonlinux|oraclelinux|centos|ubi\d|redhat\/)/;

/** Undefined for shells that ShellCheck does not read. */
export function dialectOf(graph: BuildGraph, run: RunInstruction, script: string): Dialect | undefined {
  if (run.before.shell !== 'posix') return undefined;
  const written = script.startsWith('#!') ? interpreterOf(script) : undefined;
  const words = written === undefined ? shellWords(graph, run) : [written];
  const program = words[0]?.split('/').at(-1) ?? 'sh';
  const stops = words.slice(1).some((word) => /^-\w*e/.test(word));
  const known = Object.hasOwn(shells, program) ? shells[program] : undefined;
  if (known) return { shell: known, isAssumed: false, stops };
  return program === 'sh' ? { ...plainShell(graph, run), stops } : undefined;
}

/** What the last SHELL above says. */
function shellWords(graph: BuildGraph, { index, stage }: RunInstruction): string[] {
  return shellAbove(graph, stage, index)?.words.map(({ value }) => value ?? '') ?? [];
}

function plainShell(graph: BuildGraph, { stage, index }: RunInstruction): Omit<Dialect, 'stops'> {
  if (mayInheritShell(graph, stage, index)) return { shell: 'sh', isAssumed: true };
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  const family = image && distributionOf(image).family;
  if (family === 'alpine' || image?.name === 'busybox') return { shell: 'busybox', isAssumed: false };
  if (family === 'debian' || family === 'ubuntu') return { shell: 'dash', isAssumed: false };
  if (image && redHat.test(image.name)) return { shell: 'bash', isAssumed: false };
  return { shell: 'sh', isAssumed: true };
}

/** The system packages that the steps of a stage put in place, and those that the same step takes away again. */
import type { RunInstruction } from '../../model/model.ts';
import { managerOf } from '../invocation.ts';
import type { Job, Placed } from './runtime.ts';

const known = new WeakMap<readonly Placed[], readonly string[]>();

/** The names of packages that are still there when their step has ended; made once for the commands of a stage. */
export function keptPackages(commands: readonly Placed[]): readonly string[] {
  const found = known.get(commands) ?? packagesLeft(commands);
  known.set(commands, found);
  return found;
}

function packagesLeft(commands: readonly Placed[]): string[] {
  const removed = new Map<RunInstruction, Set<string>>();
  for (const { command, run } of commands) {
    const found = managerOf(command);
    if (found?.manager.kind !== 'system' || !/^(?:del|remove|purge|autoremove|erase)\b/.test(wordsOf(command)))
      continue;
    const names = removed.get(run) ?? new Set();
    for (const { value } of command.args) if (value !== undefined) names.add(value);
    removed.set(run, names);
  }
  return commands.flatMap(({ command, run }) => {
    const found = managerOf(command);
    if (found?.manager.kind !== 'system' || !found.install) return [];
    const group = found.options.find(({ name }) => name === '-t' || name === '--virtual')?.value?.value;
    const gone = removed.get(run);
    if (group !== undefined && gone?.has(group)) return [];
    return found.packages.flatMap(({ value }) =>
      value === undefined || gone?.has(value) ? [] : [value.replace(/[=~<>].*$/, '')],
    );
  });
}

/** The library of C++ for what was compiled by a compiler that stays behind: it comes with one, and images on Alpine may be without (pkgs.alpinelinux.org, `g++`). */
export function libraryOfCompiler({ distribution, commands }: Job): string[] {
  const compiles = distribution.family === 'alpine' && keptPackages(commands).some(isCompilerOfCpp);
  return compiles ? ['libstdc++'] : [];
}

function isCompilerOfCpp(name: string): boolean {
  return /^(?:build-base|alpine-sdk|g\+\+|clang\d{0,2})$/.test(name);
}

/** The words behind the program and its flags. */
function wordsOf({ args }: Placed['command']): string {
  return args
    .map(({ value }) => value ?? '')
    .filter((word) => !word.startsWith('-'))
    .join(' ');
}

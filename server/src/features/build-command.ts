/** The command that builds a stage, for editors that start no builds themselves. */
import type { BuildPlan } from '../protocol.ts';

/**
 * One line for a POSIX shell. Arguments without a value take it from the environment, as do secrets, or from a file of
 * their id in the current folder (https://docs.docker.com/reference/cli/docker/buildx/build/#secret).
 */
export function buildCommand(
  program: string,
  { target, dockerfile, context, buildArguments, secrets, ssh }: BuildPlan,
): string {
  const words = [
    program,
    'build',
    ...(target === undefined ? [] : ['--target', target]),
    '--file',
    dockerfile,
    ...buildArguments.flatMap((name) => ['--build-arg', name]),
    ...secrets.flatMap(({ id, env }) => ['--secret', env === undefined ? `id=${id}` : `id=${id},env=${env}`]),
    ...ssh.flatMap((id) => ['--ssh', id]),
    context,
  ];
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

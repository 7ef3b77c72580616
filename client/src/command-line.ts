/** The arguments of one build, as an array for the engine; nothing here knows a shell. */
import type { BuildPlan } from '../../server/src/protocol.ts';
import type { BuildInputs, SecretSource } from './inputs.ts';
import type { placeArguments } from './where/place.ts';

/**
 * The arguments after the engine's name. Docker, Podman and nerdctl take the same ones: `--target`, `--file`, `--tag`,
 * `--build-arg`, `--secret` and `--ssh` are in the reference of each.
 */
export function buildCommandArguments(
  plan: BuildPlan,
  tag: string | undefined,
  configured: readonly string[],
  inputs: BuildInputs,
  where: ReturnType<typeof placeArguments> = { before: [], after: [] },
): string[] {
  return [
    ...where.before,
    'build',
    ...(plan.target === undefined ? [] : ['--target', plan.target]),
    '--file',
    plan.dockerfile,
    ...(tag === undefined ? [] : ['--tag', tag]),
    ...configured,
    ...where.after,
    ...inputs.arguments.flatMap(({ name, value }) => ['--build-arg', value === undefined ? name : `${name}=${value}`]),
    ...inputs.secrets.flatMap(({ id, source }) => ['--secret', secretOption(id, source)]),
    ...inputs.ssh.flatMap((each) => ['--ssh', sshOption(each)]),
    plan.context,
  ];
}

/** `id=...,src=...` or `id=...,env=...`; BuildKit reads it as one line of CSV. */
export function secretOption(id: string, source: SecretSource): string {
  const from = 'env' in source ? `env=${source.env}` : `src=${source.src}`;
  return [`id=${id}`, from].map(csvField).join(',');
}

export function sshOption({ id, key }: BuildInputs['ssh'][number]): string {
  return key === undefined ? id : `${id}=${key}`;
}

function csvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

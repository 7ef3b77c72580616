/** Answers kept in the workspace's memory: paths, variable names and plain build arguments, never a secret's value. */
import type * as vscode from 'vscode';
import { isSecretName } from '../../server/src/model/secret-names.ts';
import { isSecretValue } from '../../server/src/model/sensitive.ts';
import { type Answers, noAnswers, ownEntry, type SecretSource } from './inputs.ts';

const key = 'slipway.buildAnswers';

/** All that has been answered in this workspace. */
export function readAnswers(memory: vscode.Memento): Answers {
  return { ...noAnswers, ...memory.get<Partial<Answers>>(key) };
}

/** Remembers a build argument of one Dockerfile; `null` builds without it. */
export async function rememberArgument(
  memory: vscode.Memento,
  dockerfile: string,
  name: string,
  value: string | null,
): Promise<void> {
  const answers = readAnswers(memory);
  const own = { ...ownEntry(answers.arguments, dockerfile), [name]: value };
  await memory.update(key, { ...answers, arguments: { ...answers.arguments, [dockerfile]: own } });
}

/** Remembers where a secret comes from; `null` builds without it. */
export async function rememberSecret(memory: vscode.Memento, id: string, source: SecretSource | null): Promise<void> {
  const answers = readAnswers(memory);
  await memory.update(key, { ...answers, secrets: { ...answers.secrets, [id]: source } });
}

/** Remembers an SSH key file; `null` takes the agent. */
export async function rememberSsh(memory: vscode.Memento, id: string, path: string | null): Promise<void> {
  const answers = readAnswers(memory);
  await memory.update(key, { ...answers, ssh: { ...answers.ssh, [id]: path } });
}

/** The answers without values that look like secrets or belong to names of secrets, as older versions kept them. */
export function withoutSecretValues(answers: Answers): Answers {
  const kept = Object.entries(answers.arguments).map(([dockerfile, own]) => {
    const plain = Object.entries(own).filter(([name, value]) => {
      return value === null || (!isSecretName(name) && !isSecretValue(value));
    });
    return [dockerfile, Object.fromEntries(plain)] as const;
  });
  return { ...answers, arguments: Object.fromEntries(kept) };
}

/** Takes values out of the memory that must not be in it. */
export async function forgetSecretValues(memory: vscode.Memento): Promise<void> {
  const answers = readAnswers(memory);
  const kept = withoutSecretValues(answers);
  if (JSON.stringify(kept) !== JSON.stringify(answers)) await memory.update(key, kept);
}

/** Forgets where these secrets come from, so that they are asked again. */
export async function forgetSecrets(memory: vscode.Memento, ids: readonly string[]): Promise<void> {
  const answers = readAnswers(memory);
  const kept = Object.entries(answers.secrets).filter(([id]) => !ids.includes(id));
  await memory.update(key, { ...answers, secrets: Object.fromEntries(kept) });
}

/** Forgets everything, so that the next build asks again. */
export async function forgetAnswers(memory: vscode.Memento): Promise<void> {
  await memory.update(key, undefined);
}

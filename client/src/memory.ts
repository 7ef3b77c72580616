/** Answers kept in the workspace's memory: paths, variable names and plain build arguments, never a secret's value. */
import type * as vscode from 'vscode';
import { type Answers, noAnswers, type SecretSource } from './inputs.ts';

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
  const own = { ...answers.arguments[dockerfile], [name]: value };
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

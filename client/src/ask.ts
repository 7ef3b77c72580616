/** Asks for what a build needs; each answer is remembered, save values that must not be stored. */
import * as vscode from 'vscode';
import { isSecretValue } from '../../server/src/model/sensitive.ts';
import type { OpenQuestion } from './inputs.ts';
import { rememberArgument, rememberSecret, rememberSsh } from './memory.ts';

/** Values that must not be stored, by variable name. */
export type HiddenValues = ReadonlyMap<string, string>;

/** Asks one question after the other; `undefined` when one is dismissed, and then nothing is built. */
export async function ask(
  questions: readonly OpenQuestion[],
  dockerfile: string,
  memory: vscode.Memento,
): Promise<HiddenValues | undefined> {
  const hidden = new Map<string, string>();
  for (const question of questions) {
    if (question.kind === 'argument') {
      const value = await askArgument(question.name);
      if (value === undefined) return undefined;
      // A value that looks like a secret is one, whatever the argument is called.
      if (isSecretValue(value)) hidden.set(question.name, value);
      else await rememberArgument(memory, dockerfile, question.name, value === '' ? null : value);
    } else if (question.kind === 'hidden-argument') {
      const value = await askHidden(question.name);
      if (value === undefined) return undefined;
      if (value !== '') hidden.set(question.name, value);
    } else if (question.kind === 'secret') {
      if (!(await askSecret(question, memory))) return undefined;
    } else if (!(await askSsh(question.id, memory))) return undefined;
  }
  return hidden;
}

function askArgument(name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Build argument {0}', name),
    prompt: vscode.l10n.t(
      'This argument has no default. Leave it empty to build without it. Slipway saves the value for this workspace, unless it looks like a secret.',
    ),
    ignoreFocusOut: true,
  });
}

function askHidden(name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Build argument {0}', name),
    prompt: vscode.l10n.t(
      'The value is kept until the window closes and is not saved. To skip this question, set the environment variable {0}.',
      name,
    ),
    password: true,
    ignoreFocusOut: true,
  });
}

async function askSecret(question: OpenQuestion & { kind: 'secret' }, memory: vscode.Memento): Promise<boolean> {
  const { id, required, suggestedEnv, target } = question;
  const variable = {
    label: `$(symbol-variable) ${vscode.l10n.t('From an environment variable...')}`,
    from: 'env',
  } as const;
  const file = { label: `$(file) ${vscode.l10n.t('From a file...')}`, from: 'file' } as const;
  const none = { label: `$(circle-slash) ${vscode.l10n.t('Build without it')}`, from: 'none' } as const;
  const choice = await vscode.window.showQuickPick([variable, file, ...(required ? [] : [none])], {
    title: vscode.l10n.t('Source of the secret "{0}"', id),
    placeHolder:
      target === undefined
        ? vscode.l10n.t('Slipway saves the source, not the value')
        : vscode.l10n.t('The build gets it as {0}. Slipway saves the source, not the value', target),
    ignoreFocusOut: true,
  });
  if (!choice) return false;
  if (choice.from === 'none') {
    await rememberSecret(memory, id, null);
    return true;
  }
  if (choice.from === 'file') {
    const src = await askFile(vscode.l10n.t('File with the secret "{0}"', id));
    if (src !== undefined) await rememberSecret(memory, id, { src });
    return src !== undefined;
  }
  const env = await vscode.window.showInputBox({
    title: vscode.l10n.t('Environment variable with the secret "{0}"', id),
    prompt: vscode.l10n.t('Enter the name of the variable, not its value.'),
    value: suggestedEnv,
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^[A-Za-z_]\w*$/.test(text.trim()) ? undefined : vscode.l10n.t('Use letters, digits and underscores.'),
  });
  if (env !== undefined) await rememberSecret(memory, id, { env: env.trim() });
  return env !== undefined;
}

async function askSsh(id: string, memory: vscode.Memento): Promise<boolean> {
  const agent = { label: `$(key) ${vscode.l10n.t('SSH agent')}`, description: 'SSH_AUTH_SOCK', from: 'agent' } as const;
  const file = { label: `$(file) ${vscode.l10n.t('Key file...')}`, from: 'file' } as const;
  const choice = await vscode.window.showQuickPick([agent, file], {
    title: id === 'default' ? vscode.l10n.t('Source of the SSH key') : vscode.l10n.t('Source of the SSH key "{0}"', id),
    placeHolder: vscode.l10n.t('Slipway saves the choice, not the key'),
    ignoreFocusOut: true,
  });
  if (!choice) return false;
  const path = choice.from === 'file' ? await askFile(vscode.l10n.t('Private SSH key')) : null;
  if (path !== undefined) await rememberSsh(memory, id, path);
  return path !== undefined;
}

async function askFile(title: string): Promise<string | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title,
    openLabel: vscode.l10n.t('Use File'),
    canSelectMany: false,
  });
  return picked?.[0]?.fsPath;
}

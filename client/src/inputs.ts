/** What a build needs that the Dockerfile does not say: which of it is known, and which has to be asked. */

import { isSecretName } from '../../server/src/model/secret-names.ts';
import type { BuildPlan } from '../../server/src/protocol.ts';
import { l10n } from './l10n.ts';

/** Where a secret's value is read by the engine; the value itself is never held. */
export type SecretSource = { readonly src: string } | { readonly env: string };

/** Answers of a person, as kept in the workspace's memory: no secret's value is among them. */
export interface Answers {
  /** By Dockerfile, then by name; `null` builds without the argument. */
  readonly arguments: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** By secret id; `null` builds without the secret. */
  readonly secrets: Readonly<Record<string, SecretSource | null>>;
  /** By ssh id: a key file, or `null` for the agent. */
  readonly ssh: Readonly<Record<string, string | null>>;
}

export const noAnswers: Answers = { arguments: {}, secrets: {}, ssh: {} };

export type OpenQuestion =
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'hidden-argument'; readonly name: string }
  | {
      readonly kind: 'secret';
      readonly id: string;
      readonly required: boolean;
      readonly suggestedEnv: string;
      readonly target?: string;
    }
  | { readonly kind: 'ssh'; readonly id: string };

/** What goes on the command line; an argument without a value is taken by the engine from its environment. */
export interface BuildInputs {
  readonly arguments: readonly { readonly name: string; readonly value?: string }[];
  readonly secrets: readonly { readonly id: string; readonly source: SecretSource }[];
  readonly ssh: readonly { readonly id: string; readonly key?: string }[];
}

/** The entry of a record; what its prototype has (`constructor`) is none. */
export function ownEntry<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Why a build is not started: its Dockerfile, and not its user, would choose a file of this machine. */
export function refusedPlan({ ssh }: BuildPlan): string | undefined {
  const id = ssh.find((each) => each.includes('='));
  if (id === undefined) return undefined;
  return l10n.t(
    'The SSH mount id "{0}" contains "=" and would select a key file on this machine. Change the id in the Dockerfile.',
    id,
  );
}

/** The questions that settings, memory and environment leave open, in the order of the plan; `held` are values that are stored nowhere. */
export function openQuestions(
  plan: BuildPlan,
  configured: Readonly<Record<string, SecretSource>>,
  answers: Answers,
  environment: Readonly<Record<string, string | undefined>>,
  held: ReadonlyMap<string, string> = new Map(),
): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  for (const name of plan.buildArguments) {
    if (isSecretName(name)) {
      if (ownEntry(environment, name) === undefined) questions.push({ kind: 'hidden-argument', name });
    } else if (!held.has(name) && ownEntry(ownEntry(answers.arguments, plan.dockerfile), name) === undefined) {
      questions.push({ kind: 'argument', name });
    }
  }
  for (const { id, required, env, target } of plan.secrets) {
    const known = ownEntry(answers.secrets, id);
    if (ownEntry(configured, id) || known || (known === null && !required)) continue;
    const suggestedEnv = env ?? id.toUpperCase().replace(/[^A-Z0-9_]+/g, '_');
    questions.push({ kind: 'secret', id, required, suggestedEnv, ...(target === undefined ? {} : { target }) });
  }
  for (const id of plan.ssh) if (ownEntry(answers.ssh, id) === undefined) questions.push({ kind: 'ssh', id });
  return questions;
}

/** The inputs of a build as far as settings, memory and environment know them; settings win. */
export function knownInputs(
  plan: BuildPlan,
  configured: Readonly<Record<string, SecretSource>>,
  answers: Answers,
  environment: Readonly<Record<string, string | undefined>>,
  held: ReadonlyMap<string, string> = new Map(),
): BuildInputs {
  return {
    arguments: plan.buildArguments.flatMap((name) => {
      if (isSecretName(name) || held.has(name)) return ownEntry(environment, name) === undefined ? [] : [{ name }];
      const value = ownEntry(ownEntry(answers.arguments, plan.dockerfile), name);
      return typeof value === 'string' ? [{ name, value }] : [];
    }),
    secrets: plan.secrets.flatMap(({ id }) => {
      const source = ownEntry(configured, id) ?? ownEntry(answers.secrets, id);
      return source ? [{ id, source }] : [];
    }),
    ssh: plan.ssh.map((id) => {
      const key = ownEntry(answers.ssh, id);
      return typeof key === 'string' ? { id, key } : { id };
    }),
  };
}

/**
 * The sources that cannot be read, each with a sentence. BuildKit builds silently with an empty secret when its
 * environment variable is not set (measured on Docker 28.5), so that is said here.
 */
export function unreadableSources(
  inputs: BuildInputs,
  environment: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): { id: string; sentence: string }[] {
  return inputs.secrets.flatMap(({ id, source }) => {
    if ('env' in source) {
      if (ownEntry(environment, source.env) !== undefined) return [];
      return [
        { id, sentence: l10n.t('The environment variable {0} for the secret "{1}" is not set.', source.env, id) },
      ];
    }
    return exists(source.src)
      ? []
      : [{ id, sentence: l10n.t('The file {0} for the secret "{1}" does not exist.', source.src, id) }];
  });
}

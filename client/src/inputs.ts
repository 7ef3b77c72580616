/** What a build needs that the Dockerfile does not say: which of it is known, and which has to be asked. */
import type { BuildPlan } from '../../server/src/protocol.ts';

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

export type Question =
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

/** Holds for names whose value must not be stored or shown; a name too many costs only a question asked again. */
export function isSecretName(name: string): boolean {
  if (/(^|_)(pass|auth)(_|$)/i.test(name)) return true;
  return /passw(or)?d|passphrase|token|secret|credential|(api|access|private|signing|auth)_?key/i.test(name);
}

/** The questions that settings, memory and environment leave open, in the order of the plan. */
export function openQuestions(
  plan: BuildPlan,
  configured: Readonly<Record<string, SecretSource>>,
  answers: Answers,
  environment: Readonly<Record<string, string | undefined>>,
): Question[] {
  const questions: Question[] = [];
  for (const name of plan.buildArguments) {
    if (isSecretName(name)) {
      if (environment[name] === undefined) questions.push({ kind: 'hidden-argument', name });
    } else if (answers.arguments[plan.dockerfile]?.[name] === undefined) {
      questions.push({ kind: 'argument', name });
    }
  }
  for (const { id, required, env, target } of plan.secrets) {
    const known = answers.secrets[id];
    if (configured[id] || known || (known === null && !required)) continue;
    const suggestedEnv = env ?? id.toUpperCase().replace(/[^A-Z0-9_]+/g, '_');
    questions.push({ kind: 'secret', id, required, suggestedEnv, ...(target === undefined ? {} : { target }) });
  }
  for (const id of plan.ssh) if (answers.ssh[id] === undefined) questions.push({ kind: 'ssh', id });
  return questions;
}

/** The inputs of a build as far as settings, memory and environment know them; settings win. */
export function knownInputs(
  plan: BuildPlan,
  configured: Readonly<Record<string, SecretSource>>,
  answers: Answers,
  environment: Readonly<Record<string, string | undefined>>,
): BuildInputs {
  return {
    arguments: plan.buildArguments.flatMap((name) => {
      if (isSecretName(name)) return environment[name] === undefined ? [] : [{ name }];
      const value = answers.arguments[plan.dockerfile]?.[name];
      return typeof value === 'string' ? [{ name, value }] : [];
    }),
    secrets: plan.secrets.flatMap(({ id }) => {
      const source = configured[id] ?? answers.secrets[id];
      return source ? [{ id, source }] : [];
    }),
    ssh: plan.ssh.map((id) => {
      const key = answers.ssh[id];
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
      if (environment[source.env] !== undefined) return [];
      return [
        { id, sentence: `The secret "${id}" comes from the environment variable ${source.env}, which is not set.` },
      ];
    }
    return exists(source.src)
      ? []
      : [{ id, sentence: `The secret "${id}" comes from ${source.src}, which does not exist.` }];
  });
}

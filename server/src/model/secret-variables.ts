/** Which variables of a Dockerfile hold secrets: by their names, or by the place that they are put into. */
import { memoized } from '../text/memoized.ts';
import { byKin } from './by-kin.ts';
import type { BuildGraph, EnvInstruction, RunInstruction } from './model.ts';
import { ofKinds } from './query.ts';
import { isPublicVariable, isSecretVariable } from './secret-names.ts';

/** Whether a variable is a secret by its name, or stands where a secret does. */
export function isSecretIn(graph: BuildGraph, name: string): boolean {
  return isSecretVariable(name) || standsForSecret(graph, name);
}

/** Whether it stands where a secret does, whatever its name. */
export function standsForSecret(graph: BuildGraph, name: string): boolean {
  return passwordSlots(graph).has(name);
}

/** Whether any variable stands where a secret does. */
export function hasSlots(graph: BuildGraph): boolean {
  return passwordSlots(graph).size > 0;
}

/**
 * The places of secrets, with the variable that stands there: the password of an address, or its user where that is all of the login; an
 * option for one; a file that holds one and nothing else, printed or of a heredoc; the login of a server of gems (bundler.io/man/bundle-config.1.html).
 */
const places: readonly RegExp[] = [
  /:\/\/[^\s/:@]{0,100}:\$(?:\{(\w+)\}|(\w+))@/g,
  /https?:\/\/\$(?:\{(\w+)\}|(\w+))(?::x-oauth-basic|:)?@/g,
  /\s--(?:password|passwd|token|auth-token|access-token|api-key|api-token)[ =]["']?\$(?:\{(\w+)\}|(\w+))["']?(?=\s|$)/g,
  /\b(?:echo (?:-[neE]{1,3} )?|printf (?:["']?%[sb](?:\\n)?["']? )?)["']?\$(?:\{(\w+)\}|(\w+))["']?[^\n;&>]{0,80}>>? ?\S{0,100}(?:\/id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.npmrc|\.git-credentials|\.pypirc)\b(?!\.pub\b)/g,
  /(?:\/id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.npmrc|\.git-credentials|\.pypirc)["']?(?: ?<<-?\w{1,20})?\r?\n\$(?:\{(\w+)\}|(\w+))\r?\n/g,
  /\bbundle config (?:set )?(?:--(?:global|local) )?["']?https?:\/\/\S{1,200} ["']?(?:[^\s"']{1,100}:)?\$(?:\{(\w+)\}|(\w+))["']?(?=\s|$)/g,
];
/** Parts of names that say who somebody is, or where something is. */
const plain = /USER|NAME|LOGIN|HOST|DOMAIN|EMAIL|URL|PORT|ADDR|ORG|_ID$/i;

const passwordSlots = memoized(({ source, instructions }: BuildGraph): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const instruction of ofKinds(instructions, 'RUN', 'ENV')) {
    for (const name of slotsIn(instruction, source)) found.add(name);
  }
  return found;
});

const slotsIn = byKin(({ span }: RunInstruction | EnvInstruction, source: string): readonly string[] => {
  const text = source.slice(span.start, span.end);
  // Each of the places has such a pair.
  if (!/[:/ ="'>\n]\$/.test(text)) return [];
  return places
    .flatMap((place) => [...text.matchAll(place)].map(([, braced, name]) => braced ?? name ?? ''))
    .filter((name) => name !== '' && !plain.test(name) && !isPublicVariable(name));
});

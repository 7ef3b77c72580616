/** Which variables of a Dockerfile hold secrets: by their names, or by the place that they are put into. */
import type { BuildGraph } from './model.ts';
import { isSecretVariable } from './secret-names.ts';

const known = new WeakMap<BuildGraph, ReadonlySet<string>>();

/** Whether a variable is a secret by its name, or stands where a secret does. */
export function isSecretIn(graph: BuildGraph, name: string): boolean {
  if (isSecretVariable(name)) return true;
  const slots = known.get(graph) ?? passwordSlots(graph);
  known.set(graph, slots);
  return slots.has(name);
}

/**
 * The places of secrets, with the variable that stands there: the password of an address, or its user where that is all of the login; an
 * option for one; a file that holds one and nothing else.
 */
const places: readonly RegExp[] = [
  /:\/\/[^\s/:@]{0,100}:\$(?:\{(\w+)\}|(\w+))@/g,
  /https?:\/\/\$(?:\{(\w+)\}|(\w+))(?::x-oauth-basic|:)?@/g,
  /\s--(?:password|passwd|token|auth-token|access-token|api-key|api-token)[ =]["']?\$(?:\{(\w+)\}|(\w+))["']?(?=\s|$)/g,
  /\becho (?:-e )?["']?\$(?:\{(\w+)\}|(\w+))["']?[^\n;&>]{0,80}>>? ?\S{0,100}(?:\/id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.npmrc|\.git-credentials|\.pypirc)\b/g,
];
/** Parts of names that say who somebody is, or where something is. */
const plain = /USER|NAME|LOGIN|HOST|DOMAIN|EMAIL|URL|PORT|ADDR|ORG|_ID$/i;

function passwordSlots({ source, instructions }: BuildGraph): ReadonlySet<string> {
  if (!/[:/ ="'>]\$/.test(source)) return new Set();
  const slots = instructions.flatMap(({ kind, span }) => {
    if (kind !== 'RUN' && kind !== 'ENV') return [];
    const text = source.slice(span.start, span.end);
    return places.flatMap((place) => [...text.matchAll(place)].map(([, braced, name]) => braced ?? name ?? ''));
  });
  return new Set(slots.filter((name) => name !== '' && !plain.test(name)));
}

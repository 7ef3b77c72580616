/** Which variables of a Dockerfile hold secrets: by their names, or by the place that they are put into. */
import type { BuildGraph } from './model.ts';
import { isSecretVariable } from './secret-names.ts';

const known = new WeakMap<BuildGraph, ReadonlySet<string>>();

/** Whether a variable is a secret by its name, or stands where an address has its password. */
export function isSecretIn(graph: BuildGraph, name: string): boolean {
  if (isSecretVariable(name)) return true;
  const slots = known.get(graph) ?? passwordSlots(graph);
  known.set(graph, slots);
  return slots.has(name);
}

/** The variables of `https://user:$NAME@host`. */
function passwordSlots({ source, instructions }: BuildGraph): ReadonlySet<string> {
  if (!/:\$[^@\s]{1,100}@/.test(source)) return new Set();
  const slots = instructions.flatMap(({ kind, span }) => {
    if (kind !== 'RUN' && kind !== 'ENV') return [];
    const text = source.slice(span.start, span.end);
    return [...text.matchAll(/:\/\/[^\s/:@]{0,100}:\$(?:\{(\w+)\}|(\w+))@/g)].map(
      ([, braced, plain]) => braced ?? plain ?? '',
    );
  });
  return new Set(slots);
}

/**
 * A script that is placed when somebody asks for it. Placing takes an object for each word, and what rules find in a script by its text was
 * found before: while someone types, nobody asks for most of them.
 */
import { placedScript } from './place.ts';
import type { Script } from './script.ts';

const late = Symbol('late');

interface Scripted {
  readonly script?: Script;
  readonly [late]?: Late;
}

interface Late {
  /** As it was read, and by how many characters it has moved since. */
  readonly script: Script;
  readonly by: number;
  placed?: Script;
}

/** Gives `taker` the script of another instruction, which stands so many characters further there; a property like any other to who reads it. */
export function giveScript<T extends object, G extends Scripted>(
  taker: T,
  giver: G,
  by: number,
): T & Pick<G, 'script'> {
  const known = giver[late];
  const script = known ? known.script : giver.script;
  if (script) {
    const value: Late = { script, by: by + (known?.by ?? 0) };
    Object.defineProperty(taker, late, { value });
    Object.defineProperty(taker, 'script', lateScript);
  }
  return taker as T & Pick<G, 'script'>;
}

/** One for all: objects that get the same descriptor stay alike to the engine. */
const lateScript: PropertyDescriptor & ThisType<{ readonly [late]: Late }> = {
  enumerable: true,
  get() {
    const { [late]: own } = this;
    own.placed ??= placedScript(own.script, own.by);
    return own.placed;
  },
};

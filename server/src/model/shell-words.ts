import type { CopyInstruction, Text } from './model.ts';

/** The first word of a COPY or ADD that is an operator of a shell, which runs neither: to the builder it is a path. */
export function shellWordIn({ json, sources, destination }: CopyInstruction): Text | undefined {
  if (json) return undefined;
  return [...sources, ...(destination ? [destination] : [])].find(({ text }) => operator.test(text));
}

const operator = /^(?:\|\|?|&&|;|\d?>>?(?:&\d|\/\S{0,200})?|\d?>&\d)$/;

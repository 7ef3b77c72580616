import type { Text } from './model.ts';

/** The value whatever `--build-arg` says: variables that nothing declares are empty, and others are another rule's. */
export function certainValue({ text, value, variables, span }: Text): string | undefined {
  if (variables.length === 0) return value;
  if (variables.some(({ binding, modifier }) => binding || modifier !== '') || span.end - span.start !== text.length)
    return undefined;
  return variables.reduceRight(
    (left, { span: used }) => left.slice(0, used.start - span.start) + left.slice(used.end - span.start),
    text,
  );
}

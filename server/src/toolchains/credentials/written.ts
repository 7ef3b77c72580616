/** The secrets that stand in the text of an instruction. */
import type { BuildGraph } from '../../model/model.ts';
import type { Command, Script } from '../../shell/script.ts';
import { covers, type Span } from '../../text/span.ts';
import { type LiteralSecret, literalSecrets } from './literals.ts';

/** Those in a script, each with its command. */
export function* secretsInScript(
  script: Exclude<Script, { form: 'opaque' }>,
): Generator<{ command: Command; found: LiteralSecret }> {
  const groups =
    script.form === 'exec'
      ? [script.commands]
      : script.steps.map(({ commands }) => commands.flatMap((index) => script.commands[index] ?? []));
  for (const group of groups) {
    for (const command of group) {
      for (const found of literalSecrets(command, group)) {
        // A script in a word is read by itself.
        if (!group.some((other) => other !== command && covers(found.span, other.span))) yield { command, found };
      }
    }
  }
}

/** The line that begins a private key. */
export function privateKeyIn({ source }: BuildGraph, { start, end }: Span): Span | undefined {
  const found = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----/.exec(source.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

/** Commands that a pipe joins. */
import type { Command, Script } from './script.ts';

export interface Pipe {
  readonly left: Command;
  readonly right: Command;
}

/** Neighbours that a `|` joins; `source` is where they are written. */
export function pipesIn(source: string, script: Script): Pipe[] {
  if (script.form !== 'shell') return [];
  return script.commands.flatMap((left, i) => {
    const right = script.commands.slice(i + 1).find(({ depth }) => depth <= left.depth);
    if (right?.depth !== left.depth) return [];
    return /^[^|]*\|&?(?!\|)/.test(source.slice(left.span.end, right.span.start)) ? [{ left, right }] : [];
  });
}

/** Why a pipe that works would fail with `pipefail`: one side ends the other, or may find nothing. */
export function failsWithPipefail({ left, right }: Pipe): string | undefined {
  const by = right.name?.value ?? '';
  const words = right.args.map(({ text }) => text);
  const ends =
    by === 'head' ||
    (/^[ef]?grep$/.test(by) && words.some((word) => /^(?:-\w*[qm]\d*|--(?:quiet|silent|max-count).*)$/.test(word))) ||
    (/^(?:sed|awk|gawk)$/.test(by) && words.some((word) => /\bexit\b|(?:^|[;{\d$/\s'"])q\b/.test(word)));
  if (ends) return `\`${by}\` ends the pipe early`;
  const from = left.name?.value ?? '';
  if (from === 'yes') return '`yes` never ends by itself';
  if (/^(?:[ef]?grep|diff|cmp)$/.test(from)) return `\`${from}\` may find nothing`;
  return undefined;
}

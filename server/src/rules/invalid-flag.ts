import { type Change, changeTo } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { flagValueProblem } from '../language/flag-values.ts';
import { type FlagEntry, flagsOf } from '../language/flags.ts';
import { hasSince } from '../language/versions.ts';
import { argumentWords } from '../model/arguments.ts';
import { readsFlags } from '../model/flags.ts';
import { frontendOf, officialInstructions, ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Flag, Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { toSourceSpan } from '../text/joined.ts';
import { nearest } from '../text/nearest.ts';
import type { Token } from '../text/span.ts';

export default defineRule({
  id: 'invalid-flag',
  summary: "a flag that the instruction doesn't have",
  why: `BuildKit rejects a flag that the instruction doesn't have, a flag that is given twice, and a flag without its value. Some flags are
newer than the frontend that \`# syntax=\` selects: use a newer version of it.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM node:22
      COPY --chwon=node package.json ./
    `,
    good: dockerfile`
      FROM node:22
      COPY --chown=node package.json ./
    `,
  },
  *check(graph) {
    for (const { onbuild, keyword } of officialInstructions(graph)) {
      if (onbuild && keyword.text.startsWith('--'))
        yield { span: keyword.span, message: 'ONBUILD has no flags: put them after the instruction' };
    }
    for (const instruction of ownInstructions(graph)) {
      if (!readsFlags(instruction)) continue;
      const { flags } = instruction;
      yield* flags.flatMap((flag, i) => problemOf(graph, instruction, flag, flags.slice(0, i)) ?? []);
    }
  },
});

function problemOf(
  graph: BuildGraph,
  instruction: Instruction,
  flag: Flag,
  before: readonly Flag[],
): Finding | undefined {
  const name = flag.name.text;
  const say = (message: string): Finding => ({ span: flag.span, message });
  const keyword = instruction.keyword.text.toUpperCase();
  const known = flagsOf(keyword);
  const entry = known.find((candidate) => candidate.name === name);
  if (!entry) return unknown(keyword, flag, known);
  const frontend = frontendOf(graph);
  const version = frontend.kind === 'official' ? frontend.version : undefined;
  if (hasSince(version, entry.since) === false && version !== undefined)
    return say(`\`--${name}\` needs Dockerfile ${entry.since}, but \`# syntax=\` selects ${version}`);
  if (!entry.repeatable && before.some((other) => other.name.text === name)) return say(`Duplicate flag \`--${name}\``);
  const isBoolean = entry.value.kind === 'boolean';
  const lacksValue = isBoolean ? flag.value?.text === '' : !flag.value;
  if (!lacksValue) return undefined;
  const next = isBoolean ? undefined : valueBehind(graph, instruction, flag, entry);
  const shown = next?.text ?? (isBoolean ? 'true' : '...');
  return {
    ...say(`\`--${name}\` needs a value: \`--${name}=${shown}\``),
    ...(next && { changes: () => [joined(flag, next)] }),
  };
}

/** The next word of the line, where it can be the value and what is left is enough. */
function valueBehind(
  { source }: BuildGraph,
  instruction: Instruction,
  { span }: Flag,
  entry: FlagEntry,
): Token | undefined {
  const { flags, kind } = instruction;
  const [next, second, third] = wordsOf(instruction);
  if (!next || !second || flags.at(-1)?.span.start !== span.start || /^[-<[]/.test(next.text)) return undefined;
  if ((kind === 'COPY' || kind === 'ADD') && !third) return undefined;
  if (kind === 'FROM' && second.text.toLowerCase() === 'as') return undefined;
  if (!/^[ \t]+$/.test(source.slice(span.end, next.span.start))) return undefined;
  return flagValueProblem(entry, next.text) ? undefined : next;
}

/** BuildKit splits no words of a command. */
function wordsOf(instruction: Instruction): Token[] {
  const { kind, rest } = instruction;
  if (kind !== 'RUN') return argumentWords(instruction);
  return [...rest.text.matchAll(/\S+/g)]
    .slice(0, 2)
    .map(({ 0: text, index }) => ({ text, span: toSourceSpan(rest, index, index + text.length) }));
}

function joined({ name, span }: Flag, next: Token): Change {
  const between = { start: span.end, end: next.span.start };
  const title = `Change to '--${name.text}=${next.text}'`;
  return { id: 'add-equals-sign', title, safety: 'unsafe', edits: () => [replace(between, '=')] };
}

function unknown(instruction: string, { name, span }: Flag, known: readonly FlagEntry[]): Finding {
  const names = known.map((entry) => entry.name);
  const meant = nearest(name.text, names);
  const none = `${instruction} has no flag \`--${name.text}\``;
  // A name in quotes cannot be written anew on its own.
  if (!meant || name.span.end - name.span.start !== name.text.length) {
    const which = known.length > 0 ? `. Flags: ${names.map((each) => `\`--${each}\``).join(', ')}` : '';
    return { span, message: none + which };
  }
  return {
    span,
    message: `${none}. Did you mean \`--${meant}\`?`,
    changes: () => [{ ...changeTo('change-flag', 'unsafe', name.span, meant), title: `Change to '--${meant}'` }],
  };
}

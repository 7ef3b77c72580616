import { changeTo } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { valueBehind } from '../engines/flag-value/behind.ts';
import { type FlagEntry, flagsOf } from '../language/flags.ts';
import { hasSince } from '../language/versions.ts';
import { readsFlags } from '../model/flags.ts';
import { frontendOf, officialInstructions, ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Flag, Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

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
  if (hasSince(version, entry.since, entry.labs) === false && version !== undefined)
    return say(`\`--${name}\` needs Dockerfile ${entry.since}, but \`# syntax=\` selects ${version}`);
  if (!entry.repeatable && before.some((other) => other.name.text === name)) return say(`Duplicate flag \`--${name}\``);
  const isBoolean = entry.value.kind === 'boolean';
  const lacksValue = isBoolean ? flag.value?.text === '' : !flag.value;
  if (!lacksValue) return undefined;
  const behind = isBoolean ? undefined : valueBehind(graph, instruction, flag, entry);
  const shown = behind?.value ?? (isBoolean ? 'true' : '...');
  return {
    ...say(`\`--${name}\` needs a value: \`--${name}=${shown}\``),
    ...(behind && { changes: () => [behind.change()] }),
  };
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

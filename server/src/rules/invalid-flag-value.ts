import { changeTo } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { flagValueProblem } from '../language/flag-values.ts';
import { type FlagEntry, flagsOf } from '../language/flags.ts';
import { readsFlags } from '../model/flags.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { Text } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-flag-value',
  summary: "a value that a flag doesn't accept",
  why: `Each flag takes certain values: \`true\` or \`false\`, a platform, permissions, a duration, or one of a few words. BuildKit rejects
any other value. Only some flags expand variables.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM node:22
      COPY --link=yes package.json ./
      HEALTHCHECK --interval=30 CMD node check.js
    `,
    good: dockerfile`
      FROM node:22
      COPY --link=true package.json ./
      HEALTHCHECK --interval=30s CMD node check.js
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      const { keyword, flags } = instruction;
      if (!readsFlags(instruction)) continue;
      for (const { name, value } of flags) {
        const entry = flagsOf(keyword.text).find((candidate) => candidate.name === name.text);
        const written = entry && value && certainValue(entry, value);
        const problem = entry && written !== undefined ? flagValueProblem(entry, written) : undefined;
        if (!value || !problem) continue;
        const { takes, better } = problem;
        // Where the name is in quotes, so is a part of the value.
        const isFixed = better !== undefined && name.text.length === name.span.end - name.span.start;
        yield {
          span: value.span,
          message: `${written === '' ? `\`--${name.text}\` needs a value` : `Invalid value \`${written}\` for \`--${name.text}\``}: use ${takes}`,
          ...(isFixed && { changes: () => [changeTo('change-value', 'unsafe', value.span, better)] }),
        };
      }
    }
  },
});

/** Undefined where a variable in it may hold anything, and for a platform that is not there. */
function certainValue({ expands, value: { kind } }: FlagEntry, { text, value, variables }: Text): string | undefined {
  if (kind === 'platform' && text === '') return undefined;
  if (variables.some(({ binding }) => binding && binding.value === undefined)) return undefined;
  return expands || variables.length === 0 ? value : text.replace(/^(["'])(.*)\1$/s, '$2');
}

import { changeTo } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { type FlagEntry, flagsOf } from '../language/flags.ts';
import { isPlatform } from '../language/platforms.ts';
import { durationOf, isFlagBoolean, isMode } from '../language/values.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { Text } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

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
    for (const { keyword, flags, kind, rest } of ownInstructions(graph)) {
      if (kind === 'HEALTHCHECK' && /^none\b/i.test(rest.text)) continue;
      for (const { name, value } of flags) {
        const entry = flagsOf(keyword.text).find((candidate) => candidate.name === name.text);
        const found = entry && value && problemOf(entry, value);
        if (found) yield { ...found, span: value.span };
      }
    }
  },
});

type Problem = Pick<Finding, 'message' | 'changes'>;

function problemOf(entry: FlagEntry, value: Text): Problem | undefined {
  const written = entry.expands ? value.value : unquoted(value.text);
  if (written === undefined || value.variables.some(({ binding }) => binding && binding.value === undefined))
    return undefined;
  const flag = `\`--${entry.name}\``;
  const say = (takes: string, better?: string): Problem => ({
    message: `Invalid value \`${written}\` for ${flag}: use ${takes}`,
    ...(better !== undefined && { changes: () => [changeTo('change-value', 'unsafe', value.span, better)] }),
  });
  switch (entry.value.kind) {
    case 'boolean':
      return written === '' || isFlagBoolean(written)
        ? undefined
        : say('`true` or `false`', booleans[written.toLowerCase()]);
    case 'choice': {
      const names = entry.value.choices.map(({ name }) => name);
      return names.includes(written)
        ? undefined
        : say(names.map((name) => `\`${name}\``).join(' or '), nearest(written, names));
    }
    case 'platform':
      return value.text === '' || isPlatform(written) ? undefined : say('a platform such as `linux/arm64`');
    case 'device':
      return written === '' ? say('a device such as `nvidia.com/gpu=all`') : undefined;
    case 'mode':
      return written === '' || isMode(written) ? undefined : say('permissions such as `755` or `u=rwX,go=rX`');
    case 'duration':
      return written === '' ? undefined : durationProblem(written, say);
    case 'number':
      return /^(?:\+?\d{1,9})?$/.test(written) ? undefined : say('a number');
    default:
      return undefined;
  }
}

function durationProblem(written: string, say: (takes: string, better?: string) => Problem): Problem | undefined {
  const duration = durationOf(written);
  if (duration === undefined)
    return say('a duration such as `30s` or `1m30s`', /^\d+$/.test(written) ? `${written}s` : undefined);
  return duration !== 0 && duration < 1 ? say('a duration of at least `1ms`') : undefined;
}

const booleans: Readonly<Partial<Record<string, string>>> = {
  ...{ yes: 'true', on: 'true', '1': 'true', no: 'false', off: 'false', '0': 'false' },
};

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}

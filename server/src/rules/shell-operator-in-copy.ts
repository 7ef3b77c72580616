import { defineRule } from '../contract/rule.ts';
import { copies } from '../model/query.ts';
import { shellWordIn } from '../model/shell-words.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'shell-operator-in-copy',
  summary: 'an operator of a shell in COPY or ADD, which takes it for a path',
  why: `No shell runs COPY and ADD: \`|| true\` and \`2>/dev/null\` are two more paths, so the build fails for want of files with these names.
A pattern that matches nothing doesn't fail in BuildKit: write one where a file may be absent.`,
  severity: 'warning',
  aliases: [],
  judges: ['COPY', 'ADD'],
  example: {
    bad: dockerfile`
      FROM node:24
      COPY yarn.lock ./ 2>/dev/null || true
    `,
    good: dockerfile`
      FROM node:24
      COPY yarn.loc[k] ./
    `,
  },
  *check(graph) {
    for (const copy of copies(graph)) {
      const operator = shellWordIn(copy);
      if (!operator) continue;
      const message = `${copy.kind} runs no shell, so \`${operator.text}\` is taken for a path`;
      yield { span: operator.span, message };
    }
  },
});

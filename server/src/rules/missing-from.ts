import { defineRule } from '../contract/rule.ts';
import { frontendOf, officialInstructions } from '../model/frontend.ts';
import { isUnwritten } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'missing-from',
  summary: 'an instruction above the first FROM',
  why: `Every stage starts with FROM, and every instruction except ARG belongs to a stage. BuildKit rejects a file without FROM, and a file with
another instruction above the first FROM. Editors don't report a file in which nothing is written yet.`,
  severity: 'error',
  aliases: ['DL3061'],
  example: {
    bad: dockerfile`
      WORKDIR /app
      FROM node:22
      COPY . .
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY . .
    `,
  },
  *check(graph) {
    if (isUnwritten(graph) && frontendOf(graph).kind === 'official')
      yield { span: { start: 0, end: 0 }, message: 'The file has no instructions: there is nothing to build' };
    const instructions = officialInstructions(graph);
    if (instructions.some(({ kind, onbuild }) => kind === 'UNKNOWN' && !onbuild)) return;
    const above = instructions
      .slice(0, graph.stages[0]?.from.index)
      .filter(({ kind, onbuild }) => kind !== 'ARG' || onbuild);
    for (const { keyword, onbuild } of graph.stages.length > 0 ? above : instructions.slice(0, 1)) {
      const { text, span } = onbuild ?? keyword;
      const message =
        graph.stages.length > 0
          ? `${text.toUpperCase()} is above the first FROM: only ARG is allowed there`
          : 'The file has no FROM: there is nothing to build';
      yield { span, message };
    }
  },
});

import { defineRule } from '../contract/rule.ts';
import { officialInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { inFirstLine } from '../text/lines.ts';

export default defineRule({
  id: 'missing-from',
  summary: 'an instruction above the first FROM',
  why: `A stage begins with FROM, and every instruction but ARG belongs to one. BuildKit refuses a file that has none, and one in which
something else stands above it.`,
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
    const instructions = officialInstructions(graph);
    if (instructions.some(({ kind, onbuild }) => kind === 'UNKNOWN' && !onbuild)) return;
    const above = instructions.filter(({ stage, kind }) => stage === undefined && kind !== 'ARG');
    for (const { keyword, onbuild } of graph.stages.length > 0 ? above : instructions.slice(0, 1)) {
      const { text, span } = onbuild ?? keyword;
      const message =
        graph.stages.length > 0
          ? `${text.toUpperCase()} stands above the first FROM, where only ARG may stand`
          : 'the file has no FROM, so there is nothing to build';
      yield { span: inFirstLine(graph.source, span), message };
    }
  },
});

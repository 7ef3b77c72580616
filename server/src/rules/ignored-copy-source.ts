import { isExcluded } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { inFirstLine } from '../text/lines.ts';

export default defineRule({
  id: 'ignored-copy-source',
  summary: 'a COPY of what `.dockerignore` keeps out',
  why: `What \`.dockerignore\` excludes is not sent to the builder: a COPY of exactly that fails, as if the file were not there. Bring the file
back with a \`!\` pattern, or leave it out of the COPY.`,
  severity: 'warning',
  aliases: ['CopyIgnoredFile'],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY dist /app
    `,
    good: dockerfile`
      FROM node:22
      COPY src /app
    `,
    files: { '.dockerignore': 'dist\n', 'dist/main.js': '', 'src/main.js': '' },
  },
  *check(graph, context) {
    for (const instruction of ownInstructions(graph)) {
      if ((instruction.kind !== 'COPY' && instruction.kind !== 'ADD') || instruction.from) continue;
      for (const { value, span } of instruction.sources) {
        if (value === undefined || /[*?[\]]|^\w+:\/\/|^[\w.-]+@/.test(value) || isExcluded(context, value) !== true)
          continue;
        yield {
          span: inFirstLine(graph.source, span),
          message: `\`.dockerignore\` keeps \`${value}\` out of the build, so this ${instruction.kind} does not find it`,
        };
      }
    }
  },
});

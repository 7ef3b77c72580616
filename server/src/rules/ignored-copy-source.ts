import { filesBelow, isExcluded } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import { isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'ignored-copy-source',
  summary: 'a COPY of a file that `.dockerignore` excludes',
  why: `Files that \`.dockerignore\` excludes are not sent to the builder, so a COPY that names only such files fails. Include the file
again with a \`!\` pattern, or remove it from the COPY.`,
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
  needs: (instruction) => isCopy(instruction) && !instruction.from,
  *check(graph, context) {
    if (context.kind === 'unknown') return;
    for (const instruction of ownInstructions(graph)) {
      if (!isCopy(instruction) || instruction.from) continue;
      for (const { value, span } of instruction.sources) {
        if (value === undefined || /[*?[\]]|^\w+:\/\/|^[\w.-]+@/.test(value) || isExcluded(context, value) !== true)
          continue;
        // A folder is sent with what patterns below it bring back.
        if (filesBelow(context, value).paths.length > 0) continue;
        yield {
          span,
          message: `\`.dockerignore\` excludes \`${value}\`: this ${instruction.kind} can't find it`,
        };
      }
    }
  },
});

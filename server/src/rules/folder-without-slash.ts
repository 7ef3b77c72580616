import { defineRule, type Finding } from '../contract/rule.ts';
import type { CopyInstruction } from '../model/model.ts';
import { copies } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'folder-without-slash',
  summary: 'several sources and a destination that does not end with `/`',
  why: `COPY and ADD with several sources always treat the destination as a folder. A slash at the end shows that to readers, and older builders require it.`,
  severity: 'hint',
  strict: true,
  aliases: ['DL3021'],
  judges: ['COPY', 'ADD'],
  example: {
    bad: dockerfile`
      FROM node:22
      COPY package.json package-lock.json /app
    `,
    good: dockerfile`
      FROM node:22
      COPY package.json package-lock.json /app/
    `,
  },
  *check(graph) {
    for (const copy of copies(graph)) {
      const finding = copy.sources.length + copy.heredocs.length > 1 ? findingOf(graph.source, copy) : undefined;
      if (finding) yield finding;
    }
  },
});

/** Nothing of `.` and `..`, which are folders, and of what a variable ends. */
function findingOf(source: string, { kind, destination }: CopyInstruction): Finding | undefined {
  if (!destination || /^<<|(?:[/\\]|(?:^|\/)\.{1,2}|\$\w+|\})["']?$/.test(destination.text)) return undefined;
  const { span } = destination;
  const text = source.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, '$2');
  const end = span.end - (/["']$/.test(source.slice(span.start, span.end)) ? 1 : 0);
  return {
    span,
    message: `${kind} with several sources makes a folder of \`${text}\`: end it with \`/\``,
    changes: () => [{ id: 'add-slash', title: 'Add /', safety: 'safe', edits: () => [insert(end, '/')] }],
  };
}

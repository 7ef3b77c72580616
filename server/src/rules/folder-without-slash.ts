import type { BuildContext } from '../context/context.ts';
import { isGlob } from '../context/glob.ts';
import { filesOf, hasFile, hasFolder } from '../context/query.ts';
import { defineRule } from '../contract/rule.ts';
import { isNew } from '../engines/copy-rights/others.ts';
import type { CopyInstruction, Text } from '../model/model.ts';
import { copies, isCopy } from '../model/query.ts';
import { shellWordIn } from '../model/shell-words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'folder-without-slash',
  summary: 'several files that are copied to one, for want of a `/`',
  why: `Without a slash at its end, and unless a folder of that name is there already, BuildKit takes the destination of COPY and ADD for a file: each source replaces the one
before, and only the last one is in the image. Older builders refuse it. Nothing is reported where WORKDIR or an earlier step makes the folder, or the base image may have it.`,
  severity: 'warning',
  aliases: ['DL3021'],
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
  needs: (instruction) => isCopy(instruction) && mayCopySeveral(instruction),
  *check(graph, context) {
    for (const copy of copies(graph)) {
      const { kind, destination } = copy;
      if (!destination || !mayCopySeveral(copy) || countOf(copy, context) < 2) continue;
      if (!isFile(copy, context) || !isNew(graph, copy)) continue;
      const { start, end: last } = destination.span;
      const end = last - (/["']$/.test(graph.source.slice(start, last)) ? 1 : 0);
      yield {
        span: destination.span,
        message: `${kind} of several files makes \`${destination.value}\` a file that holds only the last one: end it with \`/\``,
        changes: () => [{ id: 'add-slash', title: 'Add /', safety: 'unsafe', edits: () => [insert(end, '/')] }],
      };
    }
  },
});

/** To a path that is no folder by its spelling, nor may become one by a variable. */
function mayCopySeveral(copy: CopyInstruction): boolean {
  const { sources, heredocs, destination, onbuild } = copy;
  const to = destination?.value;
  if (onbuild || shellWordIn(copy) || to === undefined || /(?:[/\\]|(?:^|\/)\.{1,2})$/.test(to)) return false;
  return sources.length + heredocs.length > 1 || sources.some(({ value }) => isGlob(value ?? ''));
}

/** A pattern counts as the files that it is known to match. */
function countOf({ sources, heredocs, from }: CopyInstruction, context: BuildContext): number {
  const counts = sources.map(({ value = '' }) => (isGlob(value) && !from ? filesOf(context, value).paths.length : 1));
  return counts.reduce((sum, count) => sum + count, heredocs.length);
}

/** Whether the first source, which decides what becomes of the destination, is a file. */
function isFile({ sources: [first], from }: CopyInstruction, context: BuildContext): boolean {
  if (!first) return true;
  const path = first.value;
  if (path === undefined || from) return from !== undefined && hasExtension(first);
  if (isGlob(path)) return hasExtension(first);
  return hasFile(context, path) ?? (hasExtension(first) && hasFolder(context, path) !== true);
}

function hasExtension({ value }: Text): boolean {
  return /[^./]\.[a-z]\w{0,4}$/i.test(value ?? '');
}

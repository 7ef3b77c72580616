import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { remove } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'carriage-return-in-heredoc',
  summary: 'a script in a heredoc with Windows line endings',
  why: `BuildKit removes carriage returns from instructions but keeps them in heredocs. The shell treats each one as part of the last
word of its line: \`echo hi >/tmp/out\` creates a file whose name ends with a carriage return (measured on
Docker 28.5). Save the Dockerfile with LF line endings, and add \`Dockerfile text eol=lf\` to \`.gitattributes\`
so that Git keeps them. The fix converts all lines of the file. Only the first such heredoc of a file is marked.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      RUN <<EOF
      echo hi >/tmp/out
      EOF
    `.replaceAll('\n', '\r\n'),
    good: dockerfile`
      FROM alpine:3.21
      RUN <<EOF
      echo hi >/tmp/out
      EOF
    `,
  },
  needs: ({ kind, heredocs }) => kind === 'RUN' && heredocs.length > 0,
  *check({ instructions, source }) {
    for (const run of instructions) {
      if (run.kind !== 'RUN' || run.script.form !== 'shell') continue;
      const [heredoc, ...others] = run.heredocs;
      if (!heredoc || others.length > 0 || run.script.span.start !== heredoc.body.start) continue;
      if (!source.slice(heredoc.body.start, heredoc.body.end).includes('\r\n')) continue;
      yield {
        span: heredoc.opening,
        message:
          'Windows line endings in a heredoc: the shell treats carriage returns as part of its words. Save the file with LF line endings',
        changes: () => [
          {
            id: 'use-line-feeds',
            title: "Convert the file's line endings to LF",
            safety: 'unsafe',
            lineFeeds: true,
            edits: () => returnsIn(source).map(remove),
          },
        ],
      };
      return;
    }
  },
});

/** The carriage returns before line feeds. */
function returnsIn(source: string): Span[] {
  return [...source.matchAll(/\r(?=\n)/g)].map(({ index }) => ({ start: index, end: index + 1 }));
}

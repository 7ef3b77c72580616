import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'carriage-return-in-heredoc',
  summary: 'a script in a heredoc with Windows line endings',
  why: `BuildKit drops the carriage returns of instructions and keeps those in a heredoc. The shell takes each for a part of the last
word of its line: \`echo hi >/tmp/out\` makes a file whose name ends with a carriage return (measured on
Docker 28.5). Store the Dockerfile with LF line endings, and write \`Dockerfile text eol=lf\` in \`.gitattributes\`,
so that Git does not change them. Only the first such heredoc of a file is marked.`,
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
  *check({ instructions, source }) {
    for (const run of instructions) {
      if (run.kind !== 'RUN' || run.script.form !== 'shell') continue;
      const [heredoc, ...others] = run.heredocs;
      if (!heredoc || others.length > 0 || run.script.span.start !== heredoc.body.start) continue;
      if (!source.slice(heredoc.body.start, heredoc.body.end).includes('\r\n')) continue;
      yield {
        span: heredoc.opening,
        message:
          'the shell gets the carriage returns in this heredoc as part of its words: store the file with LF line endings',
      };
      return;
    }
  },
});

import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'unterminated-heredoc',
  summary: 'a heredoc that never ends',
  why: `In RUN, COPY and ADD, a word that begins with \`<<\` opens a heredoc, which lasts until a line that holds nothing but its
name. BuildKit refuses the file when that line is missing. It reads words as a shell does, but knows no redirections or
arithmetic: \`cat <<EOF>/x\` waits for a line \`EOF>/x\`, and \`$((1 <<2))\` for a line \`2))\`. Write \`cat <<EOF >/x\` and \`$((1<<2))\`.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      RUN cat <<EOF>/etc/motd
      hello
      EOF
    `,
    good: dockerfile`
      FROM alpine:3.21
      RUN cat <<EOF >/etc/motd
      hello
      EOF
    `,
  },
  *check({ problems, source }) {
    for (const { kind, span, name } of problems) {
      if (kind !== 'unterminated-heredoc') continue;
      const lineEnd = source.indexOf('\n', span.start);
      const end = lineEnd === -1 ? span.end : Math.min(span.end, lineEnd);
      yield {
        span: { start: span.start, end },
        message: `this heredoc never ends: no line below is just \`${name}\`, so the build fails`,
      };
    }
  },
});

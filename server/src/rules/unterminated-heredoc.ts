import { defineRule } from '../contract/rule.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'unterminated-heredoc',
  summary: 'an unterminated heredoc',
  why: `In RUN, COPY and ADD, a word that starts with \`<<\` opens a heredoc, which ends at a line that contains only its
name. BuildKit rejects the file if that line is missing. It splits words like a shell, but doesn't know redirections or
arithmetic: \`cat <<EOF>/x\` needs a line \`EOF>/x\`, and \`$((1 <<2))\` a line \`2))\`. Write \`cat <<EOF >/x\` and \`$((1<<2))\`.`,
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
        message: `Unterminated heredoc: missing closing \`${name}\``,
      };
    }
  },
});

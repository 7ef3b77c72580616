import { defineRule } from '../contract/rule.ts';
import { scriptHeredoc } from '../model/scripts.ts';
import { losesFailure } from '../shell/lost-failure.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'lost-heredoc-failure',
  summary: 'a heredoc script that ignores failing commands',
  why: `A shell script continues after a command fails, and the step fails only if the last command fails. With
\`set -e\` in the first line, or \`&&\` between the commands, the first failure ends the step. Pipes also need \`set -o pipefail\`.

After the fix, check commands that are allowed to fail: add \`|| true\` to them.`,
  severity: 'hint',
  aliases: [],
  all: 'Add set -e to all scripts',
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      RUN <<EOF
      apk add --no-cache curl
      mkdir /app
      EOF
    `,
    good: dockerfile`
      FROM alpine:3.21
      RUN <<EOF
      set -e
      apk add --no-cache curl
      mkdir /app
      EOF
    `,
  },
  needs: ({ kind, heredocs }) => kind === 'RUN' && heredocs.length > 0,
  *check({ instructions, source, eol }) {
    for (const run of instructions) {
      // The shell that it names may have been given -e.
      if (run.kind === 'SHELL') return;
      const heredoc = run.kind === 'RUN' ? scriptHeredoc(run) : undefined;
      if (run.kind !== 'RUN' || !heredoc || !losesFailure(run.script)) continue;
      const body = source.slice(heredoc.body.start, heredoc.body.end);
      if (body.startsWith('#!') || body.includes('\r')) continue;
      const indent = /^\s*\n/.test(body) ? '' : (/^[ \t]*/.exec(body)?.[0] ?? '');
      yield {
        span: heredoc.opening,
        message: 'This script continues after a failing command: add `set -e` to stop the build',
        changes: () => [
          {
            id: 'add-set-e',
            title: 'Add set -e',
            safety: 'unsafe',
            edits: () => [insert(heredoc.body.start, `${indent}set -e${eol}`)],
          },
        ],
      };
    }
  },
});

import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { Instruction } from '../model/model.ts';
import { ofKinds, shellAbove } from '../model/query.ts';
import { plainWords } from '../shell/plain-words.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { toSourceSpan } from '../text/joined.ts';
import { jsonList } from '../text/json-list.ts';

export default defineRule({
  id: 'shell-form-command',
  summary: 'a CMD or ENTRYPOINT that runs in a shell',
  why: `In shell form, \`/bin/sh -c\` starts the program. The shell of Debian doesn't forward signals: \`docker stop\` waits ten seconds and kills the program; that of
Alpine makes way for a program that is alone. With a JSON list, the program starts directly. Then no shell expands variables or interprets \`&&\`. If you need a shell, writing it out
as \`["/bin/sh", "-c", "..."]\` behaves the same and shows that it is intended. The program receives the signals if \`exec\` stands before it.`,
  severity: 'hint',
  aliases: ['JSONArgsRecommended', 'DL3025'],
  example: {
    bad: dockerfile`
      FROM node:22
      CMD node server.js
    `,
    good: dockerfile`
      FROM node:22
      CMD ["node", "server.js"]
    `,
  },
  needs: ({ kind, parts }) => (kind === 'CMD' || kind === 'ENTRYPOINT') && !parts.json,
  *check(graph) {
    const broken = new Set(graph.problems.filter(({ kind }) => kind === 'not-json').map(({ span }) => span.start));
    for (const instruction of ofKinds(ownInstructions(graph), 'CMD', 'ENTRYPOINT')) {
      const { kind, onbuild, keyword, parts, stage } = instruction;
      if (onbuild || parts.json) continue;
      if (
        shellAbove(graph, stage, instruction.index) !== undefined ||
        [...broken].some((at) => at >= keyword.span.start && at < instruction.span.end)
      )
        continue;
      yield {
        span: keyword.span,
        message: /(?:^|&&|;)\s*exec\s[^;&|]*$/.test(instruction.rest.text)
          ? `${kind} runs in a shell: write it as a JSON list`
          : `${kind} runs in a shell, which may keep signals from the program: use a JSON list`,
        changes: () => listsOf(instruction),
      };
    }
  },
});

function listsOf({ joined, parts, rest, before }: Instruction): Offer[] {
  const text = rest.text;
  // Other shells have other rules for quotes.
  if (before.shell !== 'posix') return [];
  if (text === '' || joined.pieces.some(({ at }) => at > parts.rest[0] && at < parts.rest[1])) return [];
  const span = toSourceSpan(joined, ...parts.rest);
  const words = plainWords(text);
  const write = (id: string, title: string, items: readonly string[]): Offer => {
    return { id, title, safety: 'unsafe', edits: () => [replace(span, jsonList(items))] };
  };
  return [
    ...(words ? [write('use-exec-form', 'Start the program without a shell, so that it gets signals', words)] : []),
    write('write-shell', 'Use a JSON list that starts the shell as before', ['/bin/sh', '-c', text]),
  ];
}

import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { chainOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { toSourceSpan } from '../text/joined.ts';

export default defineRule({
  id: 'shell-form-command',
  summary: 'a CMD or ENTRYPOINT that runs in a shell',
  why: `In shell form, \`/bin/sh -c\` starts the program and doesn't forward signals: \`docker stop\` waits ten seconds and kills it. With a JSON
list, the program starts directly. Then no shell expands variables or interprets \`&&\`. If you need a shell, writing it out
as \`["/bin/sh", "-c", "..."]\` behaves the same and shows that it is intended. With \`exec\` before the program, it receives the signals.`,
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
  *check(graph) {
    const broken = new Set(graph.problems.filter(({ kind }) => kind === 'not-json').map(({ span }) => span.start));
    for (const instruction of ownInstructions(graph)) {
      const { kind, onbuild, keyword, parts, stage } = instruction;
      if ((kind !== 'CMD' && kind !== 'ENTRYPOINT') || onbuild || parts.json) continue;
      if (
        hasShell(graph, stage, instruction.index) ||
        [...broken].some((at) => at >= keyword.span.start && at < instruction.span.end)
      )
        continue;
      yield {
        span: keyword.span,
        message: `${kind} runs in a shell, so the program gets no signals: use a JSON list`,
        changes: () => listsOf(instruction),
      };
    }
  },
});

/** Whether a SHELL of the stage, or of one that it is built on, is in force. */
function hasShell(graph: BuildGraph, stage: number | undefined, before: number): boolean {
  if (!graph.instructions.some(({ kind }) => kind === 'SHELL')) return false;
  const chain = chainOf(graph, stage);
  return graph.instructions
    .slice(0, before)
    .some((other) => other.kind === 'SHELL' && !other.onbuild && chain.has(other.stage ?? -1));
}

function listsOf({ joined, parts, rest }: Instruction): Offer[] {
  const text = rest.text;
  if (text === '' || joined.pieces.some(({ at }) => at > parts.rest[0] && at < parts.rest[1])) return [];
  const span = toSourceSpan(joined, ...parts.rest);
  const words = plainWords(text);
  const list = (items: readonly string[]) => `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
  const exec: Offer[] = words
    ? [
        {
          id: 'use-exec-form',
          title: 'Start the program without a shell',
          safety: 'unsafe',
          edits: () => [replace(span, list(words))],
        },
      ]
    : [];
  return [
    ...exec,
    {
      id: 'write-shell',
      title: 'Keep the shell and write it out',
      safety: 'unsafe',
      edits: () => [replace(span, list(['/bin/sh', '-c', text]))],
    },
  ];
}

const builtins: ReadonlySet<string> = new Set([
  ...[
    '.',
    ':',
    'alias',
    'break',
    'case',
    'cd',
    'command',
    'continue',
    'eval',
    'exit',
    'export',
    'for',
    'if',
    'local',
    'read',
    'return',
    'set',
  ],
  ...['shift', 'source', 'trap', 'ulimit', 'umask', 'unset', 'until', 'wait', 'while'],
]);

/** The words of a command that means the same without a shell; undefined where a shell has something to do. */
function plainWords(text: string): string[] | undefined {
  if (!/^(?:[\w@%+:,./=-]|"[^"$`\\!]*"|'[^']*'| )+$/.test(text)) return undefined;
  const words = [...text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
  const [first = '', ...others] = words[0] === 'exec' ? words.slice(1) : words;
  return first === '' || first.includes('=') || builtins.has(first) ? undefined : [first, ...others];
}

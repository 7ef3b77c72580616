import type { BuildGraph } from '../model/model.ts';
import { isPlaceholder, isSecretValue, isSecretVariable } from '../model/sensitive.ts';
import type { Command, Word } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Span } from '../text/span.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'secret-in-command',
  summary: 'a password or token written into a command',
  why: `What a \`RUN\` says is part of the image's history, and what \`CMD\` and \`ENTRYPOINT\` say of its configuration: everyone who can pull the image reads it,
and everyone who can read the repository too. So the value must be revoked, wherever it goes now.

There is no fix, because the value has to leave the file: keep the new one outside, and give it to the step with \`RUN --mount=type=secret,id=token,env=TOKEN\`, to a
program when the image runs. Ignore this rule for values that only look like secrets.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine
      RUN curl -u deploy:Tr0ub4dor https://repo.example.com/app.tar -o /app.tar
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=secret,id=repo,env=REPO_LOGIN curl -u "$REPO_LOGIN" https://repo.example.com/app.tar -o /app.tar
    `,
  },
  *check(graph) {
    for (const instruction of graph.instructions) {
      if (!('script' in instruction) || !instruction.script || instruction.script.form === 'opaque') continue;
      const where = instruction.kind === 'RUN' ? "the image's history" : "the image's configuration";
      const found = new Set<number>();
      for (const command of instruction.script.commands) {
        for (const span of secretsIn(graph, command)) {
          if (found.has(span.start)) continue;
          found.add(span.start);
          yield {
            span,
            message: `a secret stands in this command and so in ${where}: revoke it, and use a secret mount for the new one`,
          };
        }
      }
    }
  },
});

/** The words of a command that hold a literal secret, cut to one line. */
function* secretsIn(graph: BuildGraph, { name, args, assignments }: Command): Generator<Span> {
  for (const { name: variable, value, span } of assignments) {
    const text = value?.value;
    if (text !== undefined && (isSecretValue(text) || (isSecretVariable(variable.text) && !isPlaceholder(text))))
      yield oneLine(graph, span);
  }
  const program = name?.value?.split('/').at(-1) ?? '';
  for (const [i, word] of args.entries()) {
    const text = word.value ?? '';
    const before = args[i - 1]?.value ?? '';
    const isLogin = program === 'curl' && /^(?:-u|--user|--proxy-user)$/.test(before) && /^[^:$]+:[^$]{3,}$/.test(text);
    const isJoined = program === 'curl' && /^(?:-u|--user=)[^:$]+:[^$]{3,}$/.test(text);
    const isPassword =
      /^--(?:[\w-]+-)?(?:password|passwd|token|secret|api-?key)=/.test(text) &&
      isLiteral(text.replace(/^[^=]*=/, ''), word);
    const isPasswordNext = /^--(?:[\w-]+-)?(?:password|passwd|token|api-?key)$/.test(before) && isLiteral(text, word);
    if (isSecretValue(text) || isLogin || isJoined || isPassword || isPasswordNext) yield oneLine(graph, word.span);
  }
}

/** A value that is neither a variable, a placeholder, a path nor another flag. */
function isLiteral(text: string, { variables }: Word): boolean {
  return variables.length === 0 && text.length >= 6 && !isPlaceholder(text) && !/^[-/.]|^\d+$|[$<{]/.test(text);
}

function oneLine({ source }: BuildGraph, { start, end }: Span): Span {
  const line = source.indexOf('\n', start);
  return { start, end: line === -1 ? end : Math.min(end, source[line - 1] === '\r' ? line - 1 : line) };
}

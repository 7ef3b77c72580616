import type { BuildContext } from '../context/context.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { runs } from '../model/query.ts';
import { secretFileOf } from '../model/secret-files.ts';
import { isSecretVariable } from '../model/sensitive.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Span } from '../text/span.ts';
import { defineRule } from './rule.ts';
import { copiedSecrets } from './secret-file-in-layer/copied.ts';

export default defineRule({
  id: 'secret-removed-later',
  summary: 'a secret removed in a later step than the one that brought it',
  why: `Each step is a layer of its own. A file that one step writes and a later one removes is still in the layer of the first: \`docker save\` brings it
back. Only what is written and removed within one step, or mounted, leaves no trace.

Mount the secret on the step that reads it, with \`RUN --mount=type=secret\`; the finding on the COPY or ARG that brings it has the fix where there is one.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine
      COPY id_rsa /root/.ssh/id_rsa
      RUN git clone git@example.com:team/app.git
      RUN rm /root/.ssh/id_rsa
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=ssh git clone git@example.com:team/app.git
    `,
  },
  *check(graph, context) {
    for (const run of runs(graph)) {
      if (run.script.form !== 'shell' || run.onbuild) continue;
      for (const command of run.script.commands) {
        if (command.name?.value !== 'rm') continue;
        const found = broughtEarlier(graph, context, run, command);
        if (found) {
          yield {
            span: command.name.span,
            message: `the layer of line ${found.line} keeps \`${found.file}\`, although this step removes it`,
            related: [{ span: found.span, message: 'it is brought here' }],
          };
        }
      }
    }
  },
});

interface Brought {
  readonly line: number;
  readonly file: string;
  readonly span: Span;
}

function broughtEarlier(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  rm: Command,
): Brought | undefined {
  const removed = rm.args.filter(({ text }) => !text.startsWith('-')).map(({ value, text }) => value ?? text);
  const isRemoved = (path: string) =>
    removed.some(
      (each) =>
        each === path ||
        (!each.includes('/') && path.endsWith(`/${each}`)) ||
        (!path.includes('/') && each.endsWith(`/${path}`)),
    );
  for (const { copy, path, source } of copiedSecrets(graph, context)) {
    if (copy.stage === run.stage && copy.index < run.index && path !== undefined && isRemoved(path)) {
      return { line: copy.lines.first + 1, file: path, span: source.span };
    }
  }
  for (const other of runs(graph)) {
    if (other.stage !== run.stage || other.index >= run.index || other.script.form !== 'shell') continue;
    for (const { redirects, args, name } of other.script.commands) {
      const target = redirects.find(({ operator }) => operator === '>' || operator === '>>')?.target;
      const file = target?.value ?? target?.text;
      const writesSecret = [name, ...args].some((word) =>
        word?.variables.some((variable) => isSecretVariable(variable.name.text)),
      );
      if (
        file !== undefined &&
        target &&
        (writesSecret || (secretFileOf(file)?.text === undefined && secretFileOf(file))) &&
        isRemoved(file)
      ) {
        return { line: other.lines.first + 1, file, span: target.span };
      }
    }
  }
  return undefined;
}

import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { type Found, fixOf, partOf } from '../engines/secret-mount/command.ts';
import type { BuildGraph } from '../model/model.ts';
import { isSecretVariable } from '../model/secret-names.ts';
import { isHarmlessValue, isSecretValue } from '../model/sensitive.ts';
import type { Command, Word } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import type { Span } from '../text/span.ts';

export default defineRule({
  id: 'secret-in-command',
  summary: 'a password or token written into a command',
  why: `What a \`RUN\` says is part of the image's history, and what \`CMD\` and \`ENTRYPOINT\` say of its configuration: everyone who can pull the image reads it,
and everyone who can read the repository too. So the value must be revoked, wherever it goes now.

The fix puts a variable in its place, which a secret mount fills: the value leaves the file, and the build is given the new one with \`--secret\`. There is none where the
program keeps what it is given, as \`git clone\` keeps the address, and none for what starts with the image, which is given its secrets then.
Ignore this rule for values that only look like secrets.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM alpine
      RUN curl -u deploy:Tr0ub4dor https://repo.example.com/app.tar -o /app.tar
    `,
    good: dockerfile`
      FROM alpine
      RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
          curl -u "deploy:$PASSWORD" https://repo.example.com/app.tar -o /app.tar
    `,
  },
  *check(graph) {
    for (const instruction of graph.instructions) {
      if (!('script' in instruction) || !instruction.script || instruction.script.form === 'opaque') continue;
      const isRun = instruction.kind === 'RUN';
      const where = isRun ? "the image's history" : "the image's configuration";
      const seen = new Set<number>();
      for (const command of instruction.script.commands) {
        for (const { span, found } of secretsIn(command)) {
          if (seen.has(span.start)) continue;
          seen.add(span.start);
          yield {
            span: oneLine(graph, span),
            message: `a secret stands in this command and so in ${where}: revoke it`,
            changes: () => {
              const plan = found
                ? fixOf(graph, instruction, command, found)
                : { why: 'which part of it is secret is not known' };
              return [offerOf('mount-value', 'Use a secret mount', plan)];
            },
          };
        }
      }
    }
  },
});

/** The words of a command that hold a literal secret. */
function* secretsIn({ name, args, assignments }: Command): Generator<{ span: Span; found: Found | undefined }> {
  for (const { name: variable, value, span } of assignments) {
    const text = value?.value;
    if (!value || text === undefined) continue;
    const part = isSecretValue(text) ? partOf(text) : undefined;
    const isNamed = isSecretVariable(variable.text) && !isHarmlessValue(text);
    if (part) yield { span, found: { word: value, ...part } };
    else if (isNamed) yield { span, found: { word: value, value: text, purpose: `${variable.text}_VALUE` } };
  }
  const program = name?.value?.split('/').at(-1) ?? '';
  for (const [i, word] of args.entries()) {
    const { span } = word;
    const text = word.value ?? '';
    const before = args[i - 1]?.value ?? '';
    const login = program === 'curl' ? loginIn(text, before) : undefined;
    const option = optionIn(text, before);
    if (login !== undefined) yield { span, found: { word, value: login, purpose: 'PASSWORD' } };
    else if (isSecretValue(text)) {
      const part = partOf(text);
      yield { span, found: part && { word, ...part } };
    } else if (option && isLiteral(option.value, word)) yield { span, found: { word, ...option } };
  }
}

/** The password of `-u user:password`, `--user=user:password`. */
function loginIn(text: string, before: string): string | undefined {
  const own = /^(?:-u|--user=)[^:$]+:([^$]{3,})$/.exec(text)?.[1];
  if (own !== undefined) return own;
  return /^(?:-u|--user|--proxy-user)$/.test(before) ? /^[^:$]+:([^$]{3,})$/.exec(text)?.[1] : undefined;
}

/** The value of `--password=value`, `--api-key value`, and a name for it. */
function optionIn(text: string, before: string): Pick<Found, 'value' | 'purpose'> | undefined {
  const [, joined, value] = /^--((?:[\w-]+-)?(?:password|passwd|token|secret|api-?key))=(.*)$/s.exec(text) ?? [];
  const next = /^--((?:[\w-]+-)?(?:password|passwd|token|api-?key))$/.exec(before)?.[1];
  const option = joined ?? next;
  return option === undefined
    ? undefined
    : { value: value ?? text, purpose: option.toUpperCase().replaceAll('-', '_') };
}

/** A value that is neither a variable, a placeholder, a path nor another flag. */
function isLiteral(text: string, { variables }: Word): boolean {
  return variables.length === 0 && text.length >= 6 && !isHarmlessValue(text) && !/^[-/.]|^\d+$|[$<{]/.test(text);
}

function oneLine({ source }: BuildGraph, { start, end }: Span): Span {
  const line = source.indexOf('\n', start);
  return { start, end: line === -1 ? end : Math.min(end, source[line - 1] === '\r' ? line - 1 : line) };
}

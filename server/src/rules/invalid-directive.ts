import { defineRule, type Finding } from '../contract/rule.ts';
import { checkOptionsIn } from '../language/check-options.ts';
import { isBoolean } from '../language/values.ts';
import { frontendOf } from '../model/frontend.ts';
import type { BuildGraph, Directive } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { span } from '../text/span.ts';

export default defineRule({
  id: 'invalid-directive',
  summary: 'a parser directive that BuildKit rejects',
  why: `\`# syntax=\`, \`# escape=\` and \`# check=\` are allowed once each, in the first lines. The escape character is a backslash or a
backtick. \`# check=\` takes \`skip=\`, \`error=\` and \`experimental=\`, separated by semicolons.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      # check=skip=StageNameCasing
      # check=error=true
      FROM node:22
    `,
    good: dockerfile`
      # check=skip=StageNameCasing;error=true
      FROM node:22
    `,
  },
  *check(graph) {
    if (frontendOf(graph).kind === 'other') return;
    const repeated = repeatedDirective(graph);
    if (repeated) yield repeated;
    for (const directive of graph.directives) {
      const message = problemOf(directive);
      if (message !== undefined) yield { span: directive.value.span, message };
    }
  },
});

/** Characters of a line that are looked at. */
const longest = 1000;

/** The line behind the directives, when it is one that stood above. */
function repeatedDirective({ directives, source }: BuildGraph): Finding | undefined {
  const last = directives.at(-1);
  if (!last) return undefined;
  const start = source.indexOf('\n', last.span.end) + 1;
  const line = start === 0 ? '' : (source.slice(start, start + longest).split('\n')[0] ?? '');
  const name = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*\S/.exec(line)?.[1];
  if (name === undefined) return undefined;
  if (!directives.some((directive) => directive.name.text.toLowerCase() === name.toLowerCase())) return undefined;
  const at = start + line.indexOf(name);
  return { span: span(at, at + name.length), message: `Duplicate \`# ${name}=\`: only one is allowed` };
}

function problemOf({ name, value, indented }: Directive): string | undefined {
  const key = name.text.toLowerCase();
  if (key === 'escape' && value.text !== '\\' && value.text !== '`')
    return `Invalid escape character \`${value.text}\`: use \`\\\` or a backtick`;
  if (key !== 'check' || indented) return undefined;
  for (const option of checkOptionsIn(value.text)) {
    if (option.text === '') return 'Empty option in `# check=`: remove the extra `;`';
    if (option.value === undefined || !/^(?:skip|error|experimental)$/.test(option.name))
      return `Unknown option \`${option.text}\` in \`# check=\`: use \`skip=\`, \`error=\` or \`experimental=\``;
    if (option.name === 'error' && !isBoolean(option.value))
      return `Invalid value \`${option.value}\`: \`error=\` takes \`true\` or \`false\``;
  }
  return undefined;
}

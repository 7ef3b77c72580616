import { defineRule } from '../contract/rule.ts';
import { modifiers } from '../language/modifiers.ts';
import { wordProblem } from '../language/word-problem.ts';
import { expandedWords } from '../model/expanded-words.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { toSourceSpan } from '../text/joined.ts';
import { inFirstLine } from '../text/lines.ts';

export default defineRule({
  id: 'invalid-substitution',
  summary: 'a variable in braces that BuildKit cannot expand',
  why: `In braces, a name may be followed by one of a few modifiers, such as \`:-\` and a default. Of what a shell knows beyond them, and of
templates of other tools that look alike, BuildKit knows nothing: it refuses the file. RUN is another matter: there the shell expands.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      ARG VERSION=22
      FROM node:\${VERSION^^}
    `,
    good: dockerfile`
      ARG VERSION=22
      FROM node:\${VERSION}
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      for (const { word, ignoresQuotes = false } of expandedWords(instruction, graph.source)) {
        const problem = wordProblem(word.text, { escape: ignoresQuotes ? '\\' : graph.escape, ignoresQuotes });
        if (!problem || problem.kind === 'unclosed-quote') continue;
        const text = word.text.slice(problem.start, problem.end);
        const span = inFirstLine(graph.source, toSourceSpan(word, problem.start, problem.end));
        yield { span, message: messages[problem.kind](text) };
      }
    }
  },
});

const known = modifiers.map(({ name }) => `\`${name}\``).join(' ');

const messages = {
  'unclosed-brace': () => 'this `${` does not close: a `}` is missing',
  'bad-substitution': (text: string) => `\`${text}\` has no name; write \`\\$\` for the character`,
  'unknown-modifier': (text: string) => `BuildKit cannot expand \`${text}\`; behind the name may stand ${known}`,
  'bad-pattern': (text: string) =>
    `the pattern of \`${text}\` escapes what needs no escape; only \`*\`, \`?\` and \`\\\` do`,
} as const;

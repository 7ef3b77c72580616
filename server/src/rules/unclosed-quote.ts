import { defineRule } from '../contract/rule.ts';
import { brokenWords } from '../model/expanded-words.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { toSourceSpan } from '../text/joined.ts';

export default defineRule({
  id: 'unclosed-quote',
  summary: 'an unterminated quote',
  why: `BuildKit reads quotes in the arguments of most instructions as a shell does, and rejects the file if a quote is not closed. In ENV
and LABEL the name and the value are read separately, so quotes around both are not closed either. Add a backslash before a quote that is
part of the text.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      ENV MOTTO="Keep it simple
    `,
    good: dockerfile`
      FROM alpine:3.21
      ENV MOTTO="Keep it simple"
    `,
  },
  *check(graph) {
    for (const instruction of ownInstructions(graph)) {
      for (const { word, problem } of brokenWords(graph, instruction)) {
        if (problem.kind !== 'unclosed-quote') continue;
        const quote = word.text.slice(problem.start, problem.end);
        const span = toSourceSpan(word, problem.start, problem.end);
        yield {
          span,
          message: `Unterminated quote: add the closing \`${quote}\`, or escape it with ${graph.escape === '`' ? 'a backtick' : 'a backslash'}`,
        };
      }
    }
  },
});

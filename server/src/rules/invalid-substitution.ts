import { defineRule } from '../contract/rule.ts';
import { modifiers } from '../language/modifiers.ts';
import { brokenWords } from '../model/expanded-words.ts';
import { ownInstructions } from '../model/frontend.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { toSourceSpan } from '../text/joined.ts';

export default defineRule({
  id: 'invalid-substitution',
  summary: "a `${...}` that BuildKit can't expand",
  why: `In \`\${...}\`, the name can be followed by one of a few modifiers, such as \`:-\` and a default. BuildKit rejects the file if it finds other shell
expansions or the templates of other tools. RUN is different: there the shell expands variables. Properties with a dot in their name (\`\${project.version}\`)
are not reported, because Maven and Gradle fill them in before the build.`,
  severity: 'error',
  aliases: [],
  judges: 'all',
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
      for (const { word, problem } of brokenWords(graph, instruction)) {
        if (problem.kind === 'unclosed-quote') continue;
        const text = word.text.slice(problem.start, problem.end);
        if (property.test(text)) continue;
        const span = toSourceSpan(word, problem.start, problem.end);
        yield { span, message: messages[problem.kind](text) };
      }
    }
  },
});

/** A property that Maven or Gradle fills in before the build (maven.apache.org/plugins/maven-resources-plugin/examples/filter.html). */
const property = /^\$\{[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*)+\}?$/;

const known = modifiers.map(({ name }) => `\`${name}\``).join(' ');

const messages = {
  'unclosed-brace': () => 'Unterminated `${`: missing `}`',
  'lone-slash': (text: string) => `\`${text}\` has no replacement: write \`\${name/pattern/replacement}\``,
  'bad-substitution': (text: string) => `\`${text}\` has no variable name: write \`\\$\` for a dollar sign`,
  'unknown-modifier': (text: string) => `BuildKit can't expand \`${text}\`: after the name it supports ${known}`,
  'bad-pattern': (text: string) =>
    `Invalid escape in the pattern of \`${text}\`: only \`*\`, \`?\` and \`\\\` can be escaped`,
} as const;

import { defineRule } from '../contract/rule.ts';
import { directiveOf, officialInstructions } from '../model/frontend.ts';
import type { BuildGraph, Comment, Instruction } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'misplaced-description',
  summary: "a comment above FROM or ARG that doesn't start with its name",
  why: `\`docker build --call=outline\` and \`--call=targets\` show the comment above an ARG or a named stage as its description if it starts with
the name. This rule is for files that use all these comments as descriptions, so it is off unless you turn it on in the settings or with
\`# check=experimental=InvalidDefinitionDescription\`. An empty comment line (\`#\`) separates a comment from the instruction.`,
  severity: 'info',
  strict: true,
  aliases: ['InvalidDefinitionDescription'],
  example: {
    bad: dockerfile`
      # check=experimental=InvalidDefinitionDescription
      # the version of Node.js
      ARG NODE_VERSION=22
      FROM node:\${NODE_VERSION}
    `,
    good: dockerfile`
      # check=experimental=InvalidDefinitionDescription
      # NODE_VERSION the version of Node.js
      ARG NODE_VERSION=22
      FROM node:\${NODE_VERSION}
    `,
  },
  *check(graph) {
    for (const instruction of officialInstructions(graph)) {
      const names = namesOf(instruction);
      const comment = names.length > 0 ? descriptionAbove(graph, instruction) : undefined;
      const { source } = graph;
      // Of an indented comment BuildKit takes the `#` for the first word.
      const isIndented = comment && /[ \t]/.test(source[comment.span.start - 1] ?? '');
      const [first = ''] = comment?.text.replace(/^#\s*/, '').split(' ') ?? [];
      if (!comment || (!isIndented && names.includes(first)) || isForTools(graph, comment)) continue;
      yield {
        span: comment.span,
        message: `Comment is not shown as a description: start it with \`${names.length === 1 ? names[0] : 'the name of an argument'}\``,
      };
    }
  },
});

/** Whether a comment silences a rule; BuildKit takes it for a description all the same, where it is asked for this check. */
function isForTools(graph: BuildGraph, { text }: Comment): boolean {
  const asked = directiveOf(graph, 'check')?.value.text ?? '';
  return !/experimental/i.test(asked) && /^#\s*(?:slipway|hadolint|check)\b/i.test(text);
}

function namesOf(instruction: Instruction): string[] {
  if (instruction.onbuild) return [];
  if (instruction.kind === 'FROM') return instruction.name ? [instruction.name.text.toLowerCase()] : [];
  return instruction.kind === 'ARG' ? instruction.pairs.map(({ name }) => name.text) : [];
}

/** The last comment above an instruction that no line with just \`#\` parts from it; directives are none (frontend/dockerfile/parser/parser.go). */
function descriptionAbove(
  { comments, directives, instructions }: BuildGraph,
  { index, span }: Instruction,
): Comment | undefined {
  const after = instructions[index - 1]?.span.end ?? -1;
  const comment = comments.findLast((candidate) => candidate.span.end <= span.start);
  if (!comment || comment.inside !== undefined || comment.span.start < after || /^#\s*$/.test(comment.text))
    return undefined;
  return directives.some((directive) => directive.span.start === comment.span.start) ? undefined : comment;
}

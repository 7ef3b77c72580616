import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { platformArguments } from '../language/arguments.ts';
import { type ImageNameProblem, imageNameMessages, imageNameProblem } from '../language/image-name.ts';
import { byKin } from '../model/by-kin.ts';
import { certainValue } from '../model/certain-value.ts';
import { imagesOf, sourcesOf } from '../model/edges.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Instruction, Text } from '../model/model.ts';
import { ofKinds, stageNamed } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';
import type { Token } from '../text/span.ts';

export default defineRule({
  id: 'invalid-image-name',
  summary: 'an invalid image name',
  why: `Image names are in lower case, with a tag after a colon and a digest after an \`@\`. BuildKit rejects any other name
before it contacts a registry. BuildKit converts stage names to lower case, but FROM looks them up as written: \`FROM Builder\` doesn't find
\`AS Builder\`.`,
  severity: 'error',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM Debian:12
      RUN apt-get update
    `,
    good: dockerfile`
      FROM debian:12
      RUN apt-get update
    `,
  },
  needs: (instruction) => mayBeInvalid(instruction),
  *check(graph) {
    for (const instruction of ofKinds(ownInstructions(graph), 'FROM', 'COPY', 'ADD', 'RUN')) {
      if (!mayBeInvalid(instruction)) continue;
      for (const token of imagesOf(graph, instruction)) {
        const value = certainValue(token)?.replace(/^\uFEFF/, '');
        const problem = value === undefined ? undefined : problemOf(value);
        if (value === undefined || !problem) continue;
        const [first] = token.variables;
        if (first) {
          yield undeclared(graph, token, first.name, value);
          continue;
        }
        const stage = stageNamed(graph, value);
        const isStage = problem === 'upper-case' && stage !== undefined && stage.index < (instruction.stage ?? 0);
        yield {
          span: token.span,
          message: isStage
            ? `FROM finds stages by their lower-case name only: write \`${value.toLowerCase()}\``
            : imageNameMessages[problem](value === '' ? token.text : value),
          ...(problem === 'upper-case' && { changes: () => lowerCased(token) }),
        };
      }
    }
  },
});

/** A name that a variable makes invalid, which nothing sets. */
function undeclared(graph: BuildGraph, { span }: Text, { text, span: at }: Token, value: string): Finding {
  const declared = [...graph.globalBindings.keys(), ...platformArguments.map(({ name }) => name)];
  const meant = nearest(text, declared);
  const none = `No ARG above the first FROM declares \`${text}\``;
  if (meant) {
    const changes = () => [changeTo('change-variable', 'unsafe', at, meant)];
    return { span, message: `${none}. Did you mean \`${meant}\`?`, changes };
  }
  return {
    span,
    message: `${none}: without it ${value === '' ? 'FROM has no image' : `\`${value}\` is not a valid image`}`,
  };
}

/** Whether a name in it is none for an image; it may be that of a stage. */
const mayBeInvalid = byKin((instruction: Instruction) => {
  const named =
    instruction.kind === 'FROM' ? [instruction.image] : sourcesOf(instruction).map(({ from }) => from.token);
  return named.some((token) => {
    const value = token && certainValue(token)?.replace(/^\uFEFF/, '');
    return value !== undefined && problemOf(value) !== undefined;
  });
});

function problemOf(value: string): ImageNameProblem | undefined {
  return value === '' ? 'name' : imageNameProblem(value);
}

/** Only the path has to be in lower case, the tag need not. */
function lowerCased({ span, text }: Text): Offer[] {
  const lower = text.replace(/^[^@]*?(?=(?::[\w.-]*)?(?:@|$))/, (path) => path.toLowerCase());
  return [changeTo('lower-case-image', 'unsafe', span, lower)];
}

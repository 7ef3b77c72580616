import { changeTo } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { unusualIn } from '../engines/plain-space/plan.ts';
import { platformArguments } from '../language/arguments.ts';
import { imageNameMessages, lowerCasedName } from '../language/image-name.ts';
import { imagesOf } from '../model/edges.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { BuildGraph, Instruction, Text } from '../model/model.ts';
import { ofKinds, stageNamed } from '../model/query.ts';
import { namesRefusedImage, type RefusedImage, refusedImage } from '../model/refused-image.ts';
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
  needs: namesRefusedImage,
  *check(graph) {
    for (const instruction of ofKinds(ownInstructions(graph), 'FROM', 'COPY', 'ADD', 'RUN')) {
      if (!namesRefusedImage(instruction)) continue;
      for (const token of imagesOf(graph, instruction)) {
        const refused = refusedImage(token);
        if (!refused) continue;
        const [first] = token.variables;
        yield first ? undeclared(graph, token, first.name, refused.name) : named(graph, instruction, token, refused);
      }
    }
  },
});

/** A name that is none as it is written. */
function named(graph: BuildGraph, instruction: Instruction, token: Text, { name, problem }: RefusedImage): Finding {
  const { span } = token;
  const unusual = unusualIn(graph.source, [span]);
  if (unusual) {
    const message = `Invalid image name \`${name}\`: the ${unusual.name} in it does not separate words`;
    return { span, message, changes: () => [unusual.change()] };
  }
  const message = imageNameMessages[problem](name === '' ? token.text : name);
  if (problem !== 'upper-case') return { span, message };
  const stage = stageNamed(graph, name);
  const isStage = stage !== undefined && stage.index < (instruction.stage ?? 0);
  return {
    span,
    message: isStage ? `FROM finds stages by their lower-case name only: write \`${name.toLowerCase()}\`` : message,
    changes: () => [changeTo('lower-case-image', 'unsafe', span, lowerCasedName(token.text))],
  };
}

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

import { defineRule } from '../contract/rule.ts';
import { platformArguments } from '../language/arguments.ts';
import { imageNameProblem } from '../language/image-name.ts';
import { expand } from '../model/expand.ts';
import { ownInstructions } from '../model/frontend.ts';
import type { Text } from '../model/model.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'invalid-default-in-from',
  summary: 'a FROM without a valid image unless `--build-arg` is given',
  why: `If the arguments in FROM have no defaults, or defaults that don't make a valid image name, the build only works with the right
\`--build-arg\`. With a default value everybody can build the file. Ignore this rule if that is intended.`,
  severity: 'info',
  aliases: ['InvalidDefaultArgInFrom'],
  example: {
    bad: dockerfile`
      ARG TAG
      FROM debian:\${TAG}
    `,
    good: dockerfile`
      ARG TAG=12
      FROM debian:\${TAG}
    `,
  },
  needs: ({ kind, joined }) => kind === 'FROM' && joined.text.includes('$'),
  *check(graph) {
    for (const from of ofKinds(ownInstructions(graph), 'FROM')) {
      if (!from.image?.variables.some(({ binding }) => binding)) continue;
      const base = from.stage === undefined ? undefined : graph.stages[from.stage]?.base;
      if (base?.kind === 'stage' || base?.kind === 'scratch') continue;
      const value = defaultOf(from.image, graph.escape);
      if (value === undefined || (value !== '' && !imageNameProblem(value))) continue;
      const shown = value === '' ? 'the image name is empty' : `\`${value}\` is not a valid image name`;
      yield {
        span: from.image.span,
        message: `Without \`--build-arg\`, ${shown}: give the ARG a default value`,
      };
    }
  },
});

const platformNames: ReadonlySet<string> = new Set(platformArguments.map(({ name }) => name));

/** The value when what is not set is empty; undefined where a variable of the platform decides. */
function defaultOf({ text, variables }: Text, escape: string): string | undefined {
  const bindings = new Map(variables.map(({ name, binding }) => [name.text, binding]));
  return expand(text, 0, text.length, escape, (name) => {
    const binding = bindings.get(name);
    if (binding?.value !== undefined) return { value: binding.value };
    return (binding && !binding.unset) || platformNames.has(name) ? 'unknown' : { value: '' };
  }).value;
}

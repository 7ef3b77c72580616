import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { expandedVariables } from '../model/expanded-variables.ts';
import { ownInstructions } from '../model/frontend.ts';
import { imageVariablesBelow } from '../model/image-variables.ts';
import { visibleBindings } from '../model/scope.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';

export default defineRule({
  id: 'undefined-variable',
  summary: 'a variable that neither the file nor the base image sets',
  why: `BuildKit replaces unset variables with nothing. Slipway reports a variable if the variables of the base image are known, or if
the name is almost that of a declared variable. ARGs above the first FROM must be declared again in the stage.`,
  severity: 'warning',
  aliases: ['UndefinedVar'],
  example: {
    bad: dockerfile`
      FROM alpine:3.21
      ARG VERSION=1
      LABEL version="$VERSOIN"
    `,
    good: dockerfile`
      FROM alpine:3.21
      ARG VERSION=1
      LABEL version="$VERSION"
    `,
  },
  needs: ({ joined }) => joined.text.includes('$'),
  *check(graph) {
    const reading = ownInstructions(graph).filter(({ joined }) => joined.text.includes('$'));
    for (const instruction of reading) {
      if (instruction.kind === 'FROM' || instruction.onbuild || instruction.stage === undefined) continue;
      for (const { name, binding } of expandedVariables(instruction)) {
        if (name.text === 'PATH' || (binding && binding.kind !== 'predefined') || !/^[A-Za-z_]/.test(name.text))
          continue;
        const known = imageVariablesBelow(graph, instruction.stage);
        if (known?.has(name.text)) continue;
        const meant = nearest(name.text, visibleBindings(graph, instruction.before.scope).keys());
        if (!known && (!meant || meant.length < shortest)) continue;
        const changes = (): Offer[] => (meant ? [changeTo('change-variable', 'unsafe', name.span, meant)] : []);
        const isGlobal = graph.globalBindings.has(name.text);
        const hint = meant
          ? `. Did you mean \`${meant}\`?`
          : isGlobal
            ? `: declare the global ARG in this stage too`
            : ', so it is empty';
        yield {
          span: name.span,
          message: `\`${name.text}\` is not set${hint}`,
          changes,
        };
      }
    }
  },
});

/** Shorter names are alike by chance. */
const shortest = 4;

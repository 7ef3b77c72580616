import { changeTo, type Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { byKin } from '../model/by-kin.ts';
import { expandedVariables } from '../model/expanded-variables.ts';
import { ownInstructions } from '../model/frontend.ts';
import { imageVariablesBelow } from '../model/image-variables.ts';
import type { Binding, Instruction } from '../model/model.ts';
import { proxyArguments, visibleBindings } from '../model/scope.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { nearest } from '../text/nearest.ts';
import type { Token } from '../text/span.ts';

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
  needs: (instruction) => readsUnset(instruction),
  *check(graph) {
    for (const instruction of ownInstructions(graph).filter(readsUnset)) {
      if (instruction.kind === 'FROM' || instruction.onbuild || instruction.stage === undefined) continue;
      let set: readonly string[] | undefined;
      for (const { name, binding } of expandedVariables(instruction)) {
        if (!isUnset(name, binding)) continue;
        const known = imageVariablesBelow(graph, instruction.stage);
        if (known?.has(name.text)) continue;
        // No proxy is meant to be another one.
        const isOther = (each: string) =>
          each !== name.text && !(proxyArguments.has(each) && proxyArguments.has(name.text));
        set ??= [...visibleBindings(graph, instruction.before.scope).keys()];
        const meant = nearest(name.text, new Set([...set, ...(known ? [...known, 'PATH'] : [])].filter(isOther)));
        if (!known && (!meant || meant.length < shortest)) continue;
        const changes = (): Offer[] => (meant ? [changeTo('change-variable', 'unsafe', name.span, meant)] : []);
        const isGlobal = graph.globalBindings.has(name.text);
        const hint = meant
          ? `. Did you mean \`${meant}\`?`
          : isGlobal
            ? `: declare the global ARG in this stage too`
            : /^:?-/.test(graph.source.slice(name.span.end, name.span.end + 2))
              ? isOwnDefault(instruction, name)
                ? ' above, so its default is used unless the build sets it'
                : ', so its default is always used'
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

/** Whether an ARG takes its default from its own name. */
function isOwnDefault(instruction: Instruction, { text }: Token): boolean {
  return (
    instruction.kind === 'ARG' && 'pairs' in instruction && instruction.pairs.some(({ name }) => name.text === text)
  );
}

/** Whether it reads a variable that no instruction above it sets. */
const readsUnset = byKin((instruction: Instruction) => {
  if (!instruction.joined.text.includes('$')) return false;
  return expandedVariables(instruction).some(({ name, binding }) => isUnset(name, binding));
});

function isUnset({ text }: Token, binding: Binding | undefined): boolean {
  return text !== 'PATH' && (!binding || binding.kind === 'predefined') && /^[A-Za-z_]/.test(text);
}

/** Shorter names are alike by chance. */
const shortest = 4;

import { defineRule } from '../contract/rule.ts';
import { imageVariablesBelow } from '../model/image-variables.ts';
import { startWithComments } from '../model/layout.ts';
import type { BuildGraph, RunInstruction } from '../model/model.ts';
import { lookup, proxyArguments } from '../model/scope.ts';
import type { Command, ShellVariable } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert } from '../text/edit.ts';

export default defineRule({
  id: 'global-arg-in-stage',
  summary: 'a step that reads an ARG declared above the first FROM',
  why: `Only FROM lines can read an ARG above the first FROM. In a stage it is empty until the stage declares it again: \`ARG VERSION\` without
a value takes the value from above.

Slipway reports this only if the variables of the base image are known, because the image may set a variable with this name.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      ARG VERSION=3.24
      FROM alpine:\${VERSION}
      RUN echo "\${VERSION}" > /version
    `,
    good: dockerfile`
      ARG VERSION=3.24
      FROM alpine:\${VERSION}
      ARG VERSION
      RUN echo "\${VERSION}" > /version
    `,
  },
  needs: ({ kind }) => kind === 'ARG',
  *check(graph) {
    if (graph.globals.length === 0) return;
    for (const stage of graph.stages) {
      const known = imageVariablesBelow(graph, stage.index);
      const told = new Set<string>();
      for (const run of known ? stage.instructions : []) {
        if (run.kind !== 'RUN' || run.onbuild) continue;
        for (const { name } of emptyIn(graph, run)) {
          if (known?.has(name.text) || told.has(name.text)) continue;
          told.add(name.text);
          const at = startWithComments(graph, run);
          yield {
            span: name.span,
            message: `\`${name.text}\` is empty here: declare the global ARG in this stage too`,
            changes: () => [
              {
                id: 'declare',
                title: `Add ARG ${name.text}`,
                safety: 'unsafe',
                edits: () => [insert(at, `ARG ${name.text}${graph.eol}`)],
              },
            ],
          };
        }
      }
    }
  },
});

/** The global ARGs that a script reads and nothing sets in the stage or in the script; a default of its own is no mistake. */
function emptyIn(graph: BuildGraph, { script, before }: RunInstruction): ShellVariable[] {
  if (script.form !== 'shell') return [];
  const own = new Set(script.sets.map(({ text }) => text));
  const reading = script.commands.filter(readsVariables).map(({ span }) => span.start);
  return script.variables.filter(({ name, modifier, span }) => {
    if (reading.some((start) => start < span.start)) return false;
    if (modifier !== '' || own.has(name.text) || !graph.globalBindings.has(name.text)) return false;
    // A build that is given one passes it to every RUN.
    if (proxyArguments.has(name.text)) return false;
    const binding = lookup(graph, before.scope, name.text);
    return binding === undefined || binding.kind === 'global' || binding.kind === 'predefined';
  });
}

/** Whether a command may set variables that it does not name: those of a file, of what a text says, of input. */
function readsVariables({ name }: Command): boolean {
  return /^(?:\.|source|eval|read|mapfile|readarray)$/.test(name?.value ?? '');
}

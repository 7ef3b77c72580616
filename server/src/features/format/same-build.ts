/** Whether two readings of an instruction mean the same to BuildKit and its shell. */
import type { BuildGraph, Instruction } from '../../model/model.ts';
import type { Script } from '../../shell/script.ts';

export function isSameInstruction(a: BuildGraph, before: Instruction, b: BuildGraph, after: Instruction): boolean {
  return meaningOf(a, before) === meaningOf(b, after);
}

/** Everything that an instruction says, white space between its words left out. */
function meaningOf({ source }: BuildGraph, instruction: Instruction): string {
  const { kind, keyword, onbuild, flags, heredocs, rest } = instruction;
  const common = [
    keyword.text,
    onbuild?.text,
    flags.map(({ name, value }) => [name.text, value?.text]),
    heredocs.map(({ name, body, end }) => [name.text, source.slice(body.start, body.end), end?.text]),
  ];
  switch (kind) {
    case 'FROM':
      return say(common, instruction.image?.text, instruction.as?.text, instruction.name?.text);
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return say(
        common,
        instruction.pairs.map(({ name, value }) => [name.text, value?.text, value?.value]),
      );
    case 'COPY':
    case 'ADD':
      return say(
        common,
        instruction.sources.map(({ text }) => text),
        instruction.destination?.text,
      );
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return say(common, instruction.script ? scriptMeaning(instruction.script, rest.text) : squeeze(rest.text));
    case 'EXPOSE':
    case 'VOLUME':
    case 'SHELL':
      return say(
        common,
        instruction.words.map(({ text }) => text),
        instruction.json,
      );
    default:
      return say(common, rest.text);
  }
}

function say(...parts: unknown[]): string {
  return JSON.stringify(parts);
}

function scriptMeaning(script: Script, text: string): unknown {
  if (script.form === 'opaque') return text;
  if (script.form === 'exec') return script.argv.map(({ value }) => value);
  const words = script.commands.flatMap(({ name, args, assignments, redirects }) => [
    name,
    ...assignments.map(({ value }) => value),
    ...args,
    ...redirects.map(({ target }) => target),
  ]);
  return [
    squeeze(text),
    script.broken,
    words.map((word) => word?.value ?? squeeze(word?.text ?? '')),
    script.steps.length,
  ];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

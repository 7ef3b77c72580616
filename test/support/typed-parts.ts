/** What the model makes of an instruction, in the form of the typed commands that BuildKit builds from (`instructions.Parse`). */
import type {
  ArgInstruction,
  BuildGraph,
  CommandInstruction,
  CopyInstruction,
  EnvInstruction,
  Instruction,
  LabelInstruction,
  RunInstruction,
  Text,
} from '../../server/src/model/model.ts';
import { asBytes, withoutQuotes } from './instruction-parts.ts';

/** A line for each part, variables as written. */
export function typedParts(instruction: Instruction, { source, escape }: BuildGraph): string[] {
  const flag = (name: string) => {
    const value = instruction.flags.findLast((each) => each.name.text === name)?.value?.text ?? '';
    return `${name} ${asBytes(withoutQuotes(value, escape))}`;
  };
  switch (instruction.kind) {
    case 'FROM': {
      const { image, name } = instruction;
      return [`base ${image?.text ?? ''}`, `name ${name?.text.toLowerCase() ?? ''}`, flag('platform')];
    }
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return pairs(instruction);
    case 'COPY':
    case 'ADD':
      return [...copied(instruction), flag('from'), flag('chown'), flag('chmod')];
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return [...commandLine(instruction), ...heredocs(instruction, source)];
    case 'HEALTHCHECK':
      return check(instruction);
    case 'EXPOSE':
      return instruction.words.map(({ text }) => text).sort();
    case 'UNKNOWN':
      return [];
    default:
      return instruction.words.map((word) => written(word, instruction.json));
  }
}

/** Their names with the quotes around them, which BuildKit takes off later. */
function pairs({ kind, pairs: own, parts, joined }: ArgInstruction | EnvInstruction | LabelInstruction): string[] {
  return own.map(({ value }, i) => {
    const name = joined.text.slice(...(parts.pairs[i]?.name ?? [0, 0]));
    if (kind === 'ARG' && !value) return name;
    return `${name}${parts.legacy ? ' ' : '='}${value?.text ?? ''}`;
  });
}

function written({ text }: Text, isJson: boolean): string {
  return isJson ? (JSON.parse(text) as string) : text;
}

function copied({ sources, destination, heredocs: own, json }: CopyInstruction): string[] {
  return [
    ...sources.map((word) => `source ${written(word, json)}`),
    ...own.map(({ name, quoted }) => `heredoc ${name.text} ${!quoted}`),
    `destination ${destination ? written(destination, json) : ''}`,
  ];
}

function commandLine({ rest, script }: RunInstruction | CommandInstruction): string[] {
  if (script?.form === 'exec') return ['shell false', ...script.argv.map(({ value, text }) => value ?? text)];
  return ['shell true', ...(rest.text === '' ? [] : [rest.text])];
}

/** BuildKit reads those behind ONBUILD when the trigger runs. */
function heredocs(instruction: Instruction, source: string): string[] {
  if (instruction.onbuild) return [];
  return instruction.heredocs.map(({ name, stripsTabs, body }) => {
    return `heredoc ${name.text} ${stripsTabs} ${source.slice(body.start, body.end)}`;
  });
}

function check(instruction: CommandInstruction): string[] {
  const { script, rest } = instruction;
  if (!script) return ['NONE'];
  if (script.form === 'exec') return ['CMD', ...script.argv.map(({ value, text }) => value ?? text)];
  return ['CMD-SHELL', rest.text.replace(/^\S+\s+/, '')];
}

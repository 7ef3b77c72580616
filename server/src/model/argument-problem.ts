/** Too few or too many arguments, as BuildKit counts them (frontend/dockerfile/instructions/parse.go). */
import { instructionOf } from '../language/instructions.ts';
import { toSourceSpan } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { argumentCount, argumentWords } from './arguments.ts';
import type { Instruction } from './model.ts';

export interface ArgumentProblem {
  readonly span: Span;
  readonly message: string;
}

/** What BuildKit refuses about the number of arguments; undefined where nothing is wrong. */
export function argumentProblem(instruction: Instruction): ArgumentProblem | undefined {
  const { kind, keyword, rest } = instruction;
  const name = keyword.text.toUpperCase();
  if (kind === 'FROM') return fromProblem(instruction);
  const least = instructionOf(name)?.arguments.least ?? 0;
  const count = argumentCount(instruction);
  // `CMD []` is told as such.
  if (count === 0 && kind === 'HEALTHCHECK' && rest.text !== '') return undefined;
  if (count === 0 && least > 0) return { span: keyword.span, message: `${name} needs ${needs[name] ?? 'an argument'}` };
  if (count < least) {
    const message = `${name} needs a source and a destination, but has only one argument`;
    return { span: toSourceSpan(rest, 0, rest.text.length), message };
  }
  const lone = loneNameProblem(instruction);
  if (lone) return lone;
  const empty = instruction.kind === 'VOLUME' ? instruction.words.find(({ value }) => value?.trim() === '') : undefined;
  return empty && { span: empty.span, message: 'VOLUME needs a path, but this one is empty' };
}

/** A name without a value, which BuildKit refuses while it splits words, in triggers that never run too (`parseNameVal` in parser/line_parsers.go). */
export function loneNameProblem({ kind, parts, rest }: Instruction): ArgumentProblem | undefined {
  const [pair] = parts.legacy ? parts.pairs : [];
  if (!pair || pair.value || kind === 'ARG') return undefined;
  return {
    span: toSourceSpan(rest, 0, rest.text.length),
    message: `\`${rest.text}\` has no value: write \`${rest.text}=...\``,
  };
}

const needs: Readonly<Partial<Record<string, string>>> = {
  ADD: 'a source and a destination',
  COPY: 'a source and a destination',
  ARG: 'a name',
  ENV: 'a name and a value',
  EXPOSE: 'a port',
  HEALTHCHECK: '`CMD` and a command, or `NONE`',
  LABEL: 'a name and a value',
  MAINTAINER: 'a name',
  SHELL: 'a program, as a JSON list',
  STOPSIGNAL: 'a signal',
  USER: 'a user',
  VOLUME: 'a path',
  WORKDIR: 'a path',
};

/** One argument, or three of which the second is AS. */
function fromProblem(instruction: Instruction): ArgumentProblem | undefined {
  const words = argumentWords(instruction);
  const [image, second, name, ...others] = words;
  if (!image) return { span: instruction.keyword.span, message: 'FROM needs an image, such as `alpine:3.21`' };
  if (!second) return undefined;
  if (second.text.startsWith('#'))
    return { span: second.span, message: "FROM can't be followed by a comment: move it to its own line" };
  const isAs = second.text.toLowerCase() === 'as';
  // The first word is the value of that flag.
  if (!isAs && instruction.flags.some(({ value }) => !value)) return undefined;
  if (!isAs)
    return {
      span: second.span,
      message: `FROM takes one image and \`AS\` with a stage name: unexpected \`${second.text}\``,
    };
  if (!name) return { span: second.span, message: `${second.text} needs a stage name` };
  const [fourth] = others;
  return fourth && { span: fourth.span, message: `Unexpected \`${fourth.text}\` after the stage name` };
}

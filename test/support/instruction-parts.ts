/** What Slipway reads in an instruction, in the form that BuildKit's parser gives it. */
import { instructionText, type PairText } from '../../server/src/model/instruction-text.ts';
import type { Instruction, Mount } from '../../server/src/model/model.ts';
import { mountOption } from '../../server/src/model/mounts.ts';

export interface Parts {
  readonly keyword: string;
  /** Without their quotes and escapes. */
  readonly flags: readonly string[];
  /** Words, the values of a JSON array, or name, value and equals sign of each pair. */
  readonly args: readonly string[];
  readonly json: boolean;
  readonly trigger?: Parts;
}

export function partsOf(text: string, escape: '\\' | '`'): Parts {
  const { onbuild, keyword, flags, json } = instructionText(text, escape);
  const own: Parts = {
    keyword: text.slice(...keyword).toUpperCase(),
    flags: flags.map(({ range }) => asBytes(withoutQuotes(text.slice(...range), escape))),
    args: argsOf(text, escape),
    json: json !== undefined,
  };
  return onbuild ? { keyword: 'ONBUILD', flags: [], args: [], json: false, trigger: own } : own;
}

function argsOf(text: string, escape: '\\' | '`'): string[] {
  const { keyword, rest, words, pairs, legacy, json } = instructionText(text, escape);
  const at = (range: PairText['range'] | undefined) => (range ? text.slice(...range) : '');
  const values = json?.map(({ value }) => value);
  const all = at(rest);
  switch (at(keyword).toUpperCase()) {
    case 'ARG':
      return pairs.map(({ range }) => at(range));
    case 'ENV':
    case 'LABEL':
      return pairs.flatMap(({ name, value }) => [at(name), at(value), legacy ? '' : '=']);
    case 'HEALTHCHECK': {
      const [type, command] = words;
      return type ? [at(type), ...(values ?? (command ? [text.slice(command[0], rest[1])] : []))] : [];
    }
    case 'FROM':
    case 'EXPOSE':
    case 'VOLUME':
    case 'COPY':
    case 'ADD':
      return values ?? words.map(at);
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return values ?? (all === '' ? [] : [all]);
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return all === '' ? [] : [all];
    case 'ONBUILD':
      return [];
    default:
      // BuildKit reads one empty argument where it does not know the keyword.
      return [''];
  }
}

/** BuildKit reads flags byte by byte and writes each byte as a character (`extractBuilderFlags`). */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** A flag's text as BuildKit takes it: no quote or escape stays. */
export function withoutQuotes(text: string, escape: string): string {
  let plain = '';
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === escape) plain += text[++at] ?? '';
    else if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else plain += char;
  }
  return plain;
}

/** The mounts of a RUN: what is not its default in each, variables as written. */
export function mountFields(instruction: Instruction | undefined): Record<string, string>[] {
  return instruction?.kind === 'RUN' ? instruction.mounts.map(fieldsOf) : [];
}

function fieldsOf(mount: Mount): Record<string, string> {
  const text = (...names: readonly string[]) => asBytes(mountOption(mount, ...names)?.value?.text ?? '');
  const required = mountOption(mount, 'required');
  const isRequired = required && /^(?:1|t|true)$/i.test(required.value?.text ?? 'true');
  const fields = {
    type: text('type').toLowerCase() || 'bind',
    from: text('from'),
    source: text('source', 'src'),
    target: text('target', 'dst', 'destination'),
    id: text('id'),
    sharing: text('sharing').toLowerCase(),
    required: isRequired ? 'true' : '',
    env: text('env'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

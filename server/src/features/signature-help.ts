/** How an instruction, a flag or a mount is written, and which part of it is being typed. */
import { type FlagEntry, flagsOf } from '../language/flags.ts';
import type { Form } from '../language/forms.ts';
import { type InstructionEntry, instructionOf } from '../language/instructions.ts';
import { mountType, mountTypes } from '../language/mounts.ts';
import type { BuildGraph } from '../model/model.ts';
import { type Cursor, cursorAt } from './completion/cursor.ts';

export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly active: number;
}

export interface Signature {
  readonly label: string;
  readonly summary: string;
  readonly parameters: readonly { readonly label: string; readonly summary: string }[];
  /** The parameter under the cursor; undefined where it is none of them. */
  readonly active: number | undefined;
}

export const signatureTriggers: readonly string[] = [' ', '=', ',', '['];

export function signatureAt(graph: BuildGraph, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(graph, offset);
  if (!cursor || (cursor.kind !== 'argument' && cursor.kind !== 'flag-value' && cursor.kind !== 'flag'))
    return undefined;
  const entry = instructionOf(cursor.instruction.keyword.text);
  if (!entry) return undefined;
  if (cursor.kind === 'flag-value' && cursor.flag === 'mount') return mountSignature(cursor.word.typed);
  const isScript = cursor.kind === 'argument' && (entry.name === 'RUN' || cursor.before[0]?.toUpperCase() === 'CMD');
  if (isScript && cursor.text.trim() !== '' && !cursor.text.startsWith('[')) return undefined;
  const flags = flagsOf(entry.name);
  const signatures = entry.forms.map((form) => signatureOf(entry, flags, form, cursor));
  return { signatures, active: activeForm(entry.forms, cursor) };
}

function signatureOf(entry: InstructionEntry, flags: readonly FlagEntry[], form: Form, cursor: Cursor): Signature {
  const shown = flags.map((flag) => ({ label: flagLabel(flag), summary: flag.summary }));
  const written = shown.map(({ label }) => `[${label}]`).join(' ');
  const label = form.syntax.replace(entry.name, () => (written === '' ? entry.name : `${entry.name} ${written}`));
  const flag = 'flag' in cursor ? flags.findIndex(({ name }) => name === cursor.flag) : -1;
  const parameter = cursor.kind === 'argument' ? activeParameter(form, cursor) : undefined;
  return {
    label,
    summary: entry.summary,
    parameters: [...shown, ...form.parameters],
    active: flag >= 0 ? flag : parameter === undefined ? undefined : shown.length + parameter,
  };
}

function flagLabel({ name, value, default: standard }: FlagEntry): string {
  if (value.kind === 'boolean') return `--${name}`;
  if (value.kind === 'choice') return `--${name}=${value.choices.map((choice) => choice.name).join('|')}`;
  return `--${name}=${standard ?? `<${value.kind}>`}`;
}

/** The JSON form where a bracket stands, HEALTHCHECK's NONE where it does. */
function activeForm(forms: readonly Form[], cursor: Cursor): number {
  if (cursor.kind !== 'argument') return 0;
  const text = cursor.text.replace(/^CMD\s+/i, '');
  const wanted = text.startsWith('[')
    ? (form: Form) => form.syntax.includes('[')
    : /^NONE/i.test(text)
      ? (form: Form) => form.syntax.endsWith('NONE')
      : undefined;
  return Math.max(0, wanted ? forms.findIndex(wanted) : 0);
}

/** Which part of a form the cursor is in; the last one but one stands for any number. */
function activeParameter(
  { parameters, syntax }: Form,
  { before, word, text }: Extract<Cursor, { kind: 'argument' }>,
): number | undefined {
  if (parameters.length === 0) return undefined;
  const last = parameters.length - 1;
  if (syntax.includes('=')) return word.typed.includes('=') ? last : 0;
  if (/<\w+>[:/]<\w+>/.test(syntax)) return /[:/]/.test(word.typed) ? last : 0;
  if (syntax.includes(' AS ')) return before.length === 0 ? 0 : before.length === 2 ? 1 : undefined;
  const position = text.startsWith('[') ? stringsBefore(text) : before.length;
  return Math.min(position, last);
}

/** How many strings of a list end before the cursor with a comma behind them, or are closed where another one is open. */
function stringsBefore(text: string): number {
  const quotes = text.match(/"/g)?.length ?? 0;
  if (quotes % 2 === 1) return (quotes - 1) / 2;
  return text.trimEnd().endsWith(',') ? quotes / 2 : Math.max(0, quotes / 2 - 1);
}

/** The options of a mount of the type that is written, each a parameter. */
function mountSignature(typed: string): SignatureHelp {
  const written = /(?:^|,)type=(\w+)/.exec(typed)?.[1];
  const known = written === undefined ? undefined : mountType(written);
  const field =
    typed
      .slice(typed.lastIndexOf(',') + 1)
      .split('=')[0]
      ?.toLowerCase() ?? '';
  const types = known ? [known] : mountTypes;
  const signatures = types.map((type): Signature => {
    const options = type.options.map(({ name, value, bare, default: standard, summary, aliases }) => ({
      label:
        bare && value.kind === 'boolean'
          ? name
          : `${name}=${standard ?? `<${value.kind === 'choice' ? name : value.kind}>`}`,
      summary,
      names: [name, ...(aliases ?? [])],
    }));
    const all = [{ label: `type=${type.name}`, summary: type.summary, names: ['type'] }, ...options];
    const at = all.findIndex(({ names }) => names.includes(field));
    return {
      label: `--mount=${all.map(({ label }) => label).join(',')}`,
      summary: type.summary,
      parameters: all.map(({ label, summary }) => ({ label, summary })),
      active: at === -1 ? undefined : at,
    };
  });
  return { signatures, active: 0 };
}

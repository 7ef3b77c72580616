/** Reads a literal secret from a mounted one, in the command that has it. */

import type { Plan } from '../../contract/change.ts';
import { flagEdits } from '../../model/flags.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { lookup } from '../../model/scope.ts';
import { tokenIn } from '../../model/sensitive.ts';
import type { Command, Word } from '../../shell/script.ts';
import { replace } from '../../text/edit.ts';
import { keepers } from './readers.ts';
import { isOld } from './variable.ts';

/** A secret within a word of a command; `value` is the part of the word that is secret. */
export interface Found {
  readonly word: Word;
  readonly value: string;
  /** What the secret is for, as far as its place tells: `PASSWORD`, `API_KEY`. */
  readonly purpose: string;
}

/** Undefined where a variable would mean something else, or the program keeps what it is given. */
export function fixOf(
  graph: BuildGraph,
  run: Instruction,
  command: Command,
  { word, value, purpose }: Found,
): Plan | { readonly why: string } {
  if (run.kind !== 'RUN')
    return { why: 'what starts with the image gets it then: from its environment, or from a file that is mounted' };
  if (run.onbuild || run.script.form !== 'shell' || graph.problems.length > 0)
    return { why: 'no shell reads variables here' };
  if (isOld(graph)) return { why: 'the pinned frontend knows no `env=`' };
  const words = [command.name, ...command.args].flatMap((each) => (each ? [each.text] : [])).join(' ');
  if (/^git (?:clone|remote|submodule|fetch|pull)\b/.test(words))
    return { why: 'git keeps the address, so that it would stay in the layer' };
  if (keepers.test(words)) return { why: 'the program writes it to a file of the image' };
  const isWritten =
    command.redirects.some(({ operator }) => /^(?:>|>>|>\||&>)$/.test(operator)) &&
    /^(?:echo|printf|cat|tee)$/.test(command.name?.value ?? '');
  if (isWritten || command.name?.value === 'tee') return { why: 'it is written to a file of the image' };
  const name = freeName(graph, run, purpose);
  const text = withVariable(graph, word, value, name);
  if (text === undefined) return { why: 'how it is quoted does not let a variable in' };
  return {
    title: `Use a secret mount for ${name}`,
    safety: 'unsafe',
    edits: [
      ...flagEdits(graph, run, [`--mount=type=secret,id=${name},env=${name},required=true`]),
      replace(word.span, text),
    ],
  };
}

/** The word with a variable for the secret, in double quotes. */
function withVariable({ source }: BuildGraph, { text, span }: Word, value: string, name: string): string | undefined {
  if (source.slice(span.start, span.end) !== text || text.split(value).length !== 2) return undefined;
  const quote = /^(["'])(.*)\1$/s.exec(text);
  const inside = quote?.[2] ?? text;
  // What a shell reads in double quotes must not come out of single ones, nor out of a word without.
  if (quote?.[1] === '"' ? false : /[$`"\\!]/.test(inside) || (quote === null && /['*?[\]{}~()<>|&;\s]/.test(inside)))
    return undefined;
  if (quote?.[1] === '"' && inside.includes('"')) return undefined;
  const at = inside.indexOf(value);
  const isFollowed = /^\w/.test(inside.slice(at + value.length));
  const assigned = quote === null ? /^([A-Za-z_]\w*=|--?[\w-]+=)/.exec(inside)?.[0] : undefined;
  const head = assigned !== undefined && at >= assigned.length ? assigned : '';
  const variable = isFollowed ? `\${${name}}` : `$${name}`;
  return `${head}"${inside.slice(head.length, at)}${variable}${inside.slice(at + value.length)}"`;
}

/** A name that is not taken in the step: of what it is for, or of whose token it is. */
function freeName(graph: BuildGraph, { before, span }: Instruction, purpose: string): string {
  const source = graph.source.slice(span.start, span.end);
  let name = purpose;
  for (let i = 2; lookup(graph, before.scope, name) !== undefined || new RegExp(`\\b${name}\\b`).test(source); i++)
    name = `${purpose}_${i}`;
  return name;
}

/** The secret within a text, and what it is for. */
export function partOf(text: string): Pick<Found, 'value' | 'purpose'> | undefined {
  const address = /[a-z][a-z0-9+.-]*:\/\/([^\s/:@]*):([^\s/@]+)@/i.exec(text);
  if (address?.[2] === 'x-oauth-basic') return { value: address[1] ?? '', purpose: 'TOKEN' };
  if (address?.[2] !== undefined) return { value: address[2], purpose: tokenIn(address[2])?.purpose ?? 'PASSWORD' };
  return tokenIn(text);
}

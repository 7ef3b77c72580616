/** Variables behind `$` and `${`, where something replaces them: BuildKit in arguments, the shell in scripts. */

import { proxyArguments } from '../../language/arguments.ts';
import { modifiers } from '../../language/modifiers.ts';
import { bottomImageOf } from '../../model/account.ts';
import { isWindowsImage } from '../../model/image.ts';
import type { Binding, BuildGraph, Instruction, Scope } from '../../model/model.ts';
import { visibleBindings } from '../../model/scope.ts';
import { isSecretName } from '../../model/secret-names.ts';
import { isSecretValue } from '../../model/sensitive.ts';
import type { Item } from './item.ts';
import { isMissing, type Request } from './request.ts';

/** A `$` before the cursor, and what is typed behind it. */
interface VariablePlace {
  readonly dollar: number;
  readonly braced: boolean;
  readonly name: string;
  /** What is typed behind a name in braces. */
  readonly modifier: string | undefined;
}

/** The use of a variable that is being typed at the end of a text; undefined where there is none, or `$` is escaped. */
export function useAt(text: string, escape: string): VariablePlace | undefined {
  const match = /\$(\{?)([A-Za-z_]\w*)?([:+?#%/-]{0,2})$/.exec(text);
  if (!match) return undefined;
  const [, brace, name = '', modifier = ''] = match;
  if (modifier !== '' && (brace === '' || name === '')) return undefined;
  let escapes = 0;
  while (text[match.index - 1 - escapes] === escape) escapes++;
  if (escapes % 2 === 1 || text[match.index - 1] === '$') return undefined;
  return { dollar: match.index, braced: brace !== '', name, modifier: modifier === '' ? undefined : modifier };
}

/** The variables that the use may mean, those declared closest first. */
export function variableItems(
  request: Request,
  instruction: Instruction,
  use: VariablePlace,
  reader: 'BuildKit' | 'shell',
): Item[] {
  const { graph, offset } = request;
  const start = offset - use.name.length - (use.modifier?.length ?? 0) - (use.braced ? 2 : 1);
  const rest = /^\w*\}?/.exec(graph.source.slice(offset))?.[0] ?? '';
  const closes = rest.endsWith('}') && use.braced;
  const span = { start, end: offset + rest.length - (rest.endsWith('}') && !closes ? 1 : 0) };
  if (use.modifier !== undefined) return modifierItems(request, use, span, closes);
  const scope = scopeOf(instruction);
  const bindings = [...visibleBindings(graph, scope).values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.instruction - a.instruction,
  );
  const own =
    reader === 'shell' && 'script' in instruction && instruction.script?.form === 'shell'
      ? instruction.script.sets
      : [];
  const names = new Set(bindings.map(({ name }) => name));
  const locals = [...new Set(own.map(({ text }) => text))].filter((name) => !names.has(name) && name !== use.name);
  const proxies =
    reader === 'shell' && instruction.kind === 'RUN' ? proxyArguments.filter(({ name }) => !names.has(name)) : [];
  const item = (name: string, detail: string): Item => ({
    label: use.braced ? `\${${name}}` : `$${name}`,
    kind: 'variable',
    detail,
    span,
    topic: { about: 'text', text: detail },
    common: true,
  });
  return [
    ...locals.map((name) => item(name, 'set in this script')),
    ...bindings
      .filter((binding) => isReadable(binding, instruction))
      .map((binding) => item(binding.name, detailOf(binding))),
    ...(names.has('PATH') || !setsPath(graph, scope) ? [] : [item('PATH', 'set by every image')]),
    ...proxies.map(({ name }) => item(name, 'predefined')),
  ];
}

/** BuildKit sets PATH for images without one, on Linux. */
function setsPath(graph: BuildGraph, { stage }: Scope): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return stage !== undefined && !(image && isWindowsImage(image));
}

/** An instruction's own declarations do not count, save that an ARG reads those further left. */
function scopeOf({ before }: Instruction): Scope {
  return before.scope;
}

const isName = /^[A-Za-z_]\w*$/;

/** What a CMD runs has no ARGs any more. */
function isReadable({ kind, name }: Binding, instruction: Instruction): boolean {
  const isLater = instruction.kind === 'CMD' || instruction.kind === 'ENTRYPOINT' || instruction.kind === 'HEALTHCHECK';
  return isName.test(name) && (!isLater || kind === 'env' || kind === 'image');
}

function rankOf({ kind }: Binding): number {
  return ['arg', 'env', 'global', 'image', 'predefined'].indexOf(kind);
}

function detailOf({ kind, name, value, unset }: Binding): string {
  const where = {
    arg: 'ARG',
    env: 'ENV',
    global: 'global ARG',
    image: 'set by the base image',
    predefined: 'set by BuildKit',
  }[kind];
  if (value === undefined) return unset ? `${where}, no default` : where;
  if (isSecretName(name) || isSecretValue(value)) return where;
  return `${where}: ${value.length > 60 ? `${value.slice(0, 59)}…` : value}`;
}

function modifierItems(
  request: Request,
  { name, modifier = '' }: VariablePlace,
  span: Item['span'],
  closes: boolean,
): Item[] {
  return modifiers
    .filter((entry) => entry.name.startsWith(modifier) && !isMissing(request, entry.since))
    .map((entry): Item => {
      const tail = entry.example.slice('${NAME'.length + entry.name.length, -1);
      const label = entry.example.replace('NAME', () => name);
      const places = tail
        .split('/')
        .map((part, i) => `\${${i + 1}:${part}}`)
        .join('/');
      return {
        label,
        kind: 'variable',
        detail: entry.summary.replaceAll('`', ''),
        insert: `\\\${${name}${entry.name}${places}}`,
        snippet: true,
        span: { ...span, end: closes ? span.end : span.end },
        topic: { about: 'modifier', name: entry.name },
      };
    });
}

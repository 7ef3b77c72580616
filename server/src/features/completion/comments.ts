/** Directives at the top, and what silences findings in three dialects. */
import { checks } from '../../language/checks.ts';
import { directives } from '../../language/directives.ts';
import type { Comment } from '../../model/model.ts';
import { rules } from '../../rules/index.ts';
import type { Item, Topic } from './item.ts';
import type { Request } from './request.ts';

/** Values of directives that say more than their table: whole lines. */
const values: Readonly<Record<string, readonly string[]>> = {
  syntax: ['docker/dockerfile:1', 'docker/dockerfile:1-labs'],
  escape: ['`', '\\'],
  check: ['skip=', 'error=true', 'experimental='],
};

export function commentItems(request: Request, comment: Comment, typed: string): Item[] {
  const { offset, graph } = request;
  const lineEnd = lineEndOf(graph.source, offset);
  const replace = (length: number) => ({
    start: offset - length,
    end: Math.max(offset, Math.min(lineEnd, wordEnd(graph.source, offset))),
  });
  const list =
    /^#\s*(?:(slipway|hadolint)\s+(?:global\s+)?ignore=|check\s*=\s*(?:.*;\s*)?(?:skip|experimental)=)((?:[\w-]+\s*,\s*)*)([\w-]*)$/i.exec(
      typed,
    );
  if (list && comment.inside === undefined) {
    const [, dialect = 'check', given = '', word = ''] = list;
    return nameItems(
      request,
      dialect.toLowerCase(),
      given.split(',').map((name) => name.trim()),
      replace(word.length),
    );
  }
  const value = /^#\s*(syntax|escape|check)\s*=\s*(\S*)$/i.exec(typed);
  if (value && isAtTop(request, comment)) {
    const [, name = '', word = ''] = value;
    return (values[name.toLowerCase()] ?? []).map(
      (text): Item => ({
        label: text,
        kind: 'value',
        span: replace(word.length),
        topic: { about: 'directive', name: name.toLowerCase() },
      }),
    );
  }
  const start = /^#\s*([\w-]*)$/.exec(typed);
  if (!start || comment.inside !== undefined) return [];
  return startItems(request, comment, typed, replace(typed.length - 1));
}

/** What a comment may begin with: directives where the file may still have them, and the words that silence. */
function startItems(request: Request, comment: Comment, typed: string, span: Item['span']): Item[] {
  const space = typed.startsWith('# ') || typed === '#' ? ' ' : (/^#(\s*)/.exec(typed)?.[1] ?? '');
  const given = new Set(
    request.graph.directives
      .filter((each) => each.span.start !== comment.span.start)
      .map(({ name }) => name.text.toLowerCase()),
  );
  const head = isAtTop(request, comment)
    ? directives
        .filter(({ name }) => !given.has(name))
        .map(({ name }): Item => {
          const [first = ''] = name === 'check' ? ['skip='] : (values[name] ?? []);
          return {
            label: `${name}=${first}`,
            kind: 'keyword',
            insert: `${space}${name}=${first}`,
            span,
            topic: { about: 'directive', name },
            common: name !== 'check',
            ...(name === 'check' && { more: true }),
          };
        })
    : [];
  const ignore = (label: string, detail: string): Item => ({
    label,
    kind: 'keyword',
    detail,
    insert: `${space}${label}`,
    span,
    more: true,
  });
  return [
    ...head,
    ignore('slipway ignore=', 'ignores findings in the next instruction'),
    ...(isAtTop(request, comment) ? [] : [ignore('check=skip=', "ignores BuildKit's checks in the next instruction")]),
    ignore('hadolint ignore=', 'ignores hadolint findings in the next instruction'),
    ignore('hadolint global ignore=', 'ignores hadolint findings in the file'),
  ];
}

/** Whether only directives stand above a comment, so that it may be one itself. */
function isAtTop({ graph }: Request, { span }: Comment): boolean {
  const last = graph.directives.filter((directive) => directive.span.start < span.start).at(-1)?.span.end ?? 0;
  return (
    graph.source
      .slice(last, span.start)
      .replace(/^\uFEFF/, '')
      .trim() === '' &&
    (last === 0
      ? !graph.source.slice(0, span.start).includes('\n')
      : graph.source.slice(last, span.start).split('\n').length <= 2)
  );
}

/** Names of rules in a dialect, those found in the instruction below first. */
function nameItems(request: Request, dialect: string, given: readonly string[], span: Item['span']): Item[] {
  const isOwn = (name: string) =>
    dialect === 'slipway' || (dialect === 'hadolint' ? /^(?:DL|SC)\d/.test(name) : /^[A-Z][A-Za-z]+$/.test(name));
  const known = new Map<string, Item>();
  const add = (name: string, detail: string, topic: Topic) => {
    if (isOwn(name) && !known.has(name)) known.set(name, { label: name, kind: 'rule', detail, span, topic });
  };
  for (const { id, aliases, summary } of rules)
    for (const name of [id, ...aliases]) add(name, summary.replaceAll('`', ''), { about: 'rule', name: id });
  for (const { name, summary } of checks) add(name, summary.replaceAll('`', ''), { about: 'check', name });
  if (dialect === 'check') known.set('all', { label: 'all', kind: 'rule', detail: 'all checks', span });
  const below = request.graph.instructions.find(({ span: { start } }) => start > request.offset);
  const found = request.findings
    .filter(({ offset }) => below && below.span.start <= offset && offset <= below.span.end)
    .flatMap(({ names }) => names);
  const rank = (name: string) => (found.includes(name) ? 0 : 1);
  const all = [...known.values()].filter(({ label }) => !given.includes(label));
  // Slipway's own names stand before the others that its rules have; codes are looked for by their order.
  if (dialect !== 'slipway') all.sort((a, b) => (a.label < b.label ? -1 : 1));
  return all.sort((a, b) => rank(a.label) - rank(b.label));
}

function wordEnd(source: string, offset: number): number {
  const rest = /^[\w-]*/.exec(source.slice(offset, offset + 200))?.[0] ?? '';
  return offset + rest.length;
}

function lineEndOf(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

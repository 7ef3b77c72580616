import { patterns } from '../../toolchains/patterns.ts';
import type { Item, TypedWord } from './item.ts';
import type { Request } from './request.ts';

/** Whole Dockerfiles for an empty one, those first that fit the build context. */
export function patternItems({ graph, context }: Request, { span }: TypedWord): Item[] {
  if (graph.instructions.some(({ kind }) => kind !== 'UNKNOWN')) return [];
  const files = context.kind === 'known' ? [...context.entries.keys()].filter((path) => !path.includes('/')) : [];
  const fits = (pattern: (typeof patterns)[number]) => files.some((file) => pattern.file.test(file));
  const hasSyntax = graph.directives.length > 0;
  return [...patterns.filter(fits), ...patterns.filter((pattern) => !fits(pattern))].map((pattern): Item => {
    const body = hasSyntax ? pattern.body.replace(/^# syntax=.*\n/, '') : pattern.body;
    return {
      label: `FROM ... ${pattern.name}`,
      kind: 'snippet',
      detail: pattern.title,
      insert: body.trimEnd().replaceAll('\n', graph.eol),
      snippet: true,
      span,
      // Whoever types FROM wants the instruction first.
      filter: `${pattern.name} FROM`,
      topic: { about: 'pattern', name: pattern.name },
    };
  });
}

/** Moves a stage above another one. */
import type { Obstacle, Plan } from '../../contract/change.ts';
import { sourcesOf } from '../../model/edges.ts';
import { startWithComments } from '../../model/layout.ts';
import type { BuildGraph, Stage } from '../../model/model.ts';
import { mentionOf, referencesTo, stagesOf } from '../../model/query.ts';
import { insert, remove } from '../../text/edit.ts';
import { withoutLastBreaks } from '../../text/lines.ts';

/** Puts a later stage right above another one, or says why it cannot stand there. */
export function moveStage(graph: BuildGraph, later: Stage, above: Stage): Plan | Obstacle {
  const between = (index: number) => index >= above.index;
  const read = [later.base, ...later.instructions.flatMap(sourcesOf).map(({ from }) => from)].flatMap(stagesOf);
  const needed = read.find(between);
  const other = needed === undefined ? undefined : graph.stages[needed];
  if (other) return { why: `it uses ${mentionOf(other)}, which isn't above either` };
  const shifted = graph.stages.filter(({ index }) => index >= above.index && index <= later.index);
  const byIndex = shifted.some(({ index }) =>
    referencesTo(graph, { kind: 'stage', stage: index }).some(
      ({ role, token }) => role === 'use' && /^\d+$/.test(token.text),
    ),
  );
  if (byIndex) return { why: 'stages are used by number' };
  const names = shifted.flatMap(({ name }) => name?.text.toLowerCase() ?? []);
  if (new Set(names).size < names.length) return { why: 'several stages have one name' };
  const start = startWithComments(graph, later.from);
  const next = graph.stages[later.index + 1];
  const end = next ? startWithComments(graph, next.from) : graph.source.length;
  const text = withoutLastBreaks(graph.source.slice(start, end));
  const before = graph.source.slice(0, start);
  const gap = /\n\r?\n$/.test(before) ? graph.eol : '';
  const from = next ? start : withoutLastBreaks(before).length;
  const isEnded = /\n$/.test(graph.source);
  const last = graph.stages.at(next ? -1 : -2);
  const isAnother = !next && last !== undefined && last !== above;
  const becomes = isAnother ? `; ${mentionOf(last)} is then the one that is built by default` : '';
  return {
    title: `Move ${mentionOf(later)} above${becomes}`,
    safety: 'unsafe',
    edits: [
      insert(startWithComments(graph, above.from), `${text}${graph.eol}${gap}`),
      ...(next
        ? [remove({ start, end })]
        : [
            remove({ start: from, end: graph.source.length }),
            ...(isEnded ? [insert(graph.source.length, graph.eol)] : []),
          ]),
    ],
  };
}

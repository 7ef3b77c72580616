import { defineRefactor } from '../contract/refactor.ts';
import { shiftIndexes, startWithComments } from '../model/layout.ts';
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

const change = { id: 'extract-stage', title: 'Extract into a new stage' };

export default defineRefactor({
  id: 'extract-stage',
  kind: 'refactor.extract',
  summary: 'Moves the selected instructions into a new stage, which the rest of the stage is based on',
  example: {
    before: dockerfile`
      FROM node:22 AS app
      WORKDIR /app
      <|>COPY package.json package-lock.json ./
      RUN npm ci<|>
      COPY . .
      CMD ["node", "server.js"]
    `,
    after: dockerfile`
      FROM node:22 AS app-base
      WORKDIR /app

      FROM app-base AS app-extracted
      COPY package.json package-lock.json ./
      RUN npm ci

      FROM app-extracted AS app
      COPY . .
      CMD ["node", "server.js"]
    `,
  },
  *offer(graph, selection) {
    if (selection.start === selection.end) return;
    const stage = stageAt(graph, selection.start);
    if (!stage) return;
    const selected = stage.instructions.filter(({ span }) => span.start < selection.end && selection.start < span.end);
    const first = selected[0];
    const last = selected.at(-1);
    if (!first || !last) return;
    const why = obstacle(graph, stage, selection, selected);
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => extract(graph, stage, first, last) };
  },
});

function obstacle(
  graph: BuildGraph,
  stage: Stage,
  selection: Span,
  selected: readonly Instruction[],
): string | undefined {
  if (selection.start <= stage.from.span.end && stage.from.span.start < selection.end) {
    return 'select instructions below FROM';
  }
  if (graph.stages.some(({ from }) => selection.start < from.span.end && from.span.start < selection.end)) {
    return 'the selection includes another stage';
  }
  if (selected.length === stage.instructions.length) return 'the whole stage is selected';
  const { image } = stage.from;
  if (!image) return 'FROM has no image';
  if (!stage.name && image.span.end !== stage.from.span.end) return 'FROM is incomplete';
  if (stage.name && stage.name.text !== stage.name.text.toLowerCase()) return 'the stage name has upper-case letters';
  if (stage.instructions.some(({ onbuild }) => onbuild)) return 'its ONBUILD triggers would run in the new stages';
  if (graph.problems.length > 0) return 'the file has errors';
  if (hasInheritedTriggers(graph, stage)) return 'the base stage has ONBUILD triggers';
  return selected.some(({ kind }) => kind === 'UNKNOWN') ? 'the selection contains an unknown instruction' : undefined;
}

function hasInheritedTriggers({ stages }: BuildGraph, { base }: Stage): boolean {
  return base.kind === 'stage' && stages[base.stage]?.instructions.some(({ onbuild }) => onbuild) === true;
}

/**
 * FROM stays where it is and names what stands above the selection; the selection becomes a stage on top of that, and
 * the rest, which keeps the stage's name and so its readers, continues from it. Parts that would be empty are left out.
 */
function extract(graph: BuildGraph, stage: Stage, first: Instruction, last: Instruction): Edit[] {
  const { eol } = graph;
  const own = stage.name?.text ?? `stage${stage.index}`;
  const from = graph.source.slice(stage.from.keyword.span.start, stage.from.keyword.span.end);
  const as = asKeyword(stage.from);
  const hasHead = stage.instructions[0]?.index !== first.index;
  const hasTail = stage.instructions.at(-1)?.index !== last.index;
  const head = freeStageName(graph, `${own}-base`);
  const middle = hasTail ? freeStageName(graph, `${own}-extracted`) : stage.name?.text;
  const start = startWithComments(graph, first);
  const end = last.span.end;

  const edits: Edit[] = [];
  if (hasHead) {
    edits.push(...renameFrom(stage, ` ${as} ${head}`, head));
    const name = middle === undefined ? '' : ` ${as} ${middle}`;
    edits.push(insert(start, `${blankLine(graph, start)}${from} ${head}${name}${eol}`));
  } else if (hasTail && middle !== undefined) edits.push(...renameFrom(stage, ` ${as} ${middle}`, middle));
  if (hasTail && middle !== undefined) {
    const name = stage.name ? ` ${as} ${stage.name.text}` : '';
    edits.push(insert(end, `${eol}${eol}${from} ${middle}${name}`));
  }
  return [...edits, ...shiftIndexes(graph, stage.index, (hasHead ? 1 : 0) + (hasTail ? 1 : 0))];
}

function renameFrom(stage: Stage, addition: string, name: string): Edit[] {
  if (stage.name) return [replace(stage.name.span, name)];
  return stage.from.image ? [insert(stage.from.image.span.end, addition)] : [];
}

function blankLine({ source, eol }: BuildGraph, offset: number): string {
  return /\n[ \t]*\r?\n$/.test(source.slice(0, offset)) ? '' : eol;
}

import { sourcesOf } from '../model/edges.ts';
import { keywordLike, linesWithComments, shiftIndexes, startWithComments, textWithComments } from '../model/layout.ts';
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { stageAt, stagesOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, remove, replace } from '../text/edit.ts';
import { defineRefactor } from './refactor.ts';

export default defineRefactor({
  id: 'extract-base-stage',
  kind: 'refactor.extract',
  summary: 'Makes what stages begin with in the same way a base stage that they continue from',
  example: {
    before: dockerfile`
      FROM node:22-alpine AS build
      <|>RUN apk add --no-cache dumb-init
      WORKDIR /app
      COPY . .
      RUN npm ci && npm run build

      FROM node:22-alpine
      RUN apk add --no-cache dumb-init
      WORKDIR /app
      COPY --from=build /app/dist ./dist
      CMD ["dumb-init", "node", "dist/server.js"]
    `,
    after: dockerfile`
      FROM node:22-alpine AS base
      RUN apk add --no-cache dumb-init
      WORKDIR /app

      FROM base AS build
      COPY . .
      RUN npm ci && npm run build

      FROM base
      COPY --from=build /app/dist ./dist
      CMD ["dumb-init", "node", "dist/server.js"]
    `,
  },
  *offer(graph, selection) {
    const stage = stageAt(graph, selection.start);
    const common = stage && commonStart(graph, stage);
    if (!common) return;
    const title = `Extract common steps of ${common.stages.length} stages into a base stage`;
    const why = obstacle(graph, common);
    if (why) yield { title, disabled: why };
    else yield { title, edits: () => extract(graph, common) };
  },
});

/** Stages that begin alike, and how many instructions behind FROM they have in common. */
interface Common {
  readonly stages: readonly Stage[];
  readonly length: number;
}

/** Stages on one image share at least a step; three of them may share the image alone. */
function commonStart({ source, stages }: BuildGraph, stage: Stage): Common | undefined {
  if (stage.base.kind !== 'image' || !stage.from.image) return undefined;
  const from = headOf(source, stage);
  const alike = stages.filter((each) => each.base.kind === 'image' && headOf(source, each) === from);
  const shared = (other: Stage) => {
    const at = stage.instructions.findIndex(
      (each, i) => meaningOf(source, each) !== meaningOf(source, other.instructions[i]),
    );
    return at === -1 ? stage.instructions.length : at;
  };
  const lengths = alike.filter(({ index }) => index !== stage.index).map(shared);
  const length = Math.max(0, ...lengths);
  const group = alike.filter((each) => each.index === stage.index || shared(each) >= length);
  return group.length < (length === 0 ? 3 : 2) ? undefined : { stages: group, length };
}

/** What stands between FROM and the stage's name: image and platform. */
function headOf(source: string, { from }: Stage): string {
  return from.image ? source.slice(from.keyword.span.end, from.image.span.end).replace(/\s+/g, ' ') : '';
}

/** An instruction without the layout of its lines; nothing is equal to what is not there. */
function meaningOf(source: string, instruction: Instruction | undefined): string | number {
  if (!instruction) return Number.NaN;
  const { keyword, flags, rest, heredocs, onbuild } = instruction;
  if (onbuild || instruction.kind === 'UNKNOWN') return Number.NaN;
  const words = flags.map(({ name, value }) => `--${name.text}=${value?.text ?? ''}`);
  const bodies = heredocs.map(({ body }) => source.slice(body.start, body.end));
  return JSON.stringify([keyword.text.toUpperCase(), words, rest.text, bodies]);
}

function obstacle(graph: BuildGraph, { stages, length }: Common): string | undefined {
  if (graph.problems.length > 0) return 'the file has errors';
  const [first] = stages;
  const comments = (stage: Stage) =>
    stage.instructions.slice(0, length).map((each) => {
      const inside = graph.comments.filter(({ span }) => each.span.start < span.start && span.end < each.span.end);
      return (
        graph.source.slice(startWithComments(graph, each), each.span.start) + inside.map(({ text }) => text).join('\n')
      );
    });
  const wanted = first && JSON.stringify(comments(first));
  if (stages.some((stage) => JSON.stringify(comments(stage)) !== wanted))
    return 'the comments of the common steps differ';
  const read = stages.flatMap(({ instructions }) => instructions.slice(0, length).flatMap(sourcesOf));
  if (read.some(({ from }) => stagesOf(from).some((index) => index >= (first?.index ?? 0)))) {
    return 'the common steps read a stage that would stand behind them';
  }
  return undefined;
}

function extract(graph: BuildGraph, { stages, length }: Common): Edit[] {
  const { source, eol } = graph;
  const [first] = stages;
  if (!first?.from.image) return [];
  const name = freeStageName(graph, 'base');
  const head = source.slice(first.from.keyword.span.end, first.from.image.span.end);
  const steps = first.instructions.slice(0, length).map((each) => textWithComments(graph, each));
  const base = [`${keywordLike(first.from, 'FROM')}${head} ${asKeyword(first.from)} ${name}`, ...steps].join(eol);
  return [
    insert(startWithComments(graph, first.from), `${base}${eol}${eol}`),
    ...stages.flatMap((stage) => {
      const { keyword, image } = stage.from;
      if (!image) return [];
      return [
        replace({ start: keyword.span.end, end: image.span.end }, ` ${name}`),
        ...stage.instructions.slice(0, length).map((each) => remove(linesWithComments(graph, each))),
      ];
    }),
    ...shiftIndexes(graph, first.index, 1),
  ];
}

import { defineRefactor } from '../contract/refactor.ts';
import { sourcesOf } from '../model/edges.ts';
import { keywordLike, linesWithComments, placeAbove, shiftIndexes, startWithComments } from '../model/layout.ts';
import { startOfLine } from '../model/lines.ts';
import type { BuildGraph, Instruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { stageAt, stagesOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, remove, replace } from '../text/edit.ts';

export default defineRefactor({
  id: 'extract-base-stage',
  kind: 'refactor.extract',
  summary: 'Moves the steps that several stages start with into a common base stage',
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
    for (const common of stage ? commonStarts(graph, stage) : []) {
      const count = common.stages.length;
      const change = { id: `extract-base-stage ${count}`, title: titleOf(common) };
      const why = obstacle(graph, common);
      if (why) yield { ...change, refused: why };
      else yield { ...change, safety: 'unsafe', edits: () => extract(graph, common) };
    }
  },
});

function titleOf(common: Common): string {
  const count = common.stages.length;
  const base = baseAmong(common);
  if (base) {
    const others = count === 2 ? 'another stage' : `${count - 1} other stages`;
    const own = base.name ? `'${base.name.text}'` : `stage ${base.index}`;
    return `Begin ${others} with ${own}, which has the same ${common.length === 0 ? 'image' : 'steps'}`;
  }
  return common.length === 0
    ? `Name the image of ${count} stages once, in a base stage`
    : `Extract common steps of ${count} stages into a base stage`;
}

/** The stage that holds the common steps and nothing else, where it stands above the others. */
function baseAmong({ stages: [first], length }: Common): Stage | undefined {
  return first?.instructions.length === length ? first : undefined;
}

/** Stages that begin alike, and how many instructions behind FROM they have in common. */
interface Common {
  readonly stages: readonly Stage[];
  readonly length: number;
}

/** From many stages with few steps to few with many. Stages on one image share at least a step; three of them may share the image alone. */
function commonStarts({ source, stages }: BuildGraph, stage: Stage): Common[] {
  if (stage.base.kind !== 'image' || !stage.from.image) return [];
  const from = headOf(source, stage);
  const own = stage.instructions.map((each) => meaningOf(source, each));
  const alike = stages
    .filter((each) => each.base.kind === 'image' && headOf(source, each) === from)
    .map((each) => ({ stage: each, shared: each.index === stage.index ? own.length : sharedBy(source, own, each) }));
  const lengths = new Set(alike.filter((each) => each.stage.index !== stage.index).map(({ shared }) => shared));
  const starts = [...lengths]
    .sort((a, b) => a - b)
    .flatMap((wanted): Common[] => {
      const group = alike.filter(({ shared }) => shared >= wanted).map((each) => each.stage);
      const length = worthwhile(stage, Math.min(wanted, ...group.map(startsAnewAt)));
      return group.length < (length === 0 ? 3 : 2) ? [] : [{ stages: group, length }];
    });
  const kept = starts.filter(({ length }) => length > 0);
  return kept.length > 0 ? kept : starts.slice(0, 1);
}

/** One line that only sets something is no gain: a stage for it would be longer. */
function worthwhile({ instructions: [first] }: Stage, length: number): number {
  return length === 1 && first && !/^(?:RUN|COPY|ADD)$/.test(first.kind) ? 0 : length;
}

function sharedBy(source: string, own: readonly (string | undefined)[], { instructions }: Stage): number {
  const at = own.findIndex((each, i) => each === undefined || each !== meaningOf(source, instructions[i]));
  return at === -1 ? own.length : at;
}

/** Where a CMD stands that an ENTRYPOINT follows: an ENTRYPOINT drops the CMD of a base, that of its own stage it keeps (measured on BuildKit 0.24). */
function startsAnewAt({ instructions }: Stage): number {
  const command = instructions.findIndex(({ kind, onbuild }) => kind === 'CMD' && !onbuild);
  const isFollowed = instructions.some(({ kind, onbuild }, i) => kind === 'ENTRYPOINT' && !onbuild && i > command);
  return command === -1 || !isFollowed ? instructions.length : command;
}

/** What stands between FROM and the stage's name: image and platform. */
function headOf(source: string, { from }: Stage): string {
  return from.image ? source.slice(from.keyword.span.end, from.image.span.end).replace(/\s+/g, ' ') : '';
}

/** An instruction without the layout of its lines; undefined for what is equal to nothing. */
function meaningOf(source: string, instruction: Instruction | undefined): string | undefined {
  if (!instruction || instruction.onbuild || instruction.kind === 'UNKNOWN') return undefined;
  const { keyword, flags, rest, heredocs } = instruction;
  const words = flags.map(({ name, value }) => `--${name.text}=${value?.text ?? ''}`);
  const bodies = heredocs.map(({ body }) => source.slice(body.start, body.end));
  return JSON.stringify([keyword.text.toUpperCase(), words, oneSpaced(rest.text), bodies]);
}

/** White space between words as one space; that in quotes, and what a backslash stands before, is left alone. */
function oneSpaced(text: string): string {
  return text.trim().replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|\s+/gs, (part) => (/^\s/.test(part) ? ' ' : part));
}

function obstacle(graph: BuildGraph, { stages, length }: Common): string | undefined {
  if (graph.problems.length > 0) return 'the file has errors';
  const [first] = stages;
  const read = stages.flatMap(({ instructions }) => instructions.slice(0, length).flatMap(sourcesOf));
  if (read.some(({ from }) => stagesOf(from).some((index) => index >= (first?.index ?? 0)))) {
    return 'the common steps read a stage that would come after them';
  }
  return undefined;
}

function commentsInside({ comments }: BuildGraph, { index }: Instruction): string[] {
  return comments.filter(({ inside }) => inside === index).map(({ text }) => text);
}

function extract(graph: BuildGraph, { stages, length }: Common): Edit[] {
  const { source, eol } = graph;
  const [first] = stages;
  if (!first?.from.image) return [];
  if (baseAmong({ stages, length })) return reuse(graph, { stages, length });
  const base = freeStageName(graph, freeStageName(graph, 'base') === 'base' ? 'base' : 'common');
  const head = source.slice(first.from.keyword.span.end, first.from.image.span.end);
  const steps = first.instructions.slice(0, length).flatMap((_, i) => {
    return commonStep(
      graph,
      stages.flatMap(({ instructions }) => instructions[i] ?? []),
    );
  });
  const text = [`${keywordLike(first.from, 'FROM')}${head} ${asKeyword(first.from)} ${base}`, ...steps].join(eol);
  return [
    insert(placeAbove(graph, first, 'stage'), `${text}${eol}${eol}`),
    ...stages.flatMap((stage) => begin(graph, stage, base, length)),
    ...shiftIndexes(graph, first.index, 1),
  ];
}

/** Has a stage begin with another one, without the steps that it has then. */
function begin(graph: BuildGraph, { from, instructions }: Stage, base: string, length: number): Edit[] {
  const { keyword, image } = from;
  if (!image) return [];
  return [
    replace({ start: keyword.span.end, end: image.span.end }, ` ${base}`),
    ...instructions.slice(0, length).map((each) => remove(linesWithComments(graph, each))),
  ];
}

/** Has the others begin with the first of the stages; what they alone say of a step comes to stand above it. */
function reuse(graph: BuildGraph, { stages: [first, ...others], length }: Common): Edit[] {
  if (!first?.from.image) return [];
  // FROM finds a stage by its name in lower case alone.
  const base = first.name?.text.toLowerCase() ?? freeStageName(graph, 'base');
  return [
    ...(first.name ? [] : [insert(first.from.image.span.end, ` ${asKeyword(first.from)} ${base}`)]),
    ...first.instructions.flatMap((own, i) => {
      const said = saidOf(graph, own);
      const more = others.flatMap(({ instructions }) => saidOf(graph, instructions[i]));
      const added = onceEach([...said, ...more]).slice(onceEach(said).length);
      const place = startOfLine(graph, own.span.start);
      return added.length > 0 ? [insert(place, added.map((line) => line + graph.eol).join(''))] : [];
    }),
    ...others.flatMap((stage) => begin(graph, stage, base, length)),
  ];
}

/** The comments above and inside an instruction. */
function saidOf(graph: BuildGraph, instruction: Instruction | undefined): string[] {
  return instruction ? [...linesAbove(graph, instruction), ...commentsInside(graph, instruction)] : [];
}

/** Lines of comments without those that say the same once more. */
function onceEach(lines: readonly string[]): string[] {
  return lines.filter((line, i) => lines.findIndex((other) => other.trim() === line.trim()) === i);
}

/** One step for all that are alike: the one with most comments inside, below what is said above or inside of the others. */
function commonStep(graph: BuildGraph, alike: readonly Instruction[]): string[] {
  const [fullest] = [...alike].sort((a, b) => commentsInside(graph, b).length - commentsInside(graph, a).length);
  if (!fullest) return [];
  const inside = new Set(commentsInside(graph, fullest).map((text) => text.trim()));
  const above = alike.flatMap((each) => linesAbove(graph, each));
  const others = alike.flatMap((each) => commentsInside(graph, each)).filter((text) => !inside.has(text.trim()));
  const { start, end } = fullest.span;
  return [...onceEach([...above, ...others]), graph.source.slice(startOfLine(graph, start), end)];
}

/** The comments directly above an instruction, a line each. */
function linesAbove(graph: BuildGraph, instruction: Instruction | undefined): string[] {
  if (!instruction) return [];
  const { start } = instruction.span;
  return graph.source
    .slice(startWithComments(graph, instruction), startOfLine(graph, start))
    .split(/\r?\n/)
    .slice(0, -1);
}

/** Writes a division down as edits: the build stage stays as it is, the final stage follows it. */

import { keywordLike, linesWithComments, startWithComments } from '../../model/layout.ts';
import type { Stage } from '../../model/model.ts';
import { asKeyword, freeStageName } from '../../model/names.ts';
import { isStart, readersOf, stageNamed } from '../../model/query.ts';
import { type Edit, insert, remove, replace } from '../../text/edit.ts';
import type { Job, Placed } from '../../toolchains/stage/runtime.ts';
import type { Division } from './divide.ts';
import { finalStage, platformOf, type Write } from './final-stage.ts';
import type { Variant } from './variants.ts';

export function writeSplit(job: Job, division: Division, variant: Variant, builds: readonly Placed[]): Edit[] {
  const { graph, stage } = job;
  const { eol } = graph;
  const { dependencies, cut, runtime } = division;
  const write: Write = (keyword, rest) => `${keywordLike(stage.from, keyword)} ${rest}`;
  const names = {
    ...stageNames(job),
    dependencies: dependencies && freeStageName(graph, 'deps'),
  };
  const finish = division.prune && runtime.prune ? [write('RUN', runtime.prune)] : [];
  const blocks = [
    ...(names.dependencies ? [dependenciesStage(job, division, names.dependencies, write)] : []),
    finalStage(job, division, variant, names, write),
  ];
  const text = [
    ...finish.map((line) => `${eol}${line}`),
    ...blocks.map((lines) => `${eol}${eol}${lines.join(eol)}`),
  ].join('');
  const replaced = cut.tail.filter((each) => {
    const isPlace = each.kind === 'USER' || each.kind === 'WORKDIR';
    return variant.base.start && (isStart(each) || (runtime.served && isPlace));
  });
  return [
    ...(names.build === stage.name?.text ? [] : nameBuild(stage, names.build)),
    ...prepare(job, division, builds),
    ...[...cut.moved, ...cut.dropped, ...replaced].map((each) => remove(linesWithComments(graph, each))),
    insert(lineEnd(graph.source, cut.boundary.span.end), text),
  ];
}

/** A stage that is called after its building keeps that name, unless an image is built by it. */
function stageNames({ graph, stage, context }: Job): { readonly build: string; readonly final: string | undefined } {
  const own = stage.name?.text;
  const isTarget = context.choosesStage || context.targets.some((target) => stageNamed(graph, target) === stage);
  if (own !== undefined && namesOfBuilding.test(own) && !isTarget && readersOf(graph, stage.index).length === 0)
    return { build: own, final: undefined };
  return { build: freeStageName(graph, 'build'), final: own };
}

const namesOfBuilding = /^(?:build|builder|building|compile|compiler)(?:[-_](?:env|image|stage|step))?$/i;

/** What the build needs before its first step. */
function prepare({ graph }: Job, { runtime }: Division, builds: readonly Placed[]): Edit[] {
  const first = runtime.prepare?.before ?? builds[0]?.run;
  const lines = runtime.prepare?.build ?? [];
  if (!first || lines.length === 0) return [];
  return [insert(startWithComments(graph, first), `${lines.join(graph.eol)}${graph.eol}`)];
}

/** The end of a line, white space at its end included. */
function lineEnd(source: string, from: number): number {
  let end = from;
  while (source[end] === ' ' || source[end] === '\t') end += 1;
  return end;
}

function nameBuild(stage: Stage, name: string): Edit[] {
  const { from } = stage;
  if (stage.name) return [replace(stage.name.span, name)];
  return from.image ? [insert(from.image.span.end, ` ${asKeyword(from)} ${name}`)] : [];
}

function dependenciesStage(job: Job, { dependencies }: Division, name: string, write: Write): string[] {
  const { from } = job.stage;
  const first = write('FROM', `${platformOf(job)}${from.image?.text ?? ''}`);
  return [`${first} ${asKeyword(from)} ${name}`, ...(dependencies?.instructions ?? [])];
}

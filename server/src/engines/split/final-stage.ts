/** The lines of the stage that runs the result. */

import { startWithComments, textWithComments } from '../../model/layout.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import { asKeyword } from '../../model/names.ts';
import { isStart } from '../../model/query.ts';
import type { Base, Job } from '../../toolchains/stage/runtime.ts';
import { installText, silentVariables } from '../../toolchains/stage/system-installs.ts';
import { copyArguments } from './copy-lines.ts';
import type { Division } from './divide.ts';
import type { FinalFile } from './final-files.ts';
import type { AgainCopy } from './project-files.ts';
import { declaredArguments, runtimeVariables } from './variables.ts';
import { imageOf, type Variant } from './variants.ts';

/** Writes an instruction with the file's case of keywords. */
export type Write = (keyword: string, rest: string) => string;

interface Names {
  readonly build: string;
  /** Undefined where it has none. */
  readonly final: string | undefined;
  readonly dependencies: string | undefined;
}

export function finalStage(job: Job, division: Division, variant: Variant, names: Names, write: Write): string[] {
  const { stage } = job;
  const { runtime, cut } = division;
  const place = directoryOf(job, division, variant);
  const owner = ownershipOf(job, division, variant.base, place);
  const plan: FinalStage = { job, division, variant, names, write, place, owner };
  const begin = isPlaceFirst(plan) ? [...setUp(plan), ...installs(plan)] : [...installs(plan), ...setUp(plan)];
  const body = [...settings(plan), ...begin, ...copied(plan), ...ending(plan)];
  const own = names.final === undefined ? '' : ` ${asKeyword(stage.from)} ${names.final}`;
  // A repeated step installs as it does in the build stage, without questions.
  const isRepeated = (runtime.again ?? []).length > 0;
  return [
    `${write('FROM', `${platformOf(job)}${imageOf(variant)}`)}${own}`,
    ...declaredArguments(job, cut.tail, `${body.join('\n')}${isRepeated ? `\n${silentVariables}` : ''}`),
    ...body,
  ];
}

interface FinalStage {
  readonly job: Job;
  readonly division: Division;
  readonly variant: Variant;
  readonly names: Names;
  readonly write: Write;
  /** Its first working directory. */
  readonly place: string | undefined;
  readonly owner: Ownership;
}

/** The variables that the program needs, and what the base is to be told. */
function settings({ job, division: { runtime, cut }, variant: { base }, write }: FinalStage): string[] {
  const kept = runtime.served ? [] : runtimeVariables(job, cut.head, runtime.buildVariables);
  const pairs = [...kept, ...((!base.zones && runtime.variables) || []), ...(base.variables ?? [])];
  return [...pairs.map((pair) => write('ENV', pair)), ...(runtime.prepare?.final ?? [])];
}

/** Packages and users. */
function installs({ job, division, variant: { base }, write }: FinalStage): string[] {
  const { runtime, packages, recommended, accounts } = division;
  const install = installText(job, [...new Set([...packages, ...(base.lacks ?? [])])], recommended, base);
  return [
    ...(install === undefined ? [] : [write('RUN', install)]),
    ...(runtime.again ?? []).map((each) => textWithComments(job.graph, each)),
    ...accounts.map(({ run, commands }) =>
      commands ? write('RUN', commands.join(' && ')) : textWithComments(job.graph, run),
    ),
  ];
}

/** Whether steps are repeated that stand below WORKDIR: in the same order, both stages share them where their images are one. */
function isPlaceFirst({ job, division, place, owner, variant: { guest } }: FinalStage): boolean {
  const [first] = division.runtime.again ?? [];
  const isPlain = !guest && !owner.isUserFirst && owner.chown === undefined && place !== undefined;
  const isAbove = ({ kind, index }: Instruction) => kind === 'WORKDIR' && index < (first?.index ?? 0);
  return isPlain && first !== undefined && job.stage.instructions.some(isAbove);
}

/** As whom, and where, the files are put. */
function setUp({ variant: { guest }, write, place, owner }: FinalStage): string[] {
  return [
    ...(guest && !guest.isDefault ? [write('USER', guest.name)] : []),
    ...(owner.isUserFirst ? [write('USER', owner.first)] : []),
    ...(place === undefined ? [] : [write('WORKDIR', place)]),
    ...(owner.chown === undefined ? [] : [write('RUN', owner.chown)]),
  ];
}

/** Files of the system, of the build context, of the stage for dependencies and of the build stage. */
function copied({ job, division, variant: { base, guest }, names, write, place }: FinalStage): string[] {
  const { dependencies, copiesAgain, files, rights } = division;
  const copies = (items: readonly FinalFile[], from: string) => {
    const group = guest && `${guest.name}:${guest.name}`;
    return copyArguments(items, from, place, group).map((rest) => write('COPY', rest));
  };
  const modules =
    dependencies && names.dependencies ? [{ ...folderAt(dependencies.makes), owner: dependencies.owner }] : [];
  return [
    ...copies(systemFiles(division, base), names.build),
    ...copiesAgain.map((each) => againText(job.graph, each)),
    ...copies(modules, names.dependencies ?? names.build),
    ...copies(files, names.build),
    ...(rights.length > 0 ? [write('RUN', rights.join(' && '))] : []),
  ];
}

/** What says how the program is run. */
function ending({ job, division: { runtime, cut }, variant: { base }, write, owner }: FinalStage): string[] {
  const { graph } = job;
  const user = owner.isUserFirst || runtime.served ? undefined : owner.user;
  const moved = cut.moved.filter((each) => base.start === undefined || !isStart(each));
  return [
    ...moved.map((each) => textWithComments(graph, each)),
    ...(user === undefined ? [] : [write('USER', user)]),
    ...(base.start ? commentsOf(job, cut) : []),
    ...(base.start ?? []).map((line) => line.replaceAll('\n', graph.eol)),
  ];
}

/** A COPY as it is written, with a place that it needs. */
function againText(graph: BuildGraph, { copy, to }: AgainCopy): string {
  const text = textWithComments(graph, copy);
  const span = copy.destination?.span;
  if (to === undefined || !span) return text;
  const start = span.start - copy.span.end + text.length;
  return `${text.slice(0, start)}${to}${copy.sources.length > 1 ? '/' : ''}${text.slice(start + span.end - span.start)}`;
}

/** The comments above and within what says what the image starts, which stay where another start takes its place. */
function commentsOf({ graph }: Job, { moved, tail }: Division['cut']): string[] {
  return [...moved, ...tail].filter(isStart).flatMap((each) => {
    const above = graph.source.slice(startWithComments(graph, each), each.span.start).trimEnd();
    const within = graph.comments.filter(({ span }) => each.span.start < span.start && span.end <= each.span.end);
    return [above, ...within.map(({ span }) => graph.source.slice(span.start, span.end).trim())].filter(
      (text) => text !== '',
    );
  });
}

export function platformOf({ stage, graph }: Job): string {
  const flag = stage.from.flags.find(({ name }) => name.text === 'platform');
  return flag && !/BUILD/.test(flag.value?.text ?? '') ? `${graph.source.slice(flag.span.start, flag.span.end)} ` : '';
}

interface Ownership {
  /** USER as it stands at the boundary, unless it is set behind it again. */
  readonly user: string | undefined;
  readonly first: string;
  /** BuildKit gives a WORKDIR that it makes to the USER of that line, so that USER may come first. */
  readonly isUserFirst: boolean;
  /** The command that gives the working directory to its owner, where that is somebody else. */
  readonly chown: string | undefined;
}

function ownershipOf({ stage }: Job, division: Division, base: Base, place: string | undefined): Ownership {
  const { directoryOwner: owner, cut, runtime } = division;
  const user = userBefore(cut, stage.instructions);
  const first = user ?? stage.end.user?.text ?? '';
  if (owner === undefined || place === undefined || runtime.served)
    return { user, first, isUserFirst: false, chown: undefined };
  const isSame = first !== '' && first.split(':')[0] === owner.split(':')[0];
  const isUserFirst = isSame && (user !== undefined || !base.shell);
  return { user, first, isUserFirst, chown: isUserFirst ? undefined : `chown ${owner} ${place}` };
}

function userBefore({ boundary }: Division['cut'], instructions: readonly Instruction[]): string | undefined {
  const set = instructions.findLast(({ kind }) => kind === 'USER');
  if (set?.kind !== 'USER' || set.index > boundary.index) return undefined;
  const text = set.words[0]?.text;
  return text === 'root' || text === '0' ? undefined : text;
}

/** Instructions to which the working directory means nothing. */
const passive: ReadonlySet<string> = new Set('ARG ENV LABEL EXPOSE STOPSIGNAL USER MAINTAINER'.split(' '));

/** The working directory that the final stage begins with; undefined where it sets one itself, or the base begins there. */
function directoryOf({ stage }: Job, { cut, runtime }: Division, { base, guest }: Variant): string | undefined {
  if (runtime.served) return undefined;
  const next = cut.tail.find(({ kind }) => !passive.has(kind));
  if (next?.kind === 'WORKDIR' && next.words[0]?.value?.startsWith('/')) return undefined;
  const { directory } = next?.before ?? stage.end;
  const given = guest?.isDefault ? nonrootHome : (base.directory ?? '/');
  return directory === given ? undefined : directory;
}

/** Where distroless images with the tag `nonroot` begin (github.com/GoogleContainerTools/distroless, static/static.bzl, USER_VARIANTS). */
const nonrootHome = '/home/nonroot';

/** Files of the system that the base lacks. */
function systemFiles({ runtime }: Division, base: Base): FinalFile[] {
  const certificates = runtime.certificates !== undefined && !base.certificates ? [runtime.certificates] : [];
  const zones = runtime.timeZones !== undefined && !base.zones ? [runtime.timeZones] : [];
  return [...certificates, ...zones].map((path) => ({ ...folderAt(path), folder: false, fixed: true }));
}

function folderAt(path: string): FinalFile {
  return { path, to: path, folder: true, owner: undefined };
}

/** Which files a step and those above it take in, in words. */

import type { BuildContext } from '../../context/context.ts';
import { isWholeSource } from '../../context/path.ts';
import { isExcluded } from '../../context/query.ts';
import { isRemote } from '../../language/remote-source.ts';
import type { BuildGraph, Instruction, Source, Text } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { isCopy, mentionOf } from '../../model/query.ts';
import { code } from '../markdown.ts';

/** Paths that an instruction reads from one place: the build context where `from` is undefined. */
interface Taken {
  readonly from: Source | undefined;
  readonly paths: readonly string[];
  readonly line: number;
}

const mostNames = 6;

/** One line for each place that these instructions read files from; the last of them is the step itself. */
export function inputLines(graph: BuildGraph, instructions: readonly Instruction[], context: BuildContext): string[] {
  const taken = instructions.flatMap(takenBy);
  const own = instructions.at(-1)?.lines.first;
  const fromContext = taken.filter(({ from }) => !from);
  const local = fromContext.map((each) => ({ ...each, paths: each.paths.filter((path) => !isRemote(path)) }));
  const remote = fromContext.map((each) => ({ ...each, paths: each.paths.filter(isRemote) }));
  const places = new Map<string, Taken[]>();
  for (const each of taken) {
    if (!each.from || each.from.kind === 'scratch') continue;
    const label = placeOf(graph, each.from);
    places.set(label, [...(places.get(label) ?? []), each]);
  }
  const line = (text: string, each: readonly Taken[]) => {
    const names = namesOf(each, own);
    return names === '' ? [] : [`${text}: ${names}`];
  };
  const whole = local.find(({ paths }) => paths.some(isWhole));
  return [
    ...(whole ? [`${everyFile(context)}${where(whole, own)}`] : line('files of the build context', local)),
    ...line('the content of', remote),
    ...[...places].flatMap(([label, each]) => {
      const all = each.find(({ paths }) => paths.some(isWhole));
      return all ? [`any file of ${label}${where(all, own)}`] : line(`files of ${label}`, each);
    }),
  ];
}

function takenBy(instruction: Instruction): Taken[] {
  const line = instruction.lines.first;
  if (instruction.onbuild) return [];
  if (isCopy(instruction)) {
    return [{ from: instruction.from, paths: instruction.sources.map(asWritten), line }];
  }
  if (instruction.kind !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) => {
    if (mount.type !== 'bind' && !(mount.type === 'cache' && mount.from)) return [];
    const source = mountOption(mount, 'source', 'src')?.value;
    return [{ from: mount.from, paths: [source ? asWritten(source) : '/'], line }];
  });
}

/** The value where it is the same in every build. */
function asWritten({ text, value, variables }: Text): string {
  return variables.length > 0 ? text : (value ?? text);
}

/** Stages are read anew only where the files differ, images where their tag leads to another one. */
function placeOf(graph: BuildGraph, from: Source): string {
  const stage = from.kind === 'stage' ? graph.stages[from.stage] : undefined;
  return stage ? mentionOf(stage) : code(from.token.text);
}

function namesOf(taken: readonly Taken[], own: number | undefined): string {
  const names = taken.flatMap((each) => {
    if (each.paths.length === 0) return [];
    const names = each.paths.map((path) => code(path));
    return [`${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ', ...' : ''}${where(each, own)}`];
  });
  const more = names.length > mostNames ? `, and those of ${names.length - mostNames} more instructions` : '';
  return names.slice(0, mostNames).join(', ') + more;
}

function where({ line }: Taken, own: number | undefined): string {
  return line === own ? '' : ` (line ${line + 1})`;
}

function everyFile(context: BuildContext): string {
  const any = 'any file of the build context';
  if (context.kind === 'unknown') return `${any} that ${code('.dockerignore')} does not keep out`;
  const isIn = context.dockerfile !== undefined && isExcluded(context, context.dockerfile) === false;
  const self = isIn ? ', the Dockerfile included' : '';
  if (!context.ignore) return `${any}${self}: there is no ${code('.dockerignore')}`;
  return `${any} that ${code(context.ignore.path)} lets in${self}`;
}

function isWhole(path: string): boolean {
  return isWholeSource(path.replace(/\*$/, ''));
}

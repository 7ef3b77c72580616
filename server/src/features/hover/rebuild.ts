/**
 * What makes a step run again, as measured on BuildKit 0.25: for RUN its text, USER, WORKDIR and SHELL, all variables that have a value, and
 * the steps above; for COPY its text once variables are expanded, the content and mode of its files, and the steps above. Files
 * of other stages are compared by content, also in mounts. LABEL, EXPOSE, CMD, secrets' values and caches never count.
 */
import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Source } from '../../model/model.ts';
import { instructionAt, mentionOf } from '../../model/query.ts';
import { variableUses } from '../../model/references.ts';
import { isStep } from '../../model/reruns.ts';
import { lookup, visibleBindings } from '../../model/scope.ts';
import { concealed } from '../../model/sensitive.ts';
import { touches } from '../../text/span.ts';
import { installsOf } from '../../toolchains/installs.ts';
import { code, list } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';
import { inputLines } from './rebuild-inputs.ts';

type RebuiltStep = RunInstruction | CopyInstruction;

const mostVariables = 8;
const longestStep = 60;

/** The keyword of RUN, COPY and ADD: what takes the place of the step in the cache, and what does not. */
export const hoverRebuild: HoverProvider = (graph, offset, context) => {
  const step = instructionAt(graph, offset);
  if (step?.kind !== 'RUN' && step?.kind !== 'COPY' && step?.kind !== 'ADD') return undefined;
  if (step.onbuild || step.stage === undefined || !touches(step.keyword.span, offset)) return undefined;
  const above = graph.stages[step.stage]?.instructions.filter(({ index }) => index < step.index) ?? [];
  const lines = [
    ...baseLine(graph, step.stage, context),
    ...earlierLine(graph, above, step),
    ...inputLines(graph, [...above, step], context),
    ...(step.kind === 'RUN' ? environmentLine(graph, step) : expandedLine(graph, step)),
  ];
  const own = step.kind === 'RUN' ? `its text, ${code('USER')}, ${code('WORKDIR')} or ${code('SHELL')}` : 'its text';
  const reasons = lines.length > 0 ? `, or if one of these changes:\n\n${list(lines)}` : '.';
  return {
    span: step.keyword.span,
    markdown: [
      '**Cache of this step**',
      `This step runs again if ${own} changes${reasons}`,
      `It stays cached if only these change: ${without(step)}.`,
    ].join('\n\n'),
  };
};

function baseLine(graph: BuildGraph, index: number, context: BuildContext): string[] {
  const base = graph.stages[index]?.base;
  if (!base || base.kind === 'scratch' || base.token.text === '') return [];
  const names = [...new Set(base.token.variables.map(({ name }) => code(name.text)))];
  const chosen = names.length === 0 ? [] : [`the value of ${names.join(' or ')}, which chooses the base`];
  return [...chosen, ...baseItself(graph, index, base, context)];
}

function baseItself(
  graph: BuildGraph,
  index: number,
  base: Exclude<Source, { readonly kind: 'scratch' }>,
  context: BuildContext,
): string[] {
  const written = code(base.token.value ?? base.token.text);
  if (base.kind === 'stage' && base.stage < index) {
    const stage = graph.stages[base.stage];
    return stage?.instructions.some(isStep) ? [`a step of ${mentionOf(stage)}`] : baseLine(graph, base.stage, context);
  }
  if (base.kind === 'unknown') return base.token.variables.length > 0 ? [] : [`the base ${code(base.token.text)}`];
  if (context.namedContexts.includes(base.token.value ?? '')) return [`files in the build context ${written}`];
  return base.kind === 'image' && base.image.digest ? [] : [`the image that ${written} refers to`];
}

function earlierLine({ source }: BuildGraph, above: readonly Instruction[], step: RebuiltStep): string[] {
  const first = above.find(isStep);
  if (!first) return [];
  const text = concealed(/^.*/.exec(source.slice(first.span.start, first.span.end))?.[0].trimEnd() ?? '');
  const shown = text.length > longestStep ? `${text.slice(0, longestStep - 1)}…` : text;
  const isLinked = step.flags.some(({ name }) => name.text === 'link');
  const link = isLinked ? `, if the image store can't reuse layers as ${code('--link')} requests` : '';
  return [`an earlier step of this stage${link}; the first one is ${code(shown)} in line ${first.lines.first + 1}`];
}

function environmentLine(graph: BuildGraph, { before }: RunInstruction): string[] {
  const set = [...visibleBindings(graph, before.scope).values()]
    .filter(({ instruction }) => instruction >= 0)
    .sort((a, b) => a.instruction - b.instruction);
  if (set.length === 0) return [];
  return [`the value of a variable, even if the step doesn't use it: ${variables(graph, set)}`];
}

function expandedLine(graph: BuildGraph, step: CopyInstruction): string[] {
  const read = new Set(variableUses(graph, step).map(({ name }) => name.text));
  const set = [...read].flatMap((name) => lookup(graph, step.before.scope, name) ?? []);
  return set.length === 0 ? [] : [`the value of a variable that it expands: ${variables(graph, set)}`];
}

function variables({ instructions }: BuildGraph, bindings: readonly { name: string; instruction: number }[]): string {
  const shown = bindings.slice(0, mostVariables).map(({ name, instruction }) => {
    const found = instructions[instruction];
    return found ? `${code(name)} (${found.kind} in line ${found.lines.first + 1})` : code(name);
  });
  const more = bindings.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What people expect to matter, and does not. */
function without(step: RebuiltStep): string {
  const metadata = [code('LABEL'), code('EXPOSE'), code('CMD')];
  if (step.kind !== 'RUN') {
    const same = step.from ? 'the stage, if it creates the same files again' : 'file modification times';
    const reads = step.sources.length > 0 ? [same] : [];
    return oneOf([...reads, "variables that it doesn't expand", ...metadata, code('USER')]);
  }
  const has = (type: string) => step.mounts.some((mount) => mount.type === type);
  const isInstall = installsOf(step.script).length > 0;
  return oneOf([
    ...(isInstall ? ['packages in the repositories'] : []),
    ...(has('cache') ? ['the content of its cache mounts'] : []),
    ...(has('secret') ? ['the values of its secrets'] : []),
    ...(has('ssh') ? ['SSH keys'] : []),
    ...metadata,
  ]);
}

function oneOf(items: readonly string[]): string {
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

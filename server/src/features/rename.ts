/** Renames that never break the build: every reader changes, or the rename is refused with the reason. */

import { sourcesOf } from '../model/edges.ts';
import { lower } from '../model/lower.ts';
import type { BuildGraph, Reference, Source } from '../model/model.ts';
import { isImageNameUsed } from '../model/names.ts';
import { commandsOf, isStageName, referenceAt, referencesTo, reservedStageNames, runs } from '../model/query.ts';
import { referencesOf } from '../model/references.ts';
import { lookup, platformArguments, proxyArguments } from '../model/scope.ts';
import { commandText } from '../shell/words.ts';
import { programOf } from '../shell/wrappers.ts';
import { applyEdits, type Edit, replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { takesImplicitly } from '../toolchains/credentials/implicit.ts';

/** One sentence that says why there is no rename. */
export interface RefusedRename {
  readonly refused: string;
}

export interface Prepared {
  readonly span: Span;
  readonly placeholder: string;
}

/** What would be renamed; undefined where the cursor is on no name. */
export function prepareRename(graph: BuildGraph, offset: number): Prepared | RefusedRename | undefined {
  const reference = referenceAt(graph, offset);
  if (!reference) return undefined;
  const refused = obstacle(graph, reference);
  if (refused) return { refused };
  return { span: reference.token.span, placeholder: reference.token.text };
}

/** The edits of every place that carries the name. */
export function rename(
  graph: BuildGraph,
  offset: number,
  newName: string,
): { readonly edits: readonly Edit[]; readonly assumed?: string } | RefusedRename {
  const reference = referenceAt(graph, offset);
  if (!reference) return { refused: 'There is no stage, variable or heredoc name here' };
  const refused = obstacle(graph, reference) ?? unfit(graph, reference, newName);
  if (refused) return { refused };
  const edits = referencesTo(graph, reference.target)
    .filter(({ token }) => !isIndex(reference, token.text))
    .map(({ token }) => replace(token.span, newName));
  if (!keepsSources(graph, edits))
    return { refused: `'${newName}' would make the build read a different stage or image` };
  const assumed = assumptionOf(graph, reference);
  return { edits, ...(assumed !== undefined && { assumed }) };
}

/** What is taken for granted: that a variable which could name the stage holds its default, an image; that no program reads a variable of the image. */
function assumptionOf({ stages, instructions }: BuildGraph, { target, token }: Reference): string | undefined {
  if (target.kind === 'variable') {
    const isKept = instructions.some(
      (each) => each.kind === 'ENV' && each.pairs.some(({ name }) => name.text === target.name),
    );
    return isKept
      ? `Containers get the variable by the new name as well: change what reads ${target.name} there.`
      : undefined;
  }
  if (target.kind !== 'stage') return undefined;
  const through = stages.find(({ base }) => base.kind === 'image' && base.candidates.includes(target.stage));
  return (
    through &&
    `\`FROM ${through.base.token.text}\` was taken for the image that its default names. A build that sets it to '${token.text}' needs the new name.`
  );
}

function isIndex({ target }: Reference, text: string): boolean {
  return target.kind === 'stage' && /^[+-]?\d+$/.test(text);
}

/** Why what stands here cannot be renamed whatever the new name. */
function obstacle(graph: BuildGraph, reference: Reference): string | undefined {
  const { target, token } = reference;
  if (target.kind === 'stage') {
    if (isIndex(reference, token.text)) return "Stage numbers can't be renamed: use the quick fix to name the stage";
    const through = graph.stages.find(({ base }) => {
      return (
        base.token.variables.length > 0 &&
        base.kind !== 'image' &&
        (base.candidates.includes(target.stage) || (base.kind === 'stage' && base.stage === target.stage))
      );
    });
    return through && `\`FROM ${through.base.token.text}\` may refer to this stage through a variable`;
  }
  if (target.kind === 'variable') {
    if (platformArguments.has(token.text) || proxyArguments.has(token.text))
      return `BuildKit defines ${token.text}, so it can't be renamed`;
    return hiddenUse(graph, token.text) ?? namelessUse(graph, token.text);
  }
  return undefined;
}

/** A command that takes a variable by its name, which stands nowhere in the file or in the text of another language. */
function namelessUse(graph: BuildGraph, name: string): string | undefined {
  const ofEnvironment = new RegExp(`(?:environ|getenv|\\benv|ENV)\\W{1,4}${name}(?!\\w)`, 'i');
  for (const run of runs(graph)) {
    if (!lookup(graph, run.before.scope, name)) continue;
    const reader = commandsOf(run).find(
      (command) =>
        takesImplicitly(command, name) ||
        /^(?:envsubst|printenv)$/.test(programOf(command)?.name ?? '') ||
        command.args.some(({ text }) => ofEnvironment.test(text)),
    );
    if (reader)
      return `\`${commandText(reader, 1)}\` in line ${run.lines.first + 1} takes ${name} from the environment`;
  }
  return undefined;
}

/** A script that mentions a variable where its uses cannot be told. */
function hiddenUse(graph: BuildGraph, name: string): string | undefined {
  for (const instruction of graph.instructions) {
    if (!('script' in instruction) || !instruction.script) continue;
    const { form, span } = instruction.script;
    const isRead = form === 'shell' && !instruction.script.broken;
    if (isRead || !graph.source.slice(span.start, span.end).includes(name)) continue;
    return `The command in line ${instruction.lines.first + 1} mentions ${name}, but Slipway can't read it`;
  }
  return undefined;
}

/** Why the new name does not fit. */
function unfit(graph: BuildGraph, { target }: Reference, name: string): string | undefined {
  if (target.kind === 'stage') return unfitStage(graph, target.stage, name);
  if (target.kind === 'variable') return unfitVariable(graph, target.name, name);
  const heredoc = graph.instructions[target.instruction]?.heredocs[target.heredoc];
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return `'${name}' is not a valid heredoc name: use letters, digits and underscores`;
  const body = heredoc ? graph.source.slice(heredoc.body.start, heredoc.body.end).split(/\r?\n/) : [];
  return body.some((line) => line.replace(/^\t+/, '') === name)
    ? `A line of the heredoc is '${name}' and would end it`
    : undefined;
}

function unfitStage(graph: BuildGraph, stage: number, name: string): string | undefined {
  if (!isStageName(name))
    return `'${name}' is not a valid stage name: start with a letter and use letters, digits, '-', '_' and '.'`;
  if (name !== name.toLowerCase())
    return `Use '${name.toLowerCase()}': FROM can't find stage names with upper-case letters`;
  if (reservedStageNames.has(name)) return `BuildKit reserves the name '${name}'`;
  if (graph.stages.some((other) => other.index !== stage && other.name?.text.toLowerCase() === name))
    return `A stage named '${name}' already exists`;
  return isImageNameUsed(graph, name) ? `'${name}' is an image that this file uses` : undefined;
}

function unfitVariable(graph: BuildGraph, old: string, name: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return `'${name}' is not a valid variable name: use letters, digits and underscores`;
  if (platformArguments.has(name) || proxyArguments.has(name)) return `BuildKit defines '${name}'`;
  const isTaken = referencesOf(graph).some(({ target }) => target.kind === 'variable' && target.name === name);
  if (isTaken && name !== old) return `A variable named '${name}' already exists`;
  return hiddenUse(graph, name) ?? shellVariable(graph, name);
}

/** A shell variable of that name, which the renamed one would collide with. */
function shellVariable(graph: BuildGraph, name: string): string | undefined {
  const found = graph.instructions.find((instruction) => {
    if (!('script' in instruction) || instruction.script?.form !== 'shell') return false;
    const { sets, variables } = instruction.script;
    return sets.some(({ text }) => text === name) || variables.some((variable) => variable.name.text === name);
  });
  return found && `The command in line ${found.lines.first + 1} uses a shell variable '${name}'`;
}

/** Whether each FROM, COPY and mount still reads what it read before. */
function keepsSources(graph: BuildGraph, edits: readonly Edit[]): boolean {
  const before = resolved(graph);
  const after = resolved(lower(applyEdits(graph.source, edits)));
  return before.length === after.length && before.every((text, i) => text === after[i]);
}

function resolved(graph: BuildGraph): string[] {
  const sources = [
    ...graph.stages.map(({ base }) => base),
    ...graph.instructions.flatMap(sourcesOf).map(({ from }) => from),
  ];
  return sources.map(textOf);
}

function textOf(source: Source): string {
  if (source.kind === 'stage') return `stage ${source.stage}`;
  return source.kind === 'image' ? `image ${source.token.value}` : source.kind;
}

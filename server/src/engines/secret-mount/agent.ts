/** Whether SSH takes keys of an agent, and not only those of files. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { filesOf, textOf } from '../../context/query.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction } from '../../model/model.ts';
import { inheritedBy, isCopy } from '../../model/query.ts';

/** In a configuration, an option of a command, or the text of one that is written (man.openbsd.org/ssh_config#IdentitiesOnly). */
const onlyFiles = /\bIdentitiesOnly(?:[ \t]{1,9}|[ \t]{0,9}=[ \t]{0,9})["']?yes\b/i;
const setting = /^[ \t]{0,40}IdentitiesOnly[ \t=]{1,9}"?yes\b/im;

/** Why one of the steps would not use a key of the agent: a configuration in its image, or a line above, has SSH use those of files only. */
export function whyNoAgent(
  graph: BuildGraph,
  context: BuildContext,
  readers: readonly RunInstruction[],
): string | undefined {
  const instructions = new Set(readers.flatMap(({ stage }) => inheritedBy(graph, stage)));
  for (const each of instructions) {
    if (onlyFiles.test(textOfInstruction(graph, each)))
      return `line ${each.lines.first + 1} sets \`IdentitiesOnly\`, with which SSH takes no key of an agent`;
    const file = isCopy(each) && !each.from ? configurationIn(graph, context, each) : undefined;
    if (file !== undefined) return `\`${file}\` sets \`IdentitiesOnly\`, with which SSH takes no key of an agent`;
  }
  return undefined;
}

function textOfInstruction({ source }: BuildGraph, instruction: Instruction): string {
  const own = source.slice(instruction.span.start, instruction.span.end);
  const bodies =
    'heredocs' in instruction ? instruction.heredocs.map(({ body }) => source.slice(body.start, body.end)) : [];
  return [own, ...bodies].join('\n');
}

/** A configuration of SSH that a COPY brings to its place, or that a step names later. */
function configurationIn(graph: BuildGraph, context: BuildContext, copy: CopyInstruction): string | undefined {
  const names = copy.sources.flatMap(({ value }) => (value === undefined ? [] : filesOf(context, value).paths));
  return names.find((name) => {
    if (!setting.test(textOf(context, name) ?? '')) return false;
    const isPlaced = /ssh/.test(copy.destination?.value ?? '') || /ssh[/_]config$/.test(name);
    return (
      isPlaced ||
      graph.instructions.some((each) => each.kind === 'RUN' && textOfInstruction(graph, each).includes(nameOf(name)))
    );
  });
}

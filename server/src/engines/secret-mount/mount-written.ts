/** The entry for a file that a RUN writes: mounted, whether a variable holds the secret or the text itself. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { variableUses } from '../../model/references.ts';
import { isSecretIn } from '../../model/secret-variables.ts';
import { resolvePath } from '../../model/state.ts';
import { plainText } from '../../shell/words.ts';
import { declarationsOf } from './declarations.ts';
import { alterationOf, createDraft, editsOf } from './draft.ts';
import { mountTitle } from './file.ts';
import { hasErrors } from './frontend.ts';
import { filesOf, keptBy, writtenPath } from './kept.ts';
import { mountVariable } from './variable.ts';
import { addWritten, pathOfKept, type Writing } from './written.ts';

/** Mounts a file that a RUN writes, whether a variable holds the secret or the text itself. */
export function mountWritten(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  path: string,
): Plan | Obstacle {
  const names = new Set(
    variableUses(graph, run).flatMap(({ name: { text } }) => (isSecretIn(graph, text) ? [text] : [])),
  );
  const [name] = [...names].filter((each) => {
    const isDeclared = declarationsOf(graph, each).length > 0;
    return isDeclared && keptBy(graph, run, each).some((kept) => pathOfKept(graph, kept) === path);
  });
  if (name !== undefined) return mountVariable(graph, context, name) ?? { why: 'no step reads it' };
  if (run.onbuild || hasErrors(graph)) return { why: 'it is an ONBUILD trigger, or the file has errors' };
  const writers =
    run.script.form !== 'shell'
      ? []
      : run.script.commands.filter((command) => {
          return filesOf(command).some((word) => writtenPath(graph, run, command, plainText(word)) === path);
        });
  if (!writers.every(({ name: program }) => /^(?:echo|printf|cat)$/.test(program?.value ?? '')))
    return { why: 'how the file is written is unknown' };
  return planOf(graph, context, {
    path,
    first: run,
    writers: writers.map((command) => ({ run, command })),
    adds: false,
  });
}

/** Mounts a file whose text, with the secret in it, stands in a heredoc. */
export function mountHeredoc(graph: BuildGraph, context: BuildContext, instruction: Instruction): Plan | Obstacle {
  if (instruction.onbuild || hasErrors(graph)) return { why: 'it is an ONBUILD trigger, or the file has errors' };
  if (instruction.kind === 'RUN' && instruction.script.form === 'shell') {
    const opening = instruction.script.commands.filter(({ redirects }) =>
      redirects.some(({ operator }) => /^<<-?$/.test(operator)),
    );
    const [command, ...others] = opening;
    const [target] = command ? filesOf(command) : [];
    const path = command && target && writtenPath(graph, instruction, command, plainText(target));
    return path === undefined || others.length > 0
      ? { why: 'the file it is written to is unknown' }
      : mountWritten(graph, context, instruction, path);
  }
  if (instruction.kind !== 'COPY' || instruction.heredocs.length !== 1 || instruction.sources.length > 0)
    return { why: 'the file it is written to is unknown' };
  const written = instruction.destination?.value;
  const path = written?.endsWith('/') ? undefined : resolvePath(instruction.before.directory, written);
  if (path === undefined) return { why: 'the file it is written to is unknown' };
  return planOf(graph, context, { path, first: instruction, writers: [], adds: false });
}

function planOf(graph: BuildGraph, context: BuildContext, writing: Writing): Plan | Obstacle {
  const draft = createDraft(graph, context);
  const mounted = addWritten(draft, writing, 'beside');
  if ('why' in mounted) return mounted;
  const edits = editsOf(draft);
  if ('why' in edits) return edits;
  const title = mountTitle(mounted.name, mounted.asksAgent);
  return { title, safety: 'unsafe', edits, alters: alterationOf(draft) };
}

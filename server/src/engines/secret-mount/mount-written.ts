/** The entry for a file that a RUN writes: mounted, whether a variable holds the secret or the text itself. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { variableUses } from '../../model/references.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { plainText } from '../../shell/words.ts';
import { declarationsOf } from './declarations.ts';
import { createDraft, editsOf } from './draft.ts';
import { mountTitle } from './file.ts';
import { filesOf, keptBy, writtenPath } from './kept.ts';
import { mountVariable } from './variable.ts';
import { addWritten, pathOfKept } from './written.ts';

/** Mounts a file that a RUN writes, whether a variable holds the secret or the text itself. */
export function mountWritten(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  path: string,
): Plan | Obstacle {
  const names = new Set(
    variableUses(graph, run).flatMap(({ name: { text } }) => (isSecretVariable(text) ? [text] : [])),
  );
  const [name] = [...names].filter((each) => {
    const isDeclared = declarationsOf(graph, each).length > 0;
    return isDeclared && keptBy(graph, run, each).some((kept) => pathOfKept(graph, kept) === path);
  });
  if (name !== undefined) return mountVariable(graph, context, name) ?? { why: 'no step is seen to read it' };
  if (run.onbuild || graph.problems.length > 0) return { why: 'it is a trigger, or the file has errors' };
  const writers =
    run.script.form !== 'shell'
      ? []
      : run.script.commands.filter((command) => {
          return filesOf(command).some((word) => writtenPath(graph, run, command, plainText(word)) === path);
        });
  if (!writers.every(({ name: program }) => /^(?:echo|printf|cat)$/.test(program?.value ?? '')))
    return { why: 'how the file is written is not known' };
  const draft = createDraft();
  const mounted = addWritten(
    graph,
    context,
    draft,
    { path, first: run, writers: writers.map((command) => ({ run, command })), adds: false },
    false,
  );
  if ('why' in mounted) return mounted;
  const edits = editsOf(graph, draft);
  return 'why' in edits ? edits : { title: mountTitle(mounted.name, mounted.asksAgent), safety: 'unsafe', edits };
}

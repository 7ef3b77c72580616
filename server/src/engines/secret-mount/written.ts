/** A file that one step writes from a secret and a later one removes, as a mounted file. */
import { nameOf } from '../../context/path.ts';
import type { Plan } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import { ownLinesOf } from '../../model/lines.ts';
import type { ArgInstruction, BuildGraph, RunInstruction } from '../../model/model.ts';
import { variableUses } from '../../model/references.ts';
import { secretFileOf, secretIdOf } from '../../model/secret-files.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { resolvePath } from '../../model/state.ts';
import { type Edit, remove } from '../../text/edit.ts';
import { mountEdits } from './file.ts';
import { usesOf } from './uses.ts';
import { removal } from './variable.ts';

/** Mounts the file on the steps that read it, and takes away the step that writes it, the one that removes it, and the argument. */
export function writtenFix(graph: BuildGraph, writer: RunInstruction): Plan | { readonly why: string } {
  const { script } = writer;
  if (writer.onbuild || graph.problems.length > 0) return { why: 'it is a trigger, or the file has errors' };
  if (script.form !== 'shell' || script.commands.length !== 1) return { why: 'the step does more than write it' };
  const [command] = script.commands;
  const [redirect] = command?.redirects ?? [];
  if (
    command?.redirects.length !== 1 ||
    redirect?.operator !== '>' ||
    !/^(?:echo|printf)$/.test(command.name?.value ?? '')
  )
    return { why: 'the step does more than write it' };
  const written = redirect.target?.value;
  const path = written === undefined ? undefined : pathOf(graph, writer, written);
  const file = path === undefined ? undefined : secretFileOf(path);
  if (path === undefined || !file) return { why: 'what reads the file is not known' };
  const uses = usesOf(graph, { copy: writer, file, path, name: nameOf(path) });
  if ('why' in uses) return uses;
  if (uses.readers.length === 0) return { why: 'no step is seen to read it' };
  if (!uses.isRemoved) return { why: 'no later step removes it, so that the program may need it' };
  const mounted = mountEdits(graph, file, secretIdOf(file, nameOf(path)), path, uses);
  if ('why' in mounted) return mounted;
  return {
    title: `Mount ${nameOf(path)} as a secret`,
    safety: 'unsafe',
    edits: [remove(ownLinesOf(graph, writer)), ...argumentEdits(graph, writer), ...mounted.edits],
  };
}

/** The path of a file that a command writes; `~` is the home of who runs it. */
function pathOf(graph: BuildGraph, run: RunInstruction, written: string): string | undefined {
  if (!written.startsWith('~/')) return resolvePath(run.before.directory, written);
  const home = accountOf(graph, run)?.home;
  return home === undefined ? undefined : resolvePath(home, written.slice(2));
}

/** Takes the arguments away that nothing but the step reads. */
function argumentEdits(graph: BuildGraph, writer: RunInstruction): Edit[] {
  const names = new Set(
    variableUses(graph, writer)
      .map(({ name }) => name.text)
      .filter(isSecretVariable),
  );
  return [...names].flatMap((name) => {
    const isReadElsewhere = graph.instructions.some((each) => {
      return each.index !== writer.index && variableUses(graph, each).some((use) => use.name.text === name);
    });
    if (isReadElsewhere) return [];
    const declarations = graph.instructions.filter((each): each is ArgInstruction => {
      return each.kind === 'ARG' && each.pairs.some((pair) => pair.name.text === name);
    });
    return declarations.map((declaration) => removal(graph, declaration, name));
  });
}

import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Plan } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import { flagEdits } from '../../model/flags.ts';
import { ownLinesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { isSshKey, type SecretFile, secretIdOf } from '../../model/secret-files.ts';
import { removeSteps, removeWord, stepOf } from '../../model/steps.ts';
import { type Edit, remove } from '../../text/edit.ts';
import { covers } from '../../text/span.ts';
import { ignoreEdits } from '../reorder/ignore.ts';
import { type Copied, copiedSecrets } from './copied.ts';
import { type Dropped, type Uses, usesOf } from './uses.ts';
import { hasMounts } from './variable.ts';
import { isShipped } from './where.ts';

/** Mounts the file on the steps that read it in place of copying it, or says what stands in the way. */
export function fixOf(graph: BuildGraph, context: BuildContext, copied: Copied): Plan | { readonly why: string } {
  const { copy, file, name, path } = copied;
  if (copy.onbuild) return { why: 'it is a trigger of another build' };
  if (path === undefined) return { why: 'its path in the image is not known' };
  if (graph.problems.length > 0) return { why: 'the file has errors' };
  const files = copied.isNamed ? [] : ignoreEdits(graph, context, '.', [name]);
  if ('why' in files) return files;
  const edits: Edit[] = copied.isNamed ? [uncopied(graph, copied)] : [];
  // What the ignore file keeps out comes along nowhere.
  const all = copied.isNamed ? [copied] : [...copiedSecrets(graph, context)].filter((other) => other.name === name);
  let asksAgent = false;
  let readers = 0;
  const mounted = new Set<string>();
  for (const each of all) {
    const uses = each.path === undefined ? { why: 'its path in the image is not known' } : usesOf(graph, each);
    if ('why' in uses) return uses;
    if (uses.readers.length === 0 && (all.length === 1 || isShipped(graph, context, each.copy.stage)))
      return { why: 'no step is seen to read it; the program may need it when the image runs' };
    readers += uses.readers.length;
    const fresh = uses.readers.filter(({ index }) => !mounted.has(`${index} ${each.path}`));
    for (const { index } of fresh) mounted.add(`${index} ${each.path}`);
    const own = mountEdits(graph, file, secretIdOf(file, name), each.path ?? '', { ...uses, readers: fresh });
    if ('why' in own) return own;
    edits.push(...own.edits);
    asksAgent = own.asksAgent;
  }
  if (readers === 0) return { why: 'no step is seen to read it' };
  const title = asksAgent ? `Use the SSH agent instead of ${nameOf(name)}` : `Mount ${nameOf(name)} as a secret`;
  return { title, safety: 'unsafe', edits, ...(files.length > 0 && { files }) };
}

/** The mounts on the steps that read a file, and what goes with it: its removal, and commands about its mode. */
export function mountEdits(
  graph: BuildGraph,
  file: SecretFile,
  id: string,
  path: string,
  uses: Uses,
): { readonly edits: readonly Edit[]; readonly asksAgent: boolean } | { readonly why: string } {
  if (!hasMounts(graph)) return { why: 'the pinned frontend knows no mounts' };
  const edits: Edit[] = [];
  for (const run of new Set(uses.dropped.map((each) => each.run))) {
    const own = dropEdits(graph, run, uses);
    if (!own) return { why: `a step of line ${run.lines.first + 1} is about the file and cannot be taken out` };
    edits.push(...own);
  }
  for (const word of uses.words) {
    const edit = removeWord(graph, word.span);
    if (!edit) return { why: 'its removal cannot be taken out' };
    edits.push(edit);
  }
  // Programs that ask the SSH agent need no key at its usual place.
  const asksAgent = isSshKey(path) && uses.readers.every((run) => !namesKey(graph, run, path, uses.dropped));
  for (const run of uses.readers) {
    if (run.mounts.some((mount) => mountOption(mount, 'target', 'dst', 'destination')?.value?.value === path)) continue;
    const account = accountOf(graph, run);
    const isKnown = account?.isRoot || account?.uid !== undefined;
    if (!isKnown && (asksAgent || file.strict))
      return { why: `the user in line ${run.lines.first + 1} has no known number` };
    const owner = account?.isRoot ? '' : isKnown ? `,uid=${account?.uid}` : ',mode=0444';
    const mount = asksAgent ? `type=ssh${owner}` : `type=secret,id=${id},target=${path},required=true${owner}`;
    edits.push(...flagEdits(graph, run, [`--mount=${mount}`]));
  }
  return { edits, asksAgent };
}

/** The whole COPY, or one of its sources. */
function uncopied(graph: BuildGraph, { copy, source }: Copied): Edit {
  if (copy.sources.length + copy.heredocs.length === 1) return remove(ownLinesOf(graph, copy));
  const at = copy.sources.indexOf(source);
  const next = copy.sources[at + 1] ?? copy.destination;
  return remove({ start: source.span.start, end: next?.span.start ?? source.span.end });
}

/** Takes the commands out of a RUN; the whole RUN where there is no other. */
function dropEdits(graph: BuildGraph, run: RunInstruction, { dropped, words }: Uses): Edit[] | undefined {
  const { script } = run;
  if (script.form !== 'shell') return undefined;
  const own = dropped.flatMap((each) => (each.run === run ? [script.commands.indexOf(each.command)] : []));
  if (own.length === script.commands.length) return [remove(ownLinesOf(graph, run))];
  const steps = new Set(own.map((command) => stepOf(script, command)));
  const isShared = [...steps].some((step) => script.steps[step]?.commands.some((command) => !own.includes(command)));
  const isWordIn = words.some(({ span }) => covers(run.span, span));
  return isShared || isWordIn ? undefined : removeSteps(graph, script, steps);
}

/** Whether a RUN names the key in other commands than those that are taken out. */
function namesKey(graph: BuildGraph, run: RunInstruction, path: string, dropped: readonly Dropped[]): boolean {
  const own = dropped.filter((each) => each.run === run);
  const count = graph.source.slice(run.span.start, run.span.end).split(nameOf(path)).length - 1;
  return count > own.length;
}

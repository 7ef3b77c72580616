import type { BuildContext } from '../../context/context.ts';
import { folderOf, nameOf } from '../../context/path.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { accountOf } from '../../model/account.ts';
import { goneLinesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { chainOf, commandsOf, isOnTop, runs } from '../../model/query.ts';
import { isSshKey, type SecretFile, secretIdOf } from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import { removeWord, stepOf } from '../../model/steps.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { managersWithoutGit } from '../../toolchains/credentials/git-sources.ts';
import { ignoreEdits } from '../ignore/write.ts';
import { whyNoAgent } from './agent.ts';
import { alongWith, type CopiedSecret, copiedSecrets } from './copied.ts';
import { addFlag, alterationOf, asksAgentIn, createDraft, type Draft, dropCommand, editsOf, idsOf } from './draft.ts';
import { namesIn } from './file-commands.ts';
import { firstFree, isToldOf } from './free-id.ts';
import { hasErrors, hasMounts } from './frontend.ts';
import { filesOf, writtenPath } from './kept.ts';
import { whyNamed } from './named-in.ts';
import { type Dropped, type Uses, usesOf } from './uses.ts';
import { isShipped } from './where.ts';

const matched: Obstacle = { why: 'the pattern of the COPY may bring other files as well' };

/** Mounts a copied file on the steps that read it, or says what stands in the way. */
export function mountFile(graph: BuildGraph, context: BuildContext, copied: CopiedSecret): Plan | Obstacle {
  const { copy, file, name, path, isMatched } = copied;
  if (isMatched) return matched;
  if (copy.onbuild) return { why: 'it is an ONBUILD trigger' };
  if (path === undefined) return { why: 'its path in the image is unknown' };
  if (hasErrors(graph)) return { why: 'the file has errors' };
  const all = broughtWith(graph, context, copied);
  if (all.some((each) => each.isMatched)) return matched;
  const isKeptOut = all.some(({ isNamed }) => !isNamed);
  const files = isKeptOut ? ignoreEdits(graph, context, [name], 'not copied by name any more') : [];
  if ('why' in files) return files;
  const draft = createDraft(graph, context);
  const found = usesOfAll(graph, context, all);
  if ('why' in found) return found;
  const read = withoutUnnamedKeys(graph, withoutDropped(found));
  const done = new Set<string>();
  const id = firstFree(secretIdOf(file, name), '-', 0, (other) => isToldOf(graph, other));
  for (const [each, uses] of withoutRepeated(read)) {
    if (each.isNamed) draft.edits.push(uncopied(graph, each));
    const isFirst = (key: string): boolean => done.size < done.add(`${key} ${each.path}`).size;
    const own = addMounts(draft, each.file, id, each.path ?? '', {
      ...uses,
      readers: uses.readers.filter(({ index }) => isFirst(`${index}`)),
      words: uses.words.filter(({ span }) => isFirst(`rm ${span.start}`)),
    });
    if ('why' in own) return own;
  }
  const unread = whyUnread(graph, context, read);
  if (unread !== undefined) return { why: unread };
  const edits = editsOf(draft);
  if ('why' in edits) return edits;
  const alters = alterationOf(draft);
  return { title: titleOf(draft, name), safety: 'unsafe', edits, alters, ...(files.length > 0 && { files }) };
}

/** All that bring the file, where one brings it to the same stage with a folder: what the ignore file keeps out comes along nowhere. */
function broughtWith(graph: BuildGraph, context: BuildContext, copied: CopiedSecret): readonly CopiedSecret[] {
  const known = [...copiedSecrets(graph, context)].filter(({ name }) => name === copied.name);
  const same = [...known, ...alongWith(graph, context, copied)];
  const isAgain = ({ isNamed, copy }: CopiedSecret): boolean => !isNamed && isOnTop(graph, copied.copy, copy);
  return same.some(isAgain) ? same : [copied];
}

/** What is done with the file wherever it is brought, or why that cannot be followed. */
function usesOfAll(
  graph: BuildGraph,
  context: BuildContext,
  all: readonly CopiedSecret[],
): ReadonlyMap<CopiedSecret, Uses> | Obstacle {
  const found = new Map<CopiedSecret, Uses>();
  for (const each of all) {
    if (each.path === undefined) return { why: 'its path in the image is unknown' };
    const uses = usesOf(graph, { ...each, file: inProject(context, each.file) });
    if ('why' in uses) return uses;
    const naming = uses.isRemoved ? undefined : whyNamed(graph, context, each.copy.stage, each.path);
    if (naming !== undefined) return { why: naming };
    found.set(each, uses);
  }
  return found;
}

/** A secret file with what is known of who reads it in a project. */
export function inProject(context: BuildContext, file: SecretFile): SecretFile {
  return file.forGit ? { ...file, withoutGit: managersWithoutGit(context) } : file;
}

/** The uses without the readers that are taken out as a whole. */
function withoutDropped(found: ReadonlyMap<CopiedSecret, Uses>): ReadonlyMap<CopiedSecret, Uses> {
  const dropped = new Set([...found.values()].flatMap((uses) => uses.dropped.map(({ command }) => command)));
  return withReaders(found, (run) => !commandsOf(run).every((command) => dropped.has(command)));
}

/** The uses without the readers of an SSH key that comes along with the project, where only its usual place is named. */
function withoutUnnamedKeys(
  graph: BuildGraph,
  found: ReadonlyMap<CopiedSecret, Uses>,
): ReadonlyMap<CopiedSecret, Uses> {
  if (![...found.keys()].some(({ path = '' }) => isSshKey(path))) return found;
  const isElsewhere = ({ isNamed, path = '' }: CopiedSecret): boolean => !isNamed && !path.includes('/.ssh/');
  return withReaders(found, (_, copied) => !isElsewhere(copied) || isNamedElsewhere(graph, copied));
}

/** Whether an instruction that may use a key names it outside its usual place. */
function isNamedElsewhere({ source, instructions }: BuildGraph, { copy, path = '' }: CopiedSecret): boolean {
  return instructions.some(({ kind, index, span }) => {
    if (index <= copy.index || kind === 'COPY' || kind === 'ADD') return false;
    const text = source.slice(span.start, span.end);
    return namesIn(text, nameOf(path)).some((at) => !text.slice(0, at).endsWith('.ssh/'));
  });
}

/** The uses without the readers that have the file where a COPY puts it by name, if they do not also name where it comes along. */
function withoutRepeated(found: ReadonlyMap<CopiedSecret, Uses>): ReadonlyMap<CopiedSecret, Uses> {
  const byName = new Set([...found].flatMap(([{ isNamed }, { readers }]) => (isNamed ? readers : [])));
  return withReaders(found, (run, { isNamed, path }) => isNamed || !byName.has(run) || namesPath(run, path));
}

function withReaders(
  found: ReadonlyMap<CopiedSecret, Uses>,
  isOne: (run: RunInstruction, copied: CopiedSecret) => boolean,
): ReadonlyMap<CopiedSecret, Uses> {
  return new Map(
    [...found].map(([copied, uses]) => [
      copied,
      { ...uses, readers: uses.readers.filter((run) => isOne(run, copied)) },
    ]),
  );
}

/** Whether a word of a step leads to the very path. */
function namesPath(run: RunInstruction, path: string | undefined): boolean {
  const words = commandsOf(run).flatMap(({ args, redirects }) => [
    ...args,
    ...redirects.flatMap(({ target }) => target ?? []),
  ]);
  return words.some((word) => {
    const [written = ''] = plainText(word).split('=').slice(-1);
    return resolvePath(run.before.directory, written) === path;
  });
}

/** Why a file that comes along may have to stay, though no step of its stage is seen to read it. */
function whyUnread(
  graph: BuildGraph,
  context: BuildContext,
  read: ReadonlyMap<CopiedSecret, Uses>,
): string | undefined {
  const isRead = ({ readers }: Uses): boolean => readers.length > 0;
  const all = [...read];
  for (const [{ copy, path, isNamed }, uses] of all) {
    // Where it comes along, nobody looks for what a COPY puts in its own place.
    const isFor = (other: CopiedSecret): boolean => !isNamed || other.isNamed || other.path === path;
    const others = all.filter(([other]) => other.copy.stage === copy.stage && isFor(other));
    if (isRead(uses) || others.some(([, own]) => isRead(own))) continue;
    if (isShipped(graph, context, copy.stage)) return 'no step reads it; the program may need it at run time';
    if (all.length === 1) return 'no step names it, but one may read it';
  }
  return all.some(([, uses]) => isRead(uses)) ? undefined : 'no step reads it';
}

function titleOf(draft: Draft, name: string): string {
  const asksAgent = asksAgentIn(draft);
  const more = asksAgent && idsOf(draft).length > 0 ? `, and mount ${nameOf(name)} as a secret` : '';
  return `${mountTitle(name, asksAgent)}${more}`;
}

/** What a change that mounts a file is called. */
export function mountTitle(name: string, asksAgent: boolean): string {
  return asksAgent ? `Use the SSH agent instead of ${nameOf(name)}` : `Mount ${nameOf(name)} as a secret`;
}

/** The mounts on the steps that read a file, and what goes with it: its removal, and commands about its mode. */
export function addMounts(
  draft: Draft,
  file: SecretFile,
  id: string,
  path: string,
  uses: Uses,
): { readonly asksAgent: boolean } | Obstacle {
  const { graph } = draft;
  if (!hasMounts(graph)) return { why: "the pinned `# syntax` version doesn't support `RUN --mount`" };
  // Programs that ask the SSH agent need no key at its usual place.
  const asksAgent = isSshKey(path) && uses.readers.every((run) => !namesKey(graph, run, path, uses.dropped));
  const noAgent = asksAgent ? whyNoAgent(graph, draft.context, uses.readers) : undefined;
  if (noAgent !== undefined) return { why: noAgent };
  const folder = asksAgent ? undefined : uses.folders.find(({ run }) => uses.readers.includes(run));
  if (folder) return { why: `line ${folder.run.lines.first + 1} removes the folder that contains the mount` };
  const spread = asksAgent ? [] : uses.spread.filter(({ run }) => uses.readers.includes(run));
  const failing = spread.find(({ flag }) => !flag);
  if (failing)
    return { why: `\`${failing.command.name?.text}\` in line ${failing.run.lines.first + 1} changes it too` };
  for (const { run, command } of uses.dropped) dropCommand(draft, run, command);
  if (asksAgent) draft.edits.push(...folderEdits(graph, uses, path));
  for (const word of [...uses.words, ...spread.flatMap(({ flag }) => flag ?? [])]) {
    const edit = removeWord(graph, word.span);
    if (!edit) return { why: "a word that is about it can't be taken out" };
    draft.edits.push(edit);
  }
  for (const run of uses.readers) {
    if (run.mounts.some((mount) => mountOption(mount, 'target', 'dst', 'destination')?.value?.value === path)) continue;
    const account = accountOf(graph, run);
    const isKnown = account?.isRoot || account?.uid !== undefined;
    if (!isKnown && (asksAgent || file.strict))
      return { why: `the UID of the user in line ${run.lines.first + 1} is unknown` };
    const owner = account?.isRoot ? '' : isKnown ? `,uid=${account?.uid}` : ',mode=0444';
    const mount = asksAgent ? `type=ssh${owner}` : `type=secret,id=${id},target=${path},required=true${owner}`;
    addFlag(draft, run, `--mount=${mount}`);
    if (!asksAgent) makeParents(draft, run, path);
  }
  return { asksAgent };
}

/** Makes the folder that came with the key, where a command is the first to work in it. */
function folderEdits(graph: BuildGraph, { readers, dropped }: Uses, path: string): Edit[] {
  const folder = folderOf(path);
  const [first] = readers;
  if (first?.stage === undefined) return [];
  const chain = chainOf(graph, first.stage);
  for (const run of runs(graph)) {
    if (run.stage === undefined || !chain.has(run.stage) || run.script.form !== 'shell') continue;
    for (const [i, command] of run.script.commands.entries()) {
      if (dropped.some((each) => each.command === command)) continue;
      const makes =
        command.name?.value === 'mkdir' &&
        command.args.some((arg) => writtenPath(graph, run, command, plainText(arg)) === folder);
      if (makes) return [];
      const places = workedIn(command).map((word) => writtenPath(graph, run, command, plainText(word)) ?? '');
      const works = places.some((place) => place === folder || folderOf(place) === folder);
      const step = works ? run.script.steps[stepOf(run.script, i)] : undefined;
      if (step) return [insert(step.span.start, `mkdir -p ${folder} && `)];
    }
  }
  return [];
}

/** The words of a command that lead to files and folders which it makes or changes, or where it goes. */
function workedIn(command: Command): readonly Word[] {
  const { name, args } = command;
  const program = name?.value ?? '';
  const operands = args.filter(({ text }) => !text.startsWith('-'));
  const isLast = /^(?:cp|mv|install|ln)$/.test(program);
  const isAny = /^(?:touch|chmod|chown|chgrp|cd|ssh-keygen)$/.test(program);
  return [...filesOf(command), ...(isAny ? operands : isLast ? operands.slice(-1) : [])];
}

/** The whole COPY, or one of its sources. */
export function uncopied(graph: BuildGraph, { copy, source }: Pick<CopiedSecret, 'copy' | 'source'>): Edit {
  if (copy.sources.length + copy.heredocs.length === 1) return remove(goneLinesOf(graph, copy));
  const at = copy.sources.indexOf(source);
  const next = copy.sources[at + 1] ?? copy.destination;
  return remove({ start: source.span.start, end: next?.span.start ?? source.span.end });
}

/** Whether a RUN names the key in other commands than those that are taken out. */
function namesKey({ source }: BuildGraph, run: RunInstruction, path: string, dropped: readonly Dropped[]): boolean {
  const count = ({ start, end }: Span): number => namesIn(source.slice(start, end), nameOf(path)).length;
  const own = dropped.filter((each) => each.run === run);
  return count(run.span) > own.reduce((sum, { command }) => sum + count(command.span), 0);
}

/** Lets `mkdir` find the folders of a mount: they are there before its step starts (opencontainers/runc, libcontainer/rootfs_linux.go). */
function makeParents(draft: Draft, run: RunInstruction, path: string): void {
  const { graph, dropped, edits } = draft;
  for (const command of commandsOf(run)) {
    const { name, args } = command;
    if (name?.value !== 'mkdir' || dropped.get(run)?.has(command)) continue;
    if (args.some(({ text }) => /^(?:-[a-z]*p|--parents)/.test(text))) continue;
    const isAbove = args.some((arg) => {
      const folder = arg.text.startsWith('-') ? undefined : writtenPath(graph, run, command, plainText(arg));
      return folder !== undefined && path.startsWith(`${folder}/`);
    });
    const isDone = edits.some(({ span }) => span.start === name.span.end);
    if (isAbove && !isDone) edits.push(insert(name.span.end, ' -p'));
  }
}

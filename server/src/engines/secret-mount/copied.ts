/** Secret files that a COPY brings from the build context. */
import { byKinIn } from '../../context/by-kin.ts';
import type { BuildContext } from '../../context/context.ts';
import { isGlob } from '../../context/glob.ts';
import { cleanPath, isWithin, nameOf } from '../../context/path.ts';
import { filesOf, hasFile, hasFolder, isExcluded, textOf } from '../../context/query.ts';
import { byKin } from '../../model/by-kin.ts';
import type { BuildGraph, CopyInstruction, RunInstruction, Text } from '../../model/model.ts';
import { commandsOf, copies, runs } from '../../model/query.ts';
import {
  anyFileOf,
  anySecretFile,
  isMadeUp,
  isPublicSample,
  type SecretFile,
  secretFileOf,
} from '../../model/secret-files.ts';
import { resolvePath } from '../../model/state.ts';
import { memoized } from '../../text/memoized.ts';
import { literalPattern } from '../../text/pattern.ts';
import { isLeftOutOfGit } from '../../toolchains/git-ignored.ts';
import { isKnownFolder } from './folders.ts';
import { substitutedBy } from './kept.ts';

export interface CopiedSecret {
  readonly copy: CopyInstruction;
  readonly source: Text;
  readonly file: SecretFile;
  /** Its name in the build context. */
  readonly name: string;
  /** Its absolute path in the image; undefined when that is not known. */
  readonly path: string | undefined;
  /** Whether the COPY names it; else it comes with its folder. */
  readonly isNamed: boolean;
  /** Whether it is named by a pattern, which may bring others too. */
  readonly isMatched?: true;
}

/**
 * Each file that a COPY names and that holds a secret: by its text where it was read, else by a name that leaves no doubt, or
 * that may be one where a later step takes it away again.
 */
export function* copiedSecrets(graph: BuildGraph, context: BuildContext): Generator<CopiedSecret> {
  const removed = removedNames(graph);
  for (const copy of copies(graph)) if (mayHoldSecret(context, copy)) yield* secretsIn(graph, context, copy, removed);
}

function* secretsIn(
  graph: BuildGraph,
  context: BuildContext,
  copy: CopyInstruction,
  removed: typeof everyName,
): Generator<CopiedSecret> {
  for (const found of secretsOf(context, copy, removed)) {
    if (isFilledIn(graph, context, found)) continue;
    yield found.isNamed ? { ...found, path: pathOf(graph, copy, found.name, found.isMatched) } : found;
  }
}

/** Whether all that makes a file a secret one is what steps put values in place of. */
function isFilledIn(graph: BuildGraph, context: BuildContext, { name, file }: CopiedSecret): boolean {
  const words = filledIn(graph);
  const text = words.length === 0 ? undefined : textOf(context, name);
  return text !== undefined && !file.holds(words.reduce((rest, word) => rest.replaceAll(word, '$$VALUE'), text));
}

/** What steps put values in place of: `sed -i s/PLACEHOLDER/$TOKEN/ nuget.config`. */
const filledIn = memoized((graph: BuildGraph): readonly RegExp[] =>
  runs(graph).flatMap((run) =>
    commandsOf(run).flatMap((each) => {
      const isGiven = each.args.some(({ variables }) => variables.length > 0);
      const word = isGiven ? substitutedBy(graph, run, each)?.inPlaceOf : undefined;
      // A part of a value is none of its own.
      return word === undefined ? [] : new RegExp(`(?<![\\w-])${literalPattern(word)}(?![\\w-])`, 'g');
    }),
  ),
);

/** Whether a COPY brings a secret if every file is removed later; by its text alone. */
const mayHoldSecret = byKinIn((context, copy: CopyInstruction) => !secretsOf(context, copy, everyName).next().done);

const everyName: Pick<ReadonlySet<string>, 'has'> = { has: () => true };

function* secretsOf(context: BuildContext, copy: CopyInstruction, removed: typeof everyName): Generator<CopiedSecret> {
  if (copy.from) return;
  for (const source of copy.sources) {
    if (source.value === undefined || source.value.includes('://') || isGivenOtherwise(context, source)) continue;
    const name = cleanPath(`/${source.value}`).slice(1);
    if (isGlob(name)) yield* matchedSecrets(context, copy, source, name);
    else if (secretAt(context, name, removed)) yield named(context, copy, source, name);
    else if (isKeyByPlace(context, copy, name)) yield named(context, copy, source, name);
    else yield* secretsBelow(context, copy, source, name === '' ? '.' : name);
  }
}

/** Whether a build of the workspace gives a variable of a path another value than its default. */
function isGivenOtherwise({ builds }: BuildContext, { variables }: Text): boolean {
  return variables.some(({ name }) => builds.some(({ args }) => args.includes(name.text)));
}

/** Whether a file of any name goes where a private key is kept; one that was read tells itself. */
function isKeyByPlace(context: BuildContext, { sources, destination }: CopyInstruction, name: string): boolean {
  const place = destination?.value ?? '';
  const isOne = sources.length === 1 && /\.ssh\/[^/]+$/.test(place) && secretFileOf(place)?.certain === true;
  return isOne && textOf(context, name) === undefined && mayBeThere(context, name) && !isPublicSample(name);
}

function named(context: BuildContext, copy: CopyInstruction, source: Text, name: string): CopiedSecret {
  const place = secretFileOf(copy.destination?.value ?? '');
  const text = textOf(context, name);
  const placed = text === undefined || place?.holds(text) ? place : undefined;
  const file = secretFileOf(name) ?? placed ?? secretAt(context, name) ?? anySecretFile;
  return { copy, source, file, name, path: undefined, isNamed: true };
}

/** The secret files that a pattern matches; where no file is known, a pattern that is as telling as a name. */
function* matchedSecrets(
  context: BuildContext,
  copy: CopyInstruction,
  source: Text,
  pattern: string,
): Generator<CopiedSecret> {
  if (context.kind === 'unknown') {
    const file = secretFileOf(pattern.replaceAll('*', 'x'));
    if (file?.certain) yield { copy, source, file, name: pattern, path: undefined, isNamed: true, isMatched: true };
    return;
  }
  for (const name of filesOf(context, pattern).paths)
    if (secretAt(context, name)) yield { ...named(context, copy, source, name), isMatched: true };
}

/** The secret files in a folder that is copied, where the build context is known. */
function* secretsBelow(
  context: BuildContext,
  copy: CopyInstruction,
  source: Text,
  folder: string,
): Generator<CopiedSecret> {
  if (context.kind === 'unknown' || (folder !== '.' && hasFolder(context, folder) !== true)) return;
  if (copy.flags.some(({ name }) => partial.test(name.text))) return;
  const start = folder === '.' ? '' : `${folder}/`;
  const target = resolvePath(copy.before.directory, copy.destination?.value);
  for (const [name, text] of context.texts) {
    const file = name.startsWith(start) ? (secretFileOf(name) ?? unlessTested(name)) : undefined;
    if (!file || isMadeUp(name) || isExcluded(context, name) !== false || !file.holds(text)) continue;
    // What it says itself, it is told of where it says it.
    if (name === context.dockerfile) continue;
    const path = target === undefined ? undefined : resolvePath(target, name.slice(start.length));
    yield { copy, source, file, name, path, isNamed: false };
  }
}

/** What kind of secret file a path of the context is, if any. */
function secretAt(context: BuildContext, name: string, removed = noName): SecretFile | undefined {
  const file = secretFileOf(name);
  const text = textOf(context, name);
  const isTold = file?.certain || removed.has(nameOf(name));
  if (text === undefined) return isTold && mayBeThere(context, name) ? file : undefined;
  if (file) return file.holds(text) ? file : undefined;
  const any = anyFileOf(name, true);
  return !isPublicSample(name) && any.holds(text) ? any : undefined;
}

/** Whether a build may find a file: this working tree has it, or lacks what others have beside Git. */
function mayBeThere(context: BuildContext, name: string): boolean {
  if (hasFile(context, name) !== false) return true;
  return isLeftOutOfGit(context, name) && isExcluded(context, name) !== true;
}

/** The COPYs of folders that bring along what this working tree lacks. */
export function alongWith(graph: BuildGraph, context: BuildContext, copied: CopiedSecret): CopiedSecret[] {
  const { name } = copied;
  if (hasFile(context, name) !== false || isExcluded(context, name) === true) return [];
  return copies(graph).flatMap((copy) => {
    if (copy.from || copy.flags.some((flag) => partial.test(flag.name.text))) return [];
    const target = resolvePath(copy.before.directory, copy.destination?.value);
    return copy.sources.flatMap((source) => {
      const folder = source.value === undefined ? undefined : cleanPath(`/${source.value}/`).slice(1);
      if (folder === undefined || !isWithin(`/${name}`, `/${folder}`) || folder === name) return [];
      const below = folder === '' ? name : name.slice(folder.length + 1);
      const path = target === undefined ? undefined : resolvePath(target, below);
      return [{ ...copied, copy, source, path, isNamed: false }];
    });
  });
}

/** Flags that say which files of a folder come. */
const partial = /^(?:exclude|parents)$/;

const noName: typeof everyName = new Set<string>();

/** Whether a step removes files. */
export const removesFiles = byKin(({ script }: RunInstruction) => {
  return script.form !== 'opaque' && script.commands.some(({ name }) => name?.value === 'rm');
});

/** The names of the files that steps remove. */
const removedNames = memoized((graph: BuildGraph): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const run of runs(graph)) for (const name of namesRemoved(run)) names.add(name);
  return names;
});

const namesRemoved = byKin(({ script }: RunInstruction): readonly string[] => {
  if (script.form === 'opaque') return [];
  const removing = script.commands.filter(({ name }) => name?.value === 'rm');
  return removing.flatMap(({ args }) => args.map(({ value, text }) => nameOf(value ?? text)));
});

/** Folders of tests and manuals, and files of one. */
const shown =
  /(?:^|\/)(?:tests?|specs?|e2e|docs?|examples?|samples?)\/|(?:^|\/)(?:tests?|mock|fake|dummy)[-_.][^/]*$|[._-](?:tests?|specs?|fixtures?|mocks?|stories|examples?)\.\w+$/i;

/** Any file but those of tests and manuals, whose tokens are none. */
function unlessTested(name: string): SecretFile | undefined {
  const isShown = isPublicSample(name) || shown.test(name);
  return isShown ? undefined : anyFileOf(name, false);
}

/** The path in the image of a file that a COPY names; undefined where it is not sure. */
export function pathOf(graph: BuildGraph, copy: CopyInstruction, name: string, isMatched = false): string | undefined {
  const { destination, sources, before, stage } = copy;
  const written = destination?.value;
  const target = resolvePath(before.directory, written);
  if (target === undefined || written === undefined) return undefined;
  const isFolder = sources.length > 1 || /(?:\/|^\.{1,2})$/.test(written) || isKnownFolder(graph, stage, target);
  if (isFolder) return resolvePath(target, nameOf(name));
  if (isMatched) return undefined;
  // Without a slash it may be a folder that is there already; a name that ends alike is the file's own.
  return isNameOfFile(nameOf(target), nameOf(name)) || secretFileOf(target) ? target : undefined;
}

/** Whether the last part of a destination is hardly one of a folder, as `.ssh` and `conf.d` are. */
function isNameOfFile(last: string, name: string): boolean {
  return last.toLowerCase() === name.toLowerCase() || /[^.]\.(?!d$)\w+$|^id_\w+$|rc$/.test(last);
}

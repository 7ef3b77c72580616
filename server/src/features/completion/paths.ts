/** Files of the build context, and paths of stages, for COPY, ADD and mounts. */
import type { BuildContext, KnownContext } from '../../context/context.ts';
import { servedFolder, usefulPaths } from '../../language/images.ts';
import { bottomImageOf } from '../../model/account.ts';
import { wholeName } from '../../model/image.ts';
import type { CopyInstruction, Instruction, Source } from '../../model/model.ts';
import { MANAGERS } from '../../toolchains/managers.ts';
import { behind, type Item, type TypedWord } from './item.ts';
import type { Request } from './request.ts';
import { uniqueItems } from './sources.ts';
import { contextFolders, stageFolders, stagePaths } from './stage-paths.ts';

/** How a path is written where it stands: words of an instruction end at blanks. */
export type PathQuoting = 'word' | 'json' | 'option';

/** More would be no help to choose from. */
const most = 500;

/** What a source may be: in the build context, or in what `from` leads to. */
export function pathItems(request: Request, word: TypedWord, from: Source | undefined, quoting: PathQuoting): Item[] {
  if (!from) return contextItems(request.context, word, quoting, rankOf(request));
  if (from.kind === 'stage') return stageItems(request, word, from.stage);
  if (from.kind !== 'image') return [];
  const name = wholeName(from.image);
  return usefulPaths(name).map((path) => pathItem(path, `part of ${name}`, word));
}

/** What one folder of the build context holds, those left out that the ignore file keeps out. */
function contextItems(
  context: BuildContext,
  word: TypedWord,
  quoting: PathQuoting,
  rank: (path: string) => number,
  at = '',
): Item[] {
  if (context.kind === 'unknown') return [];
  const slash = word.typed.lastIndexOf('/') + 1;
  const written = unescaped(word.typed.slice(0, slash), quoting);
  const folder = (at + written.replace(/^(?:\.?\/)+/, '')).replace(/\/{2,}/g, '/');
  const { span } = behind(word, slash);
  return [...namesIn(context, folder)]
    .filter(([name]) => isPlain(name) && (quoting === 'json' || !/\s/.test(name)))
    .sort(([a], [b]) => rank(folder + a) - rank(folder + b) || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name, isFolder]): Item => {
      const label = isFolder ? `${name}/` : name;
      const insert = escaped(label, quoting);
      const kind = isFolder ? 'folder' : 'file';
      return { label, kind, ...(insert !== label && { insert }), span, ...(isFolder && { more: true }) };
    });
}

/** What a folder of the build context holds, and whether it is a folder. */
function namesIn({ entries }: KnownContext, folder: string): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const [path, { kind, excluded }] of entries) {
    if (path === '.' || excluded === true || !path.startsWith(folder) || path.length === folder.length) continue;
    const rest = path.slice(folder.length);
    const end = rest.indexOf('/');
    const name = end === -1 ? rest : rest.slice(0, end);
    names.set(name, (names.get(name) ?? false) || end !== -1 || kind === 'folder' || kind === 'unlisted');
  }
  return names;
}

/** Whether a name says itself: BuildKit takes variables, quotes and escapes out of each word, and out of JSON strings. */
export function isPlain(name: string): boolean {
  return !/[$'"`\\\p{Cc}]/u.test(name);
}

/** COPY takes brackets, stars and question marks for patterns (`app/[id]/page.tsx`), mounts do not. */
export function escaped(name: string, quoting: PathQuoting): string {
  const plain = quoting === 'option' ? name : name.replace(/[[*?]/g, '[$&]');
  return quoting === 'json' ? JSON.stringify(plain).slice(1, -1) : plain;
}

function unescaped(path: string, quoting: PathQuoting): string {
  return quoting === 'option' ? path : path.replace(/\[([[*?])\]/g, '$1');
}

const manifests: ReadonlySet<string> = new Set(
  MANAGERS.flatMap(({ project }) => (project ? [...project.manifests, ...project.lockfiles] : [])),
);

/** What installs read comes first as long as nothing has copied it, what begins with a dot last. */
function rankOf({ graph, offset }: Request): (path: string) => number {
  const stage = graph.stages.findLast(({ span }) => span.start <= offset);
  const copied = new Set(
    (stage?.instructions ?? []).flatMap((each) =>
      'sources' in each && each.span.end < offset ? each.sources.map(({ text }) => text) : [],
    ),
  );
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (copied.has(path)) return 2;
    if (name === '.git') return 5;
    if (/^(?:Dockerfile|Containerfile)|(?:[Dd]ockerfile|[Cc]ontainerfile|ignore)$/.test(name)) return 4;
    return manifests.has(name) ? 0 : name.startsWith('.') ? 3 : 1;
  };
}

function stageItems(request: Request, word: TypedWord, stage: number): Item[] {
  const known = stagePaths(request.graph, stage).map(({ path, why }) => pathItem(path, why, word));
  const below = contextFolders(request.graph, request.context, stage).flatMap(({ from, to }) => {
    if (!word.typed.startsWith(to)) return [];
    const rest = behind(word, to.length);
    return contextItems(request.context, rest, 'word', () => 0, from === '.' ? '' : `${from}/`);
  });
  return uniqueItems([...known, ...below]);
}

function pathItem(path: string, detail: string, { span }: TypedWord): Item {
  return { label: path, kind: path.endsWith('/') ? 'folder' : 'file', detail, span };
}

/** Where copied files may go: beside what was copied before, where the program works, where the image serves from. */
export function destinationItems(
  request: Request,
  instruction: CopyInstruction | Instruction,
  sources: readonly string[],
  { span }: TypedWord,
): Item[] {
  const { graph, context } = request;
  const { directory } = instruction.before;
  const items: Item[] = [];
  const add = (label: string, detail: string, common = false) => {
    items.push({ label, kind: label.endsWith('/') ? 'folder' : 'file', detail, span, ...(common && { common }) });
  };
  const [only] = sources;
  const isContext = !instruction.flags.some(({ name }) => name.text === 'from');
  const bare = only?.replace(/^\.?\//, '').replace(/\/$/, '') ?? '';
  const isFolder = context.kind === 'known' && bare !== '.' && context.entries.get(bare)?.kind === 'folder';
  if (sources.length === 1 && isContext && isFolder)
    add(
      `./${bare}/`,
      directory === undefined ? 'the content of the folder' : `${directory.replace(/\/$/, '')}/${bare}/`,
    );
  add('./', directory ?? 'the working directory', true);
  const image = bottomImageOf(graph, instruction.stage ?? -1);
  const name = image && wholeName(image);
  const served = name === undefined ? undefined : servedFolder(name);
  if (served !== undefined) add(served, `served by ${name}`);
  if (sources.length === 1 && only?.startsWith('/')) add(only, 'the same path');
  for (const { path, why } of stageFolders(graph, instruction)) add(path, why, why.startsWith('WORKDIR'));
  add('/usr/local/bin/', 'your own programs');
  return uniqueItems(items);
}

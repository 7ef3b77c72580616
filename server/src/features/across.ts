/** What other files of the workspace name of a Dockerfile: its stages, by `--target`, and its build arguments. */
import type { Build, Mention } from '../context/build.ts';
import { isImage } from '../context/image-name.ts';
import { folderOf, nameOf } from '../context/path.ts';
import type { BuildGraph, Source, Target } from '../model/model.ts';
import { referenceAt, sourceAt, stageNamed } from '../model/query.ts';
import { unique } from '../text/list.ts';
import { code, list } from './markdown.ts';

/** Whether a build makes a stage: by its name, or as the last one. */
export function makesStage(graph: BuildGraph, { target, unclear }: Build, stage: number): boolean {
  if (unclear.includes('target')) return false;
  const found = target === undefined ? graph.stages.length - 1 : stageNamed(graph, target)?.index;
  return found === stage;
}

/** The mentions that name what a reference of a Dockerfile leads to; `builds` are those of that file. */
export function mentionsOf(graph: BuildGraph, target: Target, builds: readonly Build[]): Mention[] {
  const found = builds.flatMap(({ mentions }) => mentions.filter((mention) => names(graph, mention, target)));
  return [...new Map(found.map((mention) => [keyOf(mention), mention])).values()];
}

/** The same at a place of the Dockerfile. */
export function mentionsAt(graph: BuildGraph, offset: number, builds: readonly Build[]): Mention[] {
  const reference = referenceAt(graph, offset);
  return reference ? mentionsOf(graph, reference.target, builds) : [];
}

export function keyOf({ path, span }: Mention): string {
  return `${path}:${span.start}-${span.end}`;
}

function names(graph: BuildGraph, { role, value }: Mention, target: Target): boolean {
  if (value === undefined) return false;
  if (target.kind === 'stage') return role === 'target' && stageNamed(graph, value)?.index === target.stage;
  return target.kind === 'variable' && role === 'arg' && value === target.name && declares(graph, value);
}

/** Whether an ARG of that name is declared anywhere. */
function declares(graph: BuildGraph, name: string): boolean {
  return argumentNames(graph).includes(name);
}

/** The names of all build arguments of a Dockerfile. */
export function argumentNames({ instructions }: BuildGraph): string[] {
  return unique(
    instructions.flatMap((instruction) =>
      instruction.kind === 'ARG' ? instruction.pairs.map(({ name }) => name.text) : [],
    ),
  );
}

/** Who builds, in few words: `compose: web`. */
export function labelOf({ by, name, origin }: Build): { readonly file: string; readonly name: string } {
  const file = by === 'compose' || by === 'bake' ? by : nameOf(origin.path);
  return { file, name: file === name ? '' : name };
}

const mostShown = 4;

/** "used by compose: web, ci.yml: release"; undefined where no file builds the stage. */
export function usersTitle(builds: readonly Build[]): string | undefined {
  const named = [...new Map(builds.map(labelOf).map((label) => [`${label.file}: ${label.name}`, label])).values()];
  const labels = named.map(({ file, name }, at) => {
    const isSaid = at > 0 && at < mostShown && named[at - 1]?.file === file;
    return isSaid && name !== '' ? name : `${file}${name === '' ? '' : `: ${name}`}`;
  });
  if (labels.length === 0) return undefined;
  const more = labels.length > mostShown ? ` and ${labels.length - mostShown} more` : '';
  return `used by ${labels.slice(0, mostShown).join(', ')}${more}`;
}

/** What each build that makes a stage, or gives an argument, passes. */
export function usersMarkdown(graph: BuildGraph, offset: number, builds: readonly Build[]): string | undefined {
  const reference = referenceAt(graph, offset);
  const stage =
    reference?.target.kind === 'stage'
      ? reference.target.stage
      : graph.stages.find(({ from }) => from.keyword.span.start <= offset && offset <= from.keyword.span.end)?.index;
  if (stage !== undefined) return described(builds.filter((build) => makesStage(graph, build, stage)));
  if (reference?.target.kind !== 'variable') return undefined;
  const { name } = reference.target;
  return declares(graph, name) ? described(builds.filter(({ args }) => args.includes(name))) : undefined;
}

function described(builds: readonly Build[]): string | undefined {
  const lines = unique(builds.map(describe));
  if (lines.length === 0) return undefined;
  const more = lines.length > mostShown * 2 ? [`${lines.length - mostShown * 2} more`] : [];
  return `Built by\n\n${list([...lines.slice(0, mostShown * 2), ...more])}`;
}

/** One build with its target, arguments and secrets. */
function describe({ name, origin, target, unclear, args, secrets }: Build): string {
  const given = [
    ...(target === undefined ? [] : [`target ${code(target)}`]),
    ...(unclear.includes('target') ? ['a computed target'] : []),
    ...(args.length > 0 ? [`arguments ${args.map(code).join(', ')}`] : []),
    ...(secrets.length > 0 ? [`secrets ${secrets.map(code).join(', ')}`] : []),
  ];
  const where = folderOf(origin.path) === '.' ? nameOf(origin.path) : origin.path;
  return `${code(name)} in ${where}${given.length > 0 ? ` with ${given.join('; ')}` : ''}`;
}

/** What FROM, COPY and mounts name. */
export function sourcesIn({ stages, edges }: BuildGraph): Source[] {
  return [...stages.map(({ base }) => base), ...edges.map(({ from }) => from)];
}

/** What a name in FROM or --from stands for outside of the Dockerfile. */
export interface Elsewhere {
  readonly source: Source;
  /** Where builds of this Dockerfile give the name to another context. */
  readonly contexts: readonly Mention[];
  /** The builds that make what the name stands for. */
  readonly makers: readonly Build[];
}

/** The same at a place; `builds` are those of the Dockerfile, `all` those of the workspace. */
export function elsewhereAt(
  graph: BuildGraph,
  offset: number,
  builds: readonly Build[],
  all: readonly Build[],
): Elsewhere | undefined {
  const source = sourceAt(graph, offset);
  const name = source?.token.value;
  if (!source || name === undefined || source.kind !== 'image') return source && { source, contexts: [], makers: [] };
  const contexts = builds.flatMap(({ mentions }) =>
    mentions.filter(({ role, value }) => role === 'named-context' && value === name),
  );
  const makers =
    contexts.length > 0
      ? contexts.flatMap((mention) => all.filter((build) => leadsTo(mention.leadsTo, mention.path, build)))
      : all.filter(({ images }) => images.some((image) => isImage(image, name)));
  return { source, contexts, makers: unique(makers) };
}

/** The service or target that a named context is taken from. */
export function builtSource(text: string): { readonly kind: 'service' | 'target'; readonly name: string } | undefined {
  const [, kind, name = ''] = /^(service|target):(.+)$/.exec(text) ?? [];
  return kind === 'service' || kind === 'target' ? { kind, name } : undefined;
}

/** Whether what a named context stands for is built by the same folder's files: Bake takes in the services of Compose. */
export function leadsTo(text: string | undefined, path: string, { by, name, origin }: Build): boolean {
  const source = builtSource(text ?? '');
  if (source?.name !== name || folderOf(origin.path) !== folderOf(path)) return false;
  return by === 'compose' || (by === 'bake' && source.kind === 'target');
}

/** Who makes what a name stands for, as Markdown. */
export function makersMarkdown({ makers }: Pick<Elsewhere, 'makers'>): string | undefined {
  if (makers.length === 0) return undefined;
  const lines = unique(
    makers.map((build) => `${describe(build)}, from ${code(build.dockerfilePath ?? 'a Dockerfile in place')}`),
  );
  return `Built in this workspace by\n\n${list(lines.slice(0, mostShown * 2))}`;
}

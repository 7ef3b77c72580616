/** What a file that builds Dockerfiles names of them, seen from that file. */
import { type Build, dockerfileOf, type Mention } from '../context/build.ts';
import { isOutside, nameOf } from '../context/path.ts';
import type { Mistake } from '../contract/file-rule.ts';
import type { BuildGraph } from '../model/model.ts';
import { stageNamed } from '../model/query.ts';
import { platformArguments, proxyArguments } from '../model/scope.ts';
import { toSourceSpan } from '../text/joined.ts';
import { lineNumber } from '../text/lines.ts';
import { unique } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import { type Span, touches } from '../text/span.ts';
import { argumentNames, keyOf, sourcesIn } from './across.ts';
import { makersOf, type Sources, sourceMarkdown, sourceMistake } from './context-sources.ts';
import { stageMarkdown } from './hover/stage.ts';
import { code } from './markdown.ts';

/** The Dockerfiles of a workspace by path; `missing` where there is no file, undefined where one cannot be read. */
export type Dockerfiles = ReadonlyMap<string, BuildGraph | 'missing'>;

/** The graph of the Dockerfile that a build is of, where it is there and can be read. */
export function graphOfBuild(dockerfiles: Dockerfiles, build: Build): BuildGraph | undefined {
  const graph = dockerfiles.get(dockerfileOf(build) ?? '');
  return graph === 'missing' ? undefined : graph;
}

/** A name in such a file, and the builds that it counts for. */
interface Named {
  readonly mention: Mention;
  readonly builds: readonly Build[];
}

/** All names in a file, in no order. */
function namesIn(path: string, all: readonly Build[]): Named[] {
  const found = new Map<string, { mention: Mention; builds: Build[] }>();
  for (const build of all) {
    for (const mention of build.mentions) {
      if (mention.path !== path) continue;
      const key = `${mention.role} ${keyOf(mention)} ${mention.value}`;
      const known = found.get(key);
      if (known) known.builds.push(build);
      else found.set(key, { mention, builds: [build] });
    }
  }
  return [...found.values()];
}

/** The paths of the Dockerfiles that a file's builds are of. */
export function dockerfilesOf(path: string, all: readonly Build[]): string[] {
  return unique(
    all
      .filter(({ mentions, origin }) => origin.path === path || mentions.some((mention) => mention.path === path))
      .flatMap(({ dockerfilePath }) => dockerfilePath ?? []),
  );
}

/** A place in a Dockerfile; without a span, its beginning. */
export interface DockerfilePlace {
  readonly path: string;
  readonly span: Span;
}

/** Where what is named at a place of a file is declared. */
export function declarationsAt(
  path: string,
  offset: number,
  all: readonly Build[],
  dockerfiles: Dockerfiles,
): { readonly from: Span; readonly to: readonly DockerfilePlace[] } | undefined {
  const named = namesIn(path, all).filter(({ mention }) => touches(mention.span, offset));
  const [first] = named;
  if (!first) return undefined;
  const to = named.flatMap(({ mention, builds }): DockerfilePlace[] => {
    if (mention.role === 'context-source') return makersOf(mention, all).map(({ origin }) => origin);
    return [...new Map(builds.map((build) => [dockerfileOf(build) ?? '', build]))].flatMap(([dockerfile, build]) => {
      const graph = graphOfBuild(dockerfiles, build);
      if (!graph) return [];
      return placesOf(graph, mention).map((span) => {
        const { inline } = build;
        return inline ? { path, span: toSourceSpan(inline.text, span.start, span.end) } : { path: dockerfile, span };
      });
    });
  });
  return { from: first.mention.span, to };
}

function placesOf(graph: BuildGraph, { role, value }: Mention): Span[] {
  if (role === 'dockerfile') return [{ start: 0, end: 0 }];
  if (value === undefined) return [];
  if (role === 'target') {
    const stage = stageNamed(graph, value);
    return stage?.name ? [stage.name.span] : [];
  }
  if (role === 'arg') return argumentSpans(graph, value);
  if (role === 'secret') return secretsOf(graph).flatMap(({ id, span }) => (id === value ? [span] : []));
  return role === 'named-context' ? sourceSpans(graph, value) : [];
}

function argumentSpans({ instructions }: BuildGraph, name: string): Span[] {
  return instructions.flatMap((instruction) =>
    instruction.kind === 'ARG'
      ? instruction.pairs.flatMap((pair) => (pair.name.text === name ? [pair.name.span] : []))
      : [],
  );
}

/** The secrets that steps mount; an id is undefined when it depends on a variable. */
export function secretsOf({ instructions }: BuildGraph): { id: string | undefined; span: Span }[] {
  return instructions.flatMap((instruction) => {
    if (instruction.kind !== 'RUN') return [];
    return instruction.mounts
      .filter(({ type }) => type === 'secret')
      .map(({ options, flag }) => {
        const option = (...names: string[]) =>
          options.find(({ name }) => names.includes(name.text.toLowerCase()))?.value;
        const id = option('id');
        const target = option('target', 'dst', 'destination');
        return { id: id ? id.value : target?.value && nameOf(target.value), span: (id ?? target ?? flag).span };
      });
  });
}

/** Where FROM and COPY take something from a name. */
function sourceSpans(graph: BuildGraph, name: string): Span[] {
  return sourcesIn(graph)
    .filter(({ token }) => token.value === name)
    .map(({ token }) => token.span)
    .filter((span, at, spans) => spans.findIndex(({ start }) => start === span.start) === at);
}

/** What is known of a name, as Markdown. */
export function hoverInFile(
  path: string,
  offset: number,
  all: readonly Build[],
  dockerfiles: Dockerfiles,
): { readonly span: Span; readonly markdown: string } | undefined {
  for (const { mention, builds } of namesIn(path, all)) {
    if (!touches(mention.span, offset) || mention.value === undefined) continue;
    for (const build of builds) {
      const graph = graphOfBuild(dockerfiles, build);
      const where = build.dockerfilePath ?? 'the Dockerfile in place';
      const isSource = mention.role === 'context-source';
      const text = isSource ? sourceMarkdown(mention, all) : graph && textOf(graph, mention, where);
      if (text !== undefined) return { span: mention.span, markdown: text };
    }
  }
  return undefined;
}

function textOf(graph: BuildGraph, mention: Mention, dockerfile: string): string | undefined {
  const { role, value = '' } = mention;
  const where = `in ${dockerfile}`;
  const lines = placesOf(graph, mention).map(({ start }) => lineNumber(graph.source, start));
  const at = `${where}, line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`;
  const stage = role === 'target' ? stageNamed(graph, value) : undefined;
  if (stage) return stageMarkdown(graph, stage);
  if (role === 'dockerfile')
    return `${code(dockerfile)} with the stages ${graph.stages.map(({ name, index }) => code(name?.text ?? String(index))).join(', ')}`;
  if (lines.length === 0) return undefined;
  if (role === 'secret') return `Secret ${code(value)}, mounted ${at}`;
  if (role === 'named-context') return `Build context ${code(value)}, read ${at}`;
  if (role !== 'arg') return undefined;
  const texts = graph.instructions.flatMap((instruction) =>
    instruction.kind === 'ARG'
      ? instruction.pairs.flatMap(({ name, value: given }) => (name.text === value && given ? [given.text] : []))
      : [],
  );
  const fallback = texts.length > 0 ? `, by default ${unique(texts).map(code).join(' or ')}` : '';
  return `Build argument ${code(value)}, declared ${at}${fallback}`;
}

/** The names of a file that lead nowhere. */
export function mistakesIn(path: string, all: readonly Build[], dockerfiles: Dockerfiles, sources: Sources): Mistake[] {
  const found = namesIn(path, all).flatMap(({ mention, builds }) => {
    if (mention.role === 'context-source') return sourceMistake(mention, sources);
    if (mention.role === 'dockerfile') return missingDockerfile(mention, builds, dockerfiles);
    const known = builds.flatMap((build) => graphOfBuild(dockerfiles, build) ?? []);
    if (mention.value === undefined || known.length < builds.length || known.some(({ stages }) => stages.length === 0))
      return [];
    const where = unique(builds.map(({ dockerfilePath = 'the Dockerfile in place' }) => dockerfilePath)).join(' and ');
    return wrongName(mention, mention.value, known, where);
  });
  return [...new Map(found.map((mistake) => [`${mistake.code} ${mistake.span.start}`, mistake])).values()];
}

function wrongName(mention: Mention, value: string, graphs: readonly BuildGraph[], where: string): Mistake[] {
  const { role, span, written } = mention;
  const near = (names: readonly string[]) => (written === 'plain' ? nearest(value, names) : undefined);
  if (role === 'target') {
    if (value === '' || graphs.some((graph) => stageNamed(graph, value))) return [];
    const names = unique(graphs.flatMap(({ stages }) => stages.flatMap(({ name }) => name?.text ?? [])));
    const message = `There is no stage \`${value}\` in ${where}`;
    return [{ code: 'unknown-target', span, message, nearest: near(names) }];
  }
  if (role === 'arg') {
    const names = unique(graphs.flatMap(argumentNames));
    if (names.includes(value) || isPredefined(value)) return [];
    const message = `No stage of ${where} declares the build argument \`${value}\``;
    return [{ code: 'unused-build-argument', span, message, nearest: near(names) }];
  }
  if (role !== 'secret') return [];
  const ids = graphs.flatMap(secretsOf).map(({ id }) => id);
  if (ids.includes(undefined) || ids.includes(value) || isPredefined(value)) return [];
  const known = unique(ids.flatMap((id) => id ?? []));
  const message = `No step of ${where} mounts the secret \`${value}\``;
  return [{ code: 'unused-build-secret', span, message, nearest: near(known) }];
}

/** What BuildKit takes without a declaration (https://docs.docker.com/build/building/variables/#pre-defined-build-arguments). */
function isPredefined(name: string): boolean {
  return (
    platformArguments.has(name) ||
    proxyArguments.has(name) ||
    /^BUILDKIT_|^BUILDX_|^SOURCE_DATE_EPOCH$|^GIT_AUTH_/.test(name)
  );
}

/** Who says for certain where a Dockerfile is. */
const certain: readonly Build['by'][] = ['compose', 'bake', 'devcontainer', 'skaffold', 'task'];

function missingDockerfile({ span, value }: Mention, builds: readonly Build[], dockerfiles: Dockerfiles): Mistake[] {
  const [{ dockerfilePath, by } = { dockerfilePath: undefined, by: 'script' as const }] = builds;
  const isMissing = builds.every((build) => dockerfiles.get(dockerfileOf(build) ?? '') === 'missing');
  if (!isMissing || value === undefined || !certain.includes(by) || dockerfilePath === undefined) return [];
  if (isOutside(dockerfilePath)) return [];
  const message = `There is no Dockerfile ${dockerfilePath}`;
  return [{ code: 'missing-dockerfile', span, message }];
}

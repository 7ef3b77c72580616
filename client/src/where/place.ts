/** Where a stage is built and where the image goes: the fields of a task, over the settings. */
import { l10n } from '../l10n.ts';
import type { ListedBuilder } from './builders.ts';

export interface BuildPlace {
  /** A name of `docker buildx ls`; without one the current builder builds. */
  readonly builder?: string;
  readonly platforms?: readonly string[];
  /** As `--cache-from` and `--cache-to` take them. */
  readonly cacheFrom?: readonly string[];
  readonly cacheTo?: readonly string[];
  readonly output?: 'load' | 'push';
}

/** The fields of a task that say where; what is of another type is left out. */
export function placeOf(fields: object): BuildPlace {
  const { builder, platforms, cacheFrom, cacheTo, output } = fields as Readonly<Record<string, unknown>>;
  const lists = { platforms: textsOf(platforms), cacheFrom: textsOf(cacheFrom), cacheTo: textsOf(cacheTo) };
  return {
    ...(typeof builder === 'string' && builder !== '' && { builder }),
    ...Object.fromEntries(Object.entries(lists).filter(([, texts]) => texts.length > 0)),
    ...((output === 'load' || output === 'push') && { output }),
  };
}

function textsOf(value: unknown): string[] {
  const list = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** Holds where nothing is said, so that nothing has to be asked of the engine. */
export function isAnywhere(place: BuildPlace): boolean {
  return Object.keys(place).length === 0;
}

/** What the engine told of the builder that a place names. */
export interface BuilderFacts {
  /** Undefined where the engine knows no such builder, or tells nothing of builders. */
  readonly builder?: ListedBuilder;
  /** Whether the engine told of builders at all. */
  readonly known: boolean;
  /** Whether the engine that gets the image has the containerd image store; undefined where that is not known. */
  readonly containerd?: boolean;
}

/** Arguments of the command line: `before` the command, as a builder that a Docker context stands for can be reached by the context only, and `after` it. */
export function placeArguments(
  { builder: name, platforms = [], cacheFrom = [], cacheTo = [], output }: BuildPlace,
  { builder, containerd }: BuilderFacts,
  configured: readonly string[] = [],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const isContext = builder !== undefined && builder.driver === 'docker';
  const canLoad = builder && !isContext && (platforms.length < 2 || containerd === true);
  const loads = output ?? (canLoad && !configured.some(isOutput) ? 'load' : undefined);
  return {
    before: isContext && name !== undefined && !builder.isCurrent ? ['--context', name] : [],
    after: [
      ...(name === undefined || isContext ? [] : ['--builder', name]),
      ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
      ...cacheFrom.flatMap((cache) => ['--cache-from', cache]),
      ...cacheTo.flatMap((cache) => ['--cache-to', cache]),
      ...(loads === undefined ? [] : [`--${loads}`]),
    ],
  };
}

/** What a build is, apart from where it is done. */
interface Asked {
  readonly command?: string;
  readonly tag: string | undefined;
  readonly configured?: readonly string[];
}

/** Programs without builders: their `build` takes neither `--builder` nor `--push`, and keeps the image where `--load` would put it (podman-build(1), nerdctl docs/command-reference.md). */
const withoutBuilders: ReadonlyMap<string, string> = new Map([
  ['podman', 'Podman'],
  ['nerdctl', 'nerdctl'],
  ['buildah', 'Buildah'],
]);

/** Whether a program may know builders; one that is not known by name may. */
export function hasBuilders(command: string): boolean {
  return withoutBuildersOf(command) === undefined;
}

function withoutBuildersOf(command: string): string | undefined {
  return withoutBuilders.get(command.replace(/^.*[\\/]|\.exe$/gi, ''));
}

/** Why a build cannot be done there, with what to do instead; undefined where it can be, or where that is not known. */
export function refusedPlace(
  place: BuildPlace,
  facts: BuilderFacts,
  { command = 'docker', tag, configured = [] }: Asked,
): string | undefined {
  const { builder: name, platforms = [], cacheTo = [], output } = place;
  const { builder, known, containerd } = facts;
  const program = withoutBuildersOf(command);
  if (program !== undefined && name !== undefined)
    return l10n.t(
      '{0} has no builders. Clear {1}, or set "slipway.build.command" to "docker".',
      program,
      '"slipway.build.builder"',
    );
  if (program !== undefined && output === 'push')
    return l10n.t(
      '{0} cannot build and push in one step. Build the image, then push it with "{1} push".',
      program,
      command,
    );
  if (name !== undefined && known && !builder)
    return l10n.t('There is no builder "{0}". Select another one, or create it with "docker buildx create".', name);
  if (builder?.error !== undefined)
    return l10n.t('The builder "{0}" cannot be reached: {1}', builder.name, builder.error);
  if (output === 'push' && (tag === undefined || !tag.includes('/')))
    return l10n.t(
      'The image has no name of a registry to push to. Set "slipway.build.tag" to a name such as {0}.',
      'registry.example.com/app:${target}',
    );
  if (!builder || containerd !== false) return undefined;
  const goesElsewhere = output === 'push' || (output === undefined && configured.some(isOutput));
  if (builder.driver !== 'docker' && platforms.length > 1 && !goesElsewhere)
    return l10n.t(
      'The builder "{0}" cannot load an image for several platforms into Docker, which keeps its images in the classic image store. Push it to a registry, or select one platform.',
      builder.name,
    );
  if (builder.driver !== 'docker') return undefined;
  if (platforms.length > 1)
    return l10n.t(
      'The builder "{0}" builds for one platform at a time: Docker keeps its images in the classic image store. Select one platform or a builder with another driver, or turn on the containerd image store in Docker.',
      builder.name,
    );
  if (cacheTo.some((cache) => cacheType(cache) !== 'inline'))
    return l10n.t(
      'The builder "{0}" cannot export its cache: Docker keeps its images in the classic image store. Select a builder with another driver, or turn on the containerd image store in Docker.',
      builder.name,
    );
  return undefined;
}

function isOutput(argument: string): boolean {
  return /^(?:-o|--output|--load|--push)(?:=|$)/.test(argument);
}

/** `type=local,dest=x` names its type; a reference alone is of a registry (https://docs.docker.com/build/cache/backends/). */
function cacheType(cache: string): string {
  return /(?:^|,)type=([^,]+)/.exec(cache)?.[1] ?? 'registry';
}

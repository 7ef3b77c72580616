import type { Build, InlineDockerfile, Mention, Runs, Unclear } from '../context/build.ts';
import { imagesIn, lastNamesIn } from '../context/image-name.ts';
import { joinPath } from '../context/path.ts';

/** What a file says of one build, as written; what it leaves to variables is in `unclear`. */
export interface WrittenBuild {
  /** What its context is seen from; without one, the folder that the file's paths are relative to. */
  readonly folder?: string | undefined;
  /** Seen from the folder that the file's paths are relative to. */
  readonly context?: string | undefined;
  /** Seen from the context. */
  readonly dockerfile?: string | undefined;
  /** The same, seen from the folder that the file's paths are relative to. */
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  readonly args?: readonly string[] | undefined;
  readonly secrets?: readonly string[] | undefined;
  readonly namedContexts?: readonly string[] | undefined;
  readonly platforms?: readonly string[] | undefined;
  /** As written. */
  readonly images?: readonly string[] | undefined;
  readonly container?: string | undefined;
  /** The words that are started in place of CMD. */
  readonly starts?: readonly string[] | undefined;
  /** What is started in place of CMD and ENTRYPOINT, as one text. */
  readonly command?: string | undefined;
  /** The same, and health checks, each as the text of a shell. */
  readonly runs?: Runs | undefined;
  readonly inline?: InlineDockerfile | undefined;
  readonly unclear?: readonly Unclear[];
  /** Where that is written. */
  readonly mentions?: readonly Mention[];
}

/** The build that is written in a file whose paths are relative to `folder`. */
export function createBuild(head: Pick<Build, 'by' | 'name' | 'origin'>, folder: string, written: WrittenBuild): Build {
  const {
    context = '.',
    dockerfile = 'Dockerfile',
    file,
    target,
    args,
    secrets,
    namedContexts,
    platforms,
    images,
    unclear = [],
    mentions = [],
  } = written;
  const hasContext = !unclear.includes('context') && !isRemote(context);
  const contextPath = hasContext ? joinPath(written.folder ?? folder, context) : undefined;
  const dockerfilePath = file === undefined ? contextPath && joinPath(contextPath, dockerfile) : joinPath(folder, file);
  const isOpen = unclear.includes('dockerfile') && file !== undefined && file !== '';
  const pattern = isOpen
    ? joinPath(folder, file.replace(/\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+/g, '*'))
    : undefined;
  const known = imagesIn(images ?? []).map((image) => lastNamesIn([image])[0]);
  const imageNames = lastNamesIn(images ?? []).filter((name) => !known.includes(name));
  return {
    ...head,
    contextPath,
    ...(pattern !== undefined && /^[\w.*/-]+$/.test(pattern) && { dockerfilePattern: pattern }),
    ...(written.inline && { inline: written.inline }),
    ...(written.starts && { starts: written.starts }),
    ...(written.command !== undefined && { command: written.command }),
    ...(written.runs && { runs: written.runs }),
    dockerfilePath: written.inline || unclear.includes('dockerfile') ? undefined : dockerfilePath,
    target: target === '' || unclear.includes('target') ? undefined : target,
    args: args ?? [],
    secrets: secrets ?? [],
    namedContexts: namedContexts ?? [],
    platforms: (platforms ?? []).filter((platform) => /^[\w./-]+$/.test(platform)),
    images: imagesIn(images ?? []),
    ...(imageNames.length > 0 && { imageNames }),
    ...(written.container !== undefined && { container: written.container }),
    unclear,
    mentions,
  };
}

/** `over` laid over `under`: what it says counts, lists are joined. */
export function mergeWritten(under: WrittenBuild, over: WrittenBuild): WrittenBuild {
  const join = (name: 'args' | 'secrets' | 'namedContexts') => [
    ...new Set([...(under[name] ?? []), ...(over[name] ?? [])]),
  ];
  const isSaid: Partial<Record<Unclear, boolean>> = {
    context: over.context !== undefined,
    dockerfile: over.dockerfile !== undefined,
    target: over.target !== undefined,
  };
  return {
    folder: over.context === undefined ? under.folder : over.folder,
    context: over.context ?? under.context,
    dockerfile: over.dockerfile ?? under.dockerfile,
    target: over.target ?? under.target,
    args: join('args'),
    secrets: join('secrets'),
    namedContexts: join('namedContexts'),
    platforms: over.platforms ?? under.platforms,
    images: over.images ?? under.images,
    container: over.container ?? under.container,
    starts: over.starts ?? under.starts,
    command: over.command ?? under.command,
    runs: over.runs && under.runs ? mergeRuns(under.runs, over.runs) : (over.runs ?? under.runs),
    inline: over.inline ?? (over.dockerfile === undefined ? under.inline : undefined),
    unclear: [...(under.unclear ?? []).filter((part) => !isSaid[part]), ...(over.unclear ?? [])],
    mentions: [
      ...(under.mentions ?? []).filter(({ role }) => !(isSaid as Partial<Record<Mention['role'], boolean>>)[role]),
      ...(over.mentions ?? []),
    ],
  };
}

/** What a service starts in place of what it starts in another file, with the volumes of both. */
function mergeRuns(under: Runs, over: Runs): Runs {
  const join = (name: 'hidden' | 'shared') => {
    const all = [...(under[name] ?? []), ...(over[name] ?? [])];
    return all.length > 0 ? { [name]: all } : {};
  };
  return { ...under, ...over, ...join('hidden'), ...join('shared') };
}

/** Whether a context is fetched: a URL, a git address, the standard input (https://docs.docker.com/build/concepts/context/). */
function isRemote(context: string): boolean {
  return (
    context === '-' ||
    /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|docker-image:|oci-layout:|target:|service:)/i.test(context)
  );
}

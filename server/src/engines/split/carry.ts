/** Which files that the stage copies are needed by the program it starts. */
import { isGlob } from '../../context/glob.ts';
import { cleanPath, joinPath, nameOf } from '../../context/path.ts';
import { filesOf, hasFolder } from '../../context/query.ts';
import type { CopyInstruction } from '../../model/model.ts';
import { resolvePath } from '../../model/state.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { passing } from './leaving.ts';

export type Carried =
  /** Files and folders by their absolute paths in the build stage. */
  | { readonly kind: 'some'; readonly paths: readonly Entry[] }
  /** What is needed is not known. */
  | { readonly kind: 'all'; readonly folder: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'unclear'; readonly why: string };

export interface Entry {
  readonly path: string;
  readonly folder: boolean;
}

/** Build tools that people copy from other images. */
const tools = /\/(?:composer|uv|uvx|upx|hadolint|buf|protoc|just|task|sccache|cargo-chef|node|npm)$/;

/** What the final stage needs of a COPY; entries right below its destination, whole folders where one of their files is needed. */
export function carriedBy(job: Job, copy: CopyInstruction, isBuildOnly: (path: string) => boolean): Carried {
  const destination = resolvePath(copy.before.directory, copy.destination?.value);
  if (destination === undefined) return { kind: 'unclear', why: `where line ${lineOf(copy)} copies to is not known` };
  if (copy.from) return tools.test(destination) || tools.test(copy.sources[0]?.value ?? '') ? none : { kind: 'again' };
  const dockerfile = job.context.kind === 'known' ? job.context.dockerfile : undefined;
  const entries = new Map<string, Entry>();
  const isFolder = isFolderTarget(copy);
  if (copy.heredocs.length > 0) {
    const paths = copy.heredocs.map(({ name }) => (isFolder ? joinPath(destination, name.text) : destination));
    for (const path of paths) if (!isBuildOnly(nameOf(path))) entries.set(path, { path, folder: false });
  }
  for (const { value } of copy.sources) {
    if (value === undefined) return { kind: 'unclear', why: `what line ${lineOf(copy)} copies is not known` };
    if (/^[a-z+]+:\/\/|^git@/i.test(value) || (copy.kind === 'ADD' && /\.t(?:ar|gz|bz2|xz)\b/.test(value)))
      return { kind: 'again' };
    const files = filesOf(job.context, value);
    const source = cleanPath(`/${value}`).slice(1) || '.';
    const isWhole = source === '.' || hasFolder(job.context, source) === true;
    if (!files.complete || (files.paths.length === 0 && job.context.kind === 'unknown')) {
      const isFile = source !== '.' && /\.\w+$/.test(source);
      if (source !== '.' && isBuildOnly(nameOf(source))) continue;
      if (isFile && !isGlob(source)) {
        const path = isFolder ? joinPath(destination, nameOf(source)) : destination;
        entries.set(path, { path, folder: false });
        continue;
      }
      if (isGlob(source))
        return { kind: 'unclear', why: `what \`${value}\` in line ${lineOf(copy)} stands for is not known` };
      if (isBuildOnly(`${source}/`)) continue;
      return { kind: 'all', folder: destination };
    }
    for (const path of files.paths) {
      const below = isWhole && !isGlob(source) ? (source === '.' ? path : path.slice(source.length + 1)) : nameOf(path);
      const project = belowOf(job.launch.directory ?? '/', joinPath(destination, below)) ?? below;
      if (isBuildOnly(project) || isBuildOnly(nameOf(path)) || path === dockerfile) continue;
      const [first = below] = below.split('/');
      const place = isWhole || isFolder ? joinPath(destination, first) : destination;
      entries.set(place, { path: place, folder: below.includes('/') });
    }
  }
  return { kind: 'some', paths: [...entries.values()].filter(({ path }) => !passing.test(path)) };
}

const none: Carried = { kind: 'some', paths: [] };

function isFolderTarget({ sources, heredocs, destination }: CopyInstruction): boolean {
  return sources.length + heredocs.length > 1 || /(?:\/|^\.{1,2})$/.test(destination?.value ?? '');
}

export function lineOf({ lines }: { readonly lines: { readonly first: number } }): number {
  return lines.first + 1;
}

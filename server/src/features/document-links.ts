/** What a click opens: the page of an image, and files of the build context. */

import type { BuildContext } from '../context/context.ts';
import { cleanPath } from '../context/path.ts';
import { hasFile } from '../context/query.ts';
import { sourcesOf } from '../model/edges.ts';
import { directiveOf } from '../model/frontend.ts';
import { fetchedFrom, parseImage } from '../model/image.ts';
import type { BuildGraph, ImageName, Source, Text } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { copies, runs } from '../model/query.ts';
import type { Span } from '../text/span.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly tooltip: string;
  /** An address of the web, or a path relative to the build context. */
  readonly target: { readonly url: string } | { readonly path: string };
  /** Whether the older language server that siblings carry links it as well. */
  readonly common?: boolean;
}

export function documentLinks(graph: BuildGraph, context: BuildContext): DocumentLink[] {
  const frontend = directiveOf(graph, 'syntax')?.value;
  return [
    ...(frontend ? imageLink(parseImage(frontend.text), frontend.span) : []),
    ...graph.stages.flatMap(({ base }) => sourceLink(base, context).map((link) => ({ ...link, common: true }))),
    ...graph.instructions.flatMap((each) => sourcesOf(each).flatMap(({ from }) => sourceLink(from, context))),
    ...fileLinks(graph, context),
  ].sort((a, b) => a.span.start - b.span.start);
}

function sourceLink(source: Source, { namedContexts }: BuildContext): DocumentLink[] {
  const isImage = source.kind === 'image' && source.token.variables.length === 0;
  return isImage && !namedContexts.includes(source.token.text) ? imageLink(source.image, source.token.span) : [];
}

function imageLink(image: ImageName, span: Span): DocumentLink[] {
  const page = imagePage(image);
  return page ? [{ span, tooltip: page.title, target: { url: page.url } }] : [];
}

/** Where registries show an image. */
const registries: Readonly<Record<string, readonly [title: string, address: string]>> = {
  'mcr.microsoft.com': ['the Microsoft Artifact Registry', 'https://mcr.microsoft.com/artifact/mar/'],
  'ghcr.io': ['the GitHub Container Registry', 'https://ghcr.io/'],
  'quay.io': ['Quay', 'https://quay.io/repository/'],
  'public.ecr.aws': ['the Amazon ECR Public Gallery', 'https://gallery.ecr.aws/'],
  'registry.gitlab.com': ['GitLab', 'https://gitlab.com/'],
  'gcr.io': ['the Google Container Registry', 'https://gcr.io/'],
};

/** The page of an image in its registry; undefined for registries without one. */
export function imagePage(image: ImageName): { title: string; url: string } | undefined {
  const { registry, name } = fetchedFrom(image);
  if (!/^[a-z0-9._/-]+$/.test(name)) return undefined;
  if (registry === undefined) {
    const path = name.includes('/') ? `r/${name}` : `_/${name}`;
    return { title: `${name} on Docker Hub`, url: `https://hub.docker.com/${path}` };
  }
  const found = Object.hasOwn(registries, registry) ? registries[registry] : undefined;
  return found && { title: `${name} in ${found[0]}`, url: found[1] + name };
}

/** The sources of COPY, ADD and bind mounts that are files of the build context. */
function fileLinks(graph: BuildGraph, context: BuildContext): DocumentLink[] {
  const texts: Text[] = [];
  for (const { from, sources } of copies(graph)) if (!from) texts.push(...sources);
  for (const { mounts } of runs(graph)) {
    for (const mount of mounts) {
      const source = mount.from ? undefined : mountOption(mount, 'source', 'src')?.value;
      if (source && mount.type === 'bind') texts.push(source);
    }
  }
  return texts.flatMap(({ value, span, text }): DocumentLink[] => {
    const path = value === undefined ? undefined : cleanPath(`/${value}`).slice(1);
    const isQuoted = /^["']/.test(text);
    const inner = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
    const isFile = path !== undefined && path !== '' && hasFile(context, path) === true;
    return isFile ? [{ span: inner, tooltip: 'Open the file', target: { path } }] : [];
  });
}

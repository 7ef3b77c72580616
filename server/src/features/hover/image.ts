import { versionOf as knownVersion } from '../../language/images.ts';
import { entryOfImage, fetchedFrom, imageDirectory, imageEnvironment } from '../../model/image.ts';
import type { ImageName } from '../../model/model.ts';
import { sourceAt } from '../../model/query.ts';
import { unique } from '../../text/list.ts';
import { imagePage } from '../document-links.ts';
import { code, list } from '../markdown.ts';
import type { HoverProvider } from './provider.ts';

/** An image: where it comes from, what its name says, and what it is known to set. */
export const hoverImage: HoverProvider = (graph, offset, { namedContexts, builds }) => {
  const source = sourceAt(graph, offset);
  if (source?.kind === 'scratch') {
    return {
      span: source.token.span,
      markdown: `**${code('scratch')}**\n\nan empty file system without shell, libraries or certificates`,
    };
  }
  if (source?.kind !== 'image') return undefined;
  const { token, image } = source;
  const named = namedContexts.includes(token.value ?? '');
  if (named) {
    const places = builds.flatMap(({ name, mentions }) =>
      mentions
        .filter(({ role, value }) => role === 'named-context' && value === token.value)
        .map(({ path, leadsTo }) => `${code(name)} in ${path}${leadsTo === undefined ? '' : `: ${code(leadsTo)}`}`),
    );
    return { span: token.span, markdown: `**Build context ${code(token.text)}**\n\n${list(unique(places))}` };
  }
  const environment = [...imageEnvironment(image)].filter(([name]) => name !== 'PATH');
  const directory = imageDirectory(image);
  const { registry } = fetchedFrom(image);
  const lines = [
    ...(token.value !== undefined && token.value !== token.text ? [`written as ${code(token.text)}`] : []),
    `from ${registry ? code(registry) : 'Docker Hub'}`,
    versionOf(image),
    ...supportOf(image),
    ...(directory !== undefined && directory !== '/' ? [`working directory ${code(directory)}`] : []),
    ...environment.map(([name, value]) => `sets ${code(`${name}=${value}`)}`),
  ];
  const link = imagePage(image);
  return {
    span: token.span,
    markdown: [
      `**Image ${code(token.value ?? token.text)}**`,
      list(lines),
      ...(link ? [`[${link.title}](${link.url})`] : []),
    ].join('\n\n'),
  };
};

/** How long the version gets updates, where the table of well-known images says so. */
function supportOf(image: ImageName): string[] {
  const entry = entryOfImage(image);
  if (entry?.instead !== undefined) return [`no longer maintained: use ${code(entry.instead)}`];
  const version = entry && image.tag !== undefined ? knownVersion(entry, image.tag) : undefined;
  return version?.end === undefined ? [] : [`updates end on ${version.end}`];
}

function versionOf({ tag, digest }: ImageName): string {
  if (digest && tag) return `tag ${code(tag)}, pinned by digest`;
  if (digest) return 'pinned by digest';
  return tag ? `tag ${code(tag)}` : `no tag: uses ${code('latest')} at the time of the build`;
}

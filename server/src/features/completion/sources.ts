/** Stages, images and named build contexts: what FROM, `--from` and a mount's `from` may name. */
import { hasEnded, type ImageEntry, imageEntry, images, releasedOn, tagOf } from '../../language/images.ts';
import { parseImage } from '../../model/image.ts';
import type { ImageName, Stage } from '../../model/model.ts';
import { readersOf } from '../../model/query.ts';
import { projectImages } from '../../toolchains/project-images.ts';
import { behind, type Item, type TypedWord } from './item.ts';
import type { Request } from './request.ts';

/** Where the name stands: FROM takes names alone and images, COPY indexes too. */
export type SourcePlace = 'FROM' | 'COPY' | 'mount';

export function sourceItems(request: Request, word: TypedWord, where: SourcePlace, stage: number): Item[] {
  const colon = word.typed.indexOf(':');
  const slash = word.typed.lastIndexOf('/');
  if (colon > slash && !word.typed.includes('@')) return tagItems(word, colon);
  const stages = where === 'FROM' ? namedStages(request, word, stage) : readableStages(request, word, stage, where);
  const contexts = request.context.namedContexts.map(
    (name): Item => ({ label: name, kind: 'stage', detail: 'build context of the workspace', span: word.span }),
  );
  return uniqueItems([...stages, ...contexts, ...imageItems(request, word, where)]);
}

/** Stages above by name, the closest first. */
function namedStages({ graph }: Request, { span }: TypedWord, before: number): Item[] {
  return graph.stages
    .slice(0, before)
    .reverse()
    .flatMap((stage) => (stage.name ? [stageItem(stage, stage.name.text, span)] : []));
}

/** Those that no stage reads yet come first: they were made to be copied from. */
function readableStages({ graph }: Request, { span }: TypedWord, before: number, where: SourcePlace): Item[] {
  const above = graph.stages.slice(0, before).reverse();
  const isUnread = ({ index }: Stage) => readersOf(graph, index).length === 0;
  return [...above.filter(isUnread), ...above.filter((stage) => !isUnread(stage))].flatMap((stage) => {
    const name = stage.name?.text ?? (where === 'COPY' ? String(stage.index) : undefined);
    return name === undefined ? [] : [{ ...stageItem(stage, name, span), common: where === 'COPY' }];
  });
}

function stageItem(stage: Stage, label: string, span: Item['span']): Item {
  return {
    label,
    kind: 'stage',
    detail: `stage based on ${stage.from.image?.text ?? '?'}`,
    span,
    topic: { about: 'stage', stage: stage.index },
  };
}

/** What the file uses already, then what fits the project, then all that are known. */
function imageItems(request: Request, { span }: TypedWord, where: SourcePlace): Item[] {
  const used = request.graph.stages.flatMap(({ base }) => {
    const isWhole = base.kind === 'image' && base.token.variables.length === 0 && base.token.span.start !== span.start;
    return isWhole && /^[\w./:@-]+$/.test(base.token.text) ? [base.token.text] : [];
  });
  const wanted = where === 'FROM' ? projectImages(request.context) : [];
  const rank = (name: string) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length);
  const known = [...images].sort((a, b) => rank(a.name) - rank(b.name));
  return [
    ...used.map(
      (text): Item => ({
        label: text,
        kind: 'image',
        detail: 'used in this file',
        span,
        topic: { about: 'image', name: nameOf(parseImage(text)) },
      }),
    ),
    ...known.map((image) => imageItem(image, span)),
    ...(where === 'FROM'
      ? [
          {
            label: 'scratch',
            kind: 'image' as const,
            detail: 'an empty file system',
            span,
            topic: { about: 'image' as const, name: 'scratch' },
          },
        ]
      : []),
  ];
}

/** As the table of images has it. */
function nameOf({ registry, name }: ImageName): string {
  return registry === undefined ? name : `${registry}/${name}`;
}

function imageItem({ name, summary, instead }: ImageEntry, span: Item['span']): Item {
  const topic = { about: 'image' as const, name };
  if (instead !== undefined)
    return { label: name, kind: 'image', detail: `use ${instead}`, span, topic, deprecated: true };
  return { label: name, kind: 'image', detail: summary, insert: `${name}:`, span, topic, more: true };
}

/** The versions that still get updates with each variant, the newest version of long-term support first. */
function tagItems(word: TypedWord, colon: number): Item[] {
  const image = imageEntry(word.typed.slice(0, colon).replace(/^(?:docker\.io\/)?(?:library\/)?/, ''));
  if (!image) return [];
  const { span } = behind(word, colon + 1);
  const item = (tag: string, version: string | undefined, end: string | undefined): Item => ({
    label: tag,
    kind: 'value',
    ...(end !== undefined && { detail: `updates until ${end}` }),
    span,
    topic: { about: 'image', name: image.name, ...(version !== undefined && { tag: version }) },
    common: true,
  });
  const alive = image.versions.filter((version) => !hasEnded(version, releasedOn));
  const sorted = [
    ...alive.filter(({ names }) => names.includes('lts')),
    ...alive.filter(({ names }) => !names.includes('lts')),
  ];
  return uniqueItems([
    ...sorted.flatMap(({ tag, end }) =>
      image.variants.flatMap((variant) => tagOf(image, tag, variant) ?? []).map((label) => item(label, tag, end)),
    ),
    ...sorted.flatMap(({ tag, end, names }) => names.map((name) => item(name, tag, end))),
    ...image.tags.map((tag) => item(tag, undefined, undefined)),
  ]);
}

/** The items without those whose label stands before. */
export function uniqueItems(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** What names and comments say of an old base image. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { imageEntry } from '../../language/images.ts';
import type { NextImage } from '../../model/ended-image.ts';
import { wholeName } from '../../model/image.ts';
import { commentAbove } from '../../model/lines.ts';
import type { BuildGraph, ImageName, Stage } from '../../model/model.ts';
import { lineNumber } from '../../text/lines.ts';
import { unique } from '../../text/list.ts';
import { literalPattern } from '../../text/pattern.ts';
import { runtimeNeedOf } from '../../toolchains/runtime-needs.ts';
import { isCalledBase } from '../../toolchains/stage/base-name.ts';
import type { BaseMove } from './move.ts';

/** What is called after the old version, or is about it, and would say something false of the newer one. */
export function namedAgainst(move: BaseMove, context: BuildContext, stage: Stage): string | undefined {
  return (
    named(move, stage) ??
    (isCalledBase(context) ? 'the image is a base, and what is built on it is unknown' : undefined) ??
    placed(move, context) ??
    remark(move)
  );
}

/** A comment about the old version, which would say something false of the new one, or say why it is this one. */
function remark({ graph, image, from }: BaseMove): string | undefined {
  if (from === undefined) return undefined;
  const names = unique([nameOf(image.name), ...(runtimeNeedOf(wholeName(image))?.words ?? [])]).join('|');
  const about = new RegExp(
    `(?<![\\w.])(?:${names})(?:\\.js)?[-_/@: ]{0,2}v?${literalPattern(from)}(?![\\d])[\\w.-]*`,
    'i',
  );
  for (const { text, span } of graph.comments) {
    const found = about.exec(text)?.[0];
    if (found !== undefined) return `the comment in line ${lineNumber(graph.source, span.start)} is about \`${found}\``;
  }
  return undefined;
}

/** Tags that wander from version to version. */
const wandering = /^(?:current|latest|mainline|oldstable|rolling|stable|testing)$/;

/** A word that is the name of the old release, as `buster` is. */
function releaseWord({ image, from, next }: BaseMove): RegExp | undefined {
  const versions = imageEntry(wholeName(image))?.versions ?? [];
  const own = versions.find(({ tag, names }) => tag === from || (from !== undefined && names.includes(from)));
  const names = own?.names.filter(
    (name) => /^[a-z]{4,}$/.test(name) && !wandering.test(name) && !next.names.includes(name),
  );
  return names && names.length > 0 ? new RegExp(`(?<![a-z])(?:${names.join('|')})(?![a-z])`, 'i') : undefined;
}

/** The stage's own name, where the old version is part of it. */
function named(move: BaseMove, { name }: Stage): string | undefined {
  const { from } = move;
  const version = from
    ?.split('.')
    .map((part) => part.replace(/\D/g, ''))
    .join('[-_.]?');
  const isOld =
    name &&
    version !== undefined &&
    version !== '' &&
    new RegExp(`[a-z][-_.]?v?${version}(?!\\d)`, 'i').test(name.text);
  return name && (isOld || releaseWord(move)?.test(name.text)) ? `the stage is called \`${name.text}\`` : undefined;
}

/** A folder above the Dockerfile, or its name, that holds the old version, or the tag of what is built of it: that is of this version. */
function placed(move: BaseMove, { at = '', builds }: BuildContext): string | undefined {
  const { image, from, old } = move;
  const release = releaseWord(move);
  const whole = /^\d+(?:\.\d+)+/.exec(image.tag ?? '')?.[0];
  const start = from === undefined ? undefined : new RegExp(`^v?${literalPattern(from)}(?!\\d)`);
  const isOld = (part: string) => part === whole || start?.test(part) || old?.test(part) === true;
  const part = at.split('/').find((each) => each.split(/^Dockerfile[.-]/).some(isOld) || release?.test(each));
  if (part !== undefined) return `\`${part}\` in the path of this file is about the old version`;
  const built = builds.flatMap(({ images }) => images);
  const tagged = built.find((each) => release?.test(each) || old?.test(each.slice(each.lastIndexOf(':') + 1)));
  return tagged && `a build calls the image \`${tagged}\`, after the old version`;
}

/** Words of a comment that ties one version to another, or says why it is this one. */
const tying =
  /\b(?:match(?:es|ing)?|same|in sync|sync(?:ed|hroni[sz]ed?)?|in step|consistent|align(?:ed)?|keep|must|pin(?:ned)?|do(?:n't| not)|until|because|requires?|needs?|supported by|compatib\w*|latest version (?:that|which))\b/i;

/** The comments between a FROM and the instruction above it. */
function commentsBefore({ comments, instructions }: BuildGraph, { from }: Stage): string {
  const start = instructions[from.index - 1]?.span.end ?? 0;
  return comments
    .flatMap(({ span, text }) => (span.start >= start && span.end <= from.span.start ? text : []))
    .join('\n');
}

/** Words of a comment about an image that is to stay, or was changed with care. */
const wary =
  /\b(?:revert|downgrad\w*|upgrad\w*|bump\w*|stuck|newer|older|breaks?|broken|fails?|incompatib\w*|pinned|do(?:n't| not) (?:change|update))\b/i;

/** Files by which a project says the version of a runtime, named in a comment of any language. */
const versionFiles =
  /\b(?:go\.mod|package\.json|Gemfile|composer\.json|pyproject\.toml|pom\.xml|global\.json|mix\.exs|rust-toolchain|Cargo\.toml|build\.gradle)\b|\.(?:nvmrc|tool-versions|(?:node|ruby|python|java|go)-version)\b/i;

/** The comment above a FROM, or above an ARG that it may read, by which its version depends on something. */
export function tie(graph: BuildGraph, stage: Stage): string | undefined {
  const above = graph.instructions.filter(({ kind, stage: own }) => kind === 'ARG' && own === undefined);
  if (wary.test(commentsBefore(graph, stage)))
    return `the comment above line ${stage.from.lines.first + 1} may say why it is this version`;
  for (const head of [stage.from, ...above]) {
    const about = commentAbove(graph, head);
    if (
      (/\bversions?\b/i.test(about) && tying.test(about)) ||
      (/\bvers[aiãóõ]/i.test(about) && versionFiles.test(about))
    )
      return `the comment above line ${head.lines.first + 1} says what the version depends on`;
  }
  return undefined;
}

/** A word that holds the old version, or the name of a release of a distribution that is another one. */
export function oldName({ image, old, next }: BaseMove, text: string): string | undefined {
  const release = /^\d+\.\d+\.\d+/.exec(image.tag ?? '')?.[0];
  const held = old?.exec(text)?.[0] ?? (release && text.split(/[^\w.+-]/).find((word) => word === release));
  return held !== undefined || next.name !== image.name ? held : otherRelease(next, text);
}

export function wordOf(image: ImageName, from: string | undefined, next: NextImage): RegExp | undefined {
  const own = nameOf(image.name);
  // What another image has taken the place of is named by its folders: `/usr/local/openjdk-11`.
  if (next.name !== image.name) return new RegExp(`${own}[\\w.-]*`, 'i');
  const words = unique([own, ...(runtimeNeedOf(wholeName(image))?.words ?? [])]);
  const version = from?.replaceAll('.', '\\.?');
  return version === undefined
    ? undefined
    : new RegExp(`(?<![\\w.])(?:${words.join('|')})(?:[-_/@:]?v?)${version}(?![\\d])[\\w.-]*`, 'i');
}

/** The names of the releases of Debian and Ubuntu. */
const releases = ['debian', 'ubuntu'].flatMap((name) => {
  return (imageEntry(name)?.versions ?? []).flatMap(({ names }) => names.filter((each) => /^[a-z]{4,}$/.test(each)));
});
/** Releases that no image is called by any more. */
const older = ['lucid', 'squeeze'];
const releaseName = new RegExp(
  `(?<![\\w])(?:${[...releases.filter((name) => name !== 'latest' && name !== 'rolling'), ...older].join('|')})(?![a-z])|alpine/v\\d+\\.\\d+`,
);

function otherRelease({ names, version }: NextImage, text: string): string | undefined {
  const found = releaseName.exec(text)?.[0];
  return found === undefined || names.includes(found) || found === `alpine/v${version}` ? undefined : found;
}

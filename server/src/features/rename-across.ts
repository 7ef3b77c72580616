/** Renames of stages and build arguments in the files that build a Dockerfile, as part of its own rename. */
import type { Build, Mention } from '../context/build.ts';
import { nameOf } from '../context/path.ts';
import type { BuildGraph, Reference } from '../model/model.ts';
import { referenceAt } from '../model/query.ts';
import { type Edit, replace } from '../text/edit.ts';
import { unique } from '../text/list.ts';
import { keyOf, mentionsOf } from './across.ts';
import type { RefusedRename } from './rename.ts';

/**
 * The other files' edits by path, and what is said of places that cannot be told. `all` are the builds of the workspace, `dockerfile` is the path of the
 * renamed one.
 */
export function renameAcross(
  graph: BuildGraph,
  offset: number,
  newName: string,
  all: readonly Build[],
  dockerfile: string,
): { readonly files: ReadonlyMap<string, readonly Edit[]>; readonly left?: string } | RefusedRename {
  const reference = referenceAt(graph, offset);
  if (!reference) return { files: new Map() };
  const builds = all.filter(({ dockerfilePath }) => dockerfilePath === dockerfile);
  const mentions = mentionsOf(graph, reference.target, builds);
  const files = new Map<string, Edit[]>();
  for (const mention of mentions) {
    const refused = obstacle(reference, mention, newName, { all, builds, dockerfile });
    if (refused) return { refused };
    files.set(mention.path, [...(files.get(mention.path) ?? []), replace(mention.span, newName)]);
  }
  const left = leftOpen(graph, reference, all, dockerfile);
  return { files, ...(left !== undefined && { left }) };
}

const mostSaid = 3;

/** The files that may mean the old name, in a sentence: those that compute their Dockerfile, or the target of this one. */
function leftOpen(
  graph: BuildGraph,
  { target, token }: Reference,
  all: readonly Build[],
  dockerfile: string,
): string | undefined {
  const isStage = target.kind === 'stage';
  const paths = all.flatMap((build) => {
    const isOpen = build.dockerfilePath === undefined && !build.inline && build.unclear.includes('dockerfile');
    if (isOpen) return mentionsOf(graph, target, [build]).map(({ path }) => path);
    const mayBe = isStage && build.dockerfilePath === dockerfile && build.unclear.includes('target');
    return mayBe ? [build.origin.path] : [];
  });
  const files = unique(paths).map((path) => `\`${path}\``);
  if (files.length === 0) return undefined;
  const more = files.length > mostSaid ? ` and ${files.length - mostSaid} more` : '';
  return `Variables decide what is built in ${files.slice(0, mostSaid).join(', ')}${more}. Where it is \`${token.text}\` of this Dockerfile, the new name is needed there.`;
}

/** Words that YAML takes for something else than a text. */
const notTexts: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

function obstacle(
  { token }: Reference,
  mention: Mention,
  newName: string,
  { all, builds, dockerfile }: { all: readonly Build[]; builds: readonly Build[]; dockerfile: string },
): string | undefined {
  const { path, written, role, value } = mention;
  const file = `\`${path}\``;
  if (written === 'computed')
    return `${file} computes the ${role === 'arg' ? 'argument' : 'target'} \`${value}\`, and cannot be changed with it`;
  if (written === 'passed')
    return `${file} gives the environment variable ${token.text} under its own name; write \`${token.text}=\${${token.text}}\` there first`;
  const key = keyOf(mention);
  const other = all.find(
    ({ dockerfilePath, mentions }) => dockerfilePath !== dockerfile && mentions.some((each) => keyOf(each) === key),
  );
  if (other)
    return `${file} says \`${value}\` in one place for ${other.dockerfilePath ?? 'another Dockerfile'} as well`;
  const isTaken = builds.some(
    ({ mentions, args }) => role === 'arg' && args.includes(newName) && mentions.some((each) => keyOf(each) === key),
  );
  if (isTaken) return `${file} gives an argument \`${newName}\` already`;
  const isYaml = /\.ya?ml$/.test(nameOf(path));
  return isYaml && notTexts.has(newName.toLowerCase()) ? `'${newName}' is no text in ${file}` : undefined;
}

/** Brings back a path that one entry of the ignore file keeps out, where that brings back nothing else. */
import type { KnownContext } from '../../context/context.ts';
import { type IgnoreList, type IgnorePattern, isIgnored, mayMatchBelow, parseIgnore } from '../../context/ignore.ts';
import { isFilled } from '../../context/listing.ts';
import { nameOf } from '../../context/path.ts';
import { hasFile, hasFolder } from '../../context/query.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import { secretFileOf } from '../../model/secret-files.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { insert } from '../../text/edit.ts';

interface WrittenEntry {
  readonly pattern: IgnorePattern;
  /** The end of its line. */
  readonly end: number;
}

/** An exception below the entry that keeps a path out; undefined where nothing is there to bring back. */
export function bringBack(context: KnownContext, path: string): Plan | Obstacle | undefined {
  const { ignore } = context;
  if (!ignore || (hasFile(context, path) !== true && hasFolder(context, path) !== true)) return undefined;
  const { text, path: file } = ignore;
  if (text === undefined || file.startsWith('..')) return { why: `\`${file}\` can't be changed` };
  const entries = entriesIn(text);
  const excluding = entries.filter(({ pattern }) => excludes(pattern, path));
  const [entry] = excluding;
  if (!entry || excluding.length > 1) return { why: `several entries of \`${nameOf(file)}\` exclude \`${path}\`` };
  const above = entries.slice(0, entries.indexOf(entry)).map(({ pattern }) => pattern);
  const added = `${text.includes('\r\n') ? '\r\n' : '\n'}!${path}`;
  const after = parseIgnore(text.slice(0, entry.end) + added + text.slice(entry.end));
  const why = whyUnwanted(context, path, after) ?? whyMore(context, path, above) ?? whyOther(context, path, after);
  if (why !== undefined) return { why };
  return {
    title: `Add '!${path}' to ${nameOf(file)}`,
    safety: 'unsafe',
    edits: [],
    files: [{ path: file, edits: [insert(entry.end, added)], create: false }],
  };
}

function entriesIn(text: string): WrittenEntry[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    return parseIgnore(line).patterns.map((pattern) => ({ pattern, end: index + line.length }));
  });
}

/** Whether an entry alone keeps a path out, or a folder that it is in. */
function excludes(pattern: IgnorePattern, path: string): boolean {
  return !pattern.exception && isIgnored({ patterns: [pattern], unclear: [] }, path) === true;
}

/** What comes back that may be in an image by mistake only. */
function whyUnwanted({ entries }: KnownContext, path: string, after: IgnoreList): string | undefined {
  const below = [...entries.keys()].filter((each) => each.startsWith(`${path}/`));
  const within = [path, ...below.filter((each) => isIgnored(after, each) === false)];
  const isSecret = path.split('/').some((name) => isSecretVariable(name));
  const secret = isSecret ? path : within.find((each) => secretFileOf(each) !== undefined);
  if (secret !== undefined) return `\`${secret}\` may hold credentials`;
  const filled = entries.get(path)?.kind === 'file' ? undefined : within.find((each) => isFilled(each));
  return filled === undefined ? undefined : `\`${filled}\` is a folder that tools fill`;
}

/** What else in a folder comes back: an exception counts for all entries above it. */
function whyMore({ entries }: KnownContext, path: string, above: readonly IgnorePattern[]): string | undefined {
  const within = [...entries].filter(([each]) => each.startsWith(`${path}/`));
  const lost = above.find((pattern) => {
    return within.some(([each, { kind }]) => {
      const isOpen = kind === 'skipped' || kind === 'unlisted';
      return excludes(pattern, each) || (isOpen && !pattern.exception && mayMatchBelow(pattern, each));
    });
  });
  return lost && `\`!${path}\` would also include what \`${lost.text}\` excludes`;
}

/** Whether the new list sends a path and what is in it, and of all else what the old one does. */
function whyOther({ entries, ignore }: KnownContext, path: string, after: IgnoreList): string | undefined {
  const isExact = [...entries.keys()].every((each) => {
    if (each === '.' || each.startsWith(`${path}/`)) return true;
    return isIgnored(after, each) === (each !== path && ignore && isIgnored(ignore.list, each));
  });
  return isExact ? undefined : `\`!${path}\` does not mean just \`${path}\` in an ignore file`;
}

/** The files that sources write, and whether a user without rights may: who puts a program into its folder gives it that one. */
import { unique } from '../../text/list.ts';
import { words } from '../../text/words.ts';
import type { Job } from './runtime.ts';

/** How a written file stands among what a source imports: one in the working directory, and one that is elsewhere, or nobody knows where. */
const insideMark = 'write:inside';
const elsewhereMark = 'write:elsewhere';

/** What a source writes. A call ends where its first argument begins, or holds the path in a group. */
export function writesIn(text: string, calls: RegExp): string[] {
  const places = [...text.matchAll(calls)].map(({ 0: all, 1: first, 2: named = first, index }) =>
    placeOf(text, named ?? argumentAt(text, index + all.length)),
  );
  return unique(places.flatMap((place) => (place === 'temporary' ? [] : [`write:${place}`])));
}

type Place = 'inside' | 'elsewhere' | 'temporary';

/** Characters of an argument that are looked at. */
const longest = 200;

/** An argument up to the comma or bracket that ends it. */
function argumentAt(text: string, start: number): string {
  let depth = 0;
  let quote = '';
  for (let at = start; at < Math.min(text.length, start + longest); at++) {
    const each = text[at] ?? '';
    if (quote !== '') quote = each === quote ? '' : quote;
    else if (/["'`]/.test(each)) quote = each;
    else if (/[([{]/.test(each)) depth += 1;
    else if (depth === 0 && /[,)\]};]/.test(each)) return text.slice(start, at).trim();
    else if (/[)\]}]/.test(each)) depth -= 1;
  }
  return '';
}

function placeOf(text: string, argument: string, depth = 0): Place {
  const literal = /^(?:new\s{1,9}\w{1,20}\()?[$@&]?[bfru]{0,2}(["'`])([^"'`$%{\n\\]{0,200})/.exec(argument)?.[2];
  if (literal !== undefined) return placeOfPath(literal);
  if (/\b(?:tmpdir|gettempdir|TempDir|temp_dir|GetTempPath|mktemp|tempfile)\b/.test(argument)) return 'temporary';
  const isOwn = /\b(?:__dirname|__file__|import\.meta|process\.cwd|os\.getcwd|Path\.cwd|os\.Getwd|Dir\.pwd)\b/;
  if (isOwn.test(argument)) return argument.includes('..') ? 'elsewhere' : 'inside';
  const inner = /^[\w.:]{0,60}(?:join|resolve|Join|Combine|Path|of|get|new)\((.{0,200})/s.exec(argument)?.[1];
  if (inner !== undefined && depth < most) return placeOf(text, argumentAt(`${inner})`, 0), depth + 1);
  return /^[A-Za-z_]\w{0,60}$/.test(argument) && depth < most ? placeOfName(text, argument, depth) : 'elsewhere';
}

/** Names that stand for others are followed so far. */
const most = 3;

/** What a name of the same file stands for, where that is said once. */
function placeOfName(text: string, name: string, depth: number): Place {
  const given = new RegExp(`(?<![\\w.])${name}(?:\\s{0,9}:\\s{0,9}&?[\\w' ]{1,40})?\\s{0,9}:?=(?!=)\\s{0,9}`, 'g');
  const [only, ...others] = [...text.matchAll(given)];
  if (!only || others.length > 0) return 'elsewhere';
  const start = only.index + only[0].length;
  const [line = ''] = text.slice(start, start + longest).split(/[\r\n;]/);
  return placeOf(text, line.trim(), depth + 1);
}

function placeOfPath(path: string): Place {
  if (/^(?:\/tmp\/|\/dev\/|:memory:)/.test(path)) return 'temporary';
  return path === '' || /^[/~]|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(path) ? 'elsewhere' : 'inside';
}

/** Folders that are root's in the images that programs run on. */
const ofRoot: ReadonlySet<string> = new Set(
  words(`
    / /bin /etc /home /media /mnt /opt /root /srv /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/lib /usr/sbin /usr/share
    /usr/src /var /var/lib
  `),
);

/** Whether a user without rights may be refused to write what the program does: elsewhere, or anything where it starts in a folder of root. */
export function mayWriteAsRoot({ context, launch }: Job): boolean {
  const imports = context.kind === 'known' ? context.imports : undefined;
  const marks = new Set([...(imports?.by.values() ?? [])].flat());
  if (marks.has(elsewhereMark)) return true;
  if (launch.directory !== undefined && !ofRoot.has(launch.directory)) return false;
  return imports?.complete !== true || marks.has(insideMark);
}

import { unique } from '../../text/list.ts';
import { pathOf } from './values.ts';

/** What a requirements file says (https://pip.pypa.io/en/stable/reference/requirements-file-format/); paths as written, relative to the file. */
export interface Requirements {
  /** Names of packages, without version and extras. */
  readonly packages: readonly string[];
  /** Files of `-r`. */
  readonly includes: readonly string[];
  /** Files of `-c`. */
  readonly constraints: readonly string[];
  /** Folders and archives that are installed, `-e` included. */
  readonly localPaths: readonly string[];
  /** Folders and lists of `--find-links`, and indices that are folders. */
  readonly sources: readonly string[];
  /** Whether what may be a path depends on environment variables. */
  readonly hasVariablePath: boolean;
  /** Whether a line depends on environment variables, or could not be read. */
  readonly unclear: boolean;
}

export function parseRequirements(text: string): Requirements {
  const packages: string[] = [];
  const includes: string[] = [];
  const constraints: string[] = [];
  const localPaths: string[] = [];
  const sources: string[] = [];
  let hasVariablePath = false;
  let unclear = false;
  for (const line of linesOf(text)) {
    if (line.length > longestLine) {
      unclear = true;
      continue;
    }
    const option = /^(-[a-zA-Z]|--[a-z-]+)(?:\s*=\s*|\s+|(?<=^-[a-zA-Z])(?=\S))(.+)$/.exec(line);
    const [, flag = '', value = ''] = option ?? [];
    const path = value.replace(/^(['"])(.*)\1$/, '$2');
    if (/\$\{[A-Z0-9_]+\}/.test(line)) {
      unclear = true;
      hasVariablePath ||= option ? fileFlags.has(flag) && !isRemote(path) : mayBePath(line);
    } else if (flag === '-r' || flag === '--requirement') includes.push(pathOf(path));
    else if (flag === '-c' || flag === '--constraint') constraints.push(pathOf(path));
    else if (flag === '-e' || flag === '--editable') {
      if (isLocal(path)) localPaths.push(localPathOf(path));
    } else if (sourceFlags.has(flag)) {
      if (!isRemote(path)) sources.push(pathOf(path));
    } else if (line.startsWith('-')) continue;
    else if (isLocal(line)) localPaths.push(localPathOf(line));
    else {
      const name = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?/i.exec(line)?.[0];
      const place = /@\s*(\S+)/.exec(line)?.[1] ?? '';
      if (name === undefined && !isRemote(line)) unclear = true;
      else if (place.startsWith('file:')) localPaths.push(pathOf(place));
      else if (name !== undefined && !isRemote(line)) packages.push(name);
    }
  }
  const lists = { packages, includes, constraints, localPaths, sources };
  return { ...lists, localPaths: unique(localPaths), hasVariablePath, unclear };
}

/** Flags that tell where packages are found, which may be a folder: https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-i. */
const sourceFlags: ReadonlySet<string> = new Set(['-f', '--find-links', '-i', '--index-url', '--extra-index-url']);

/** Flags whose value is a path where it is no address. */
const fileFlags: ReadonlySet<string> = new Set([
  '-r',
  '--requirement',
  '-c',
  '--constraint',
  '-e',
  '--editable',
  '-f',
  '--find-links',
]);

/** Characters; longer lines are not looked at. */
const longestLine = 2000;

/** Logical lines: joined where they end in a backslash, comments and blank ones left out. */
function linesOf(text: string): string[] {
  const joined: string[] = [];
  let open = '';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const isComment = /^\s*#/.test(line);
    if (line.endsWith('\\') && !isComment) {
      open += line.slice(0, -1);
      continue;
    }
    joined.push(isComment ? open : open + line);
    open = '';
  }
  return [...joined, open].map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter((line) => line !== '');
}

function isRemote(text: string): boolean {
  return /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^git\+/.test(text);
}

function isLocal(text: string): boolean {
  if (isRemote(text)) return false;
  return (
    /^(?:\.{0,2}\/|\.{1,2}(?:$|[[\s;])|file:)/.test(text) ||
    /^[^\s@]+(?:\.whl|\.tar\.gz|\.zip)(?:\s|$)/.test(text) ||
    /^[^\s@=<>~!;]+\//.test(text)
  );
}

/** Whether a requirement with a variable may be a path, and not only a version or an address. */
function mayBePath(line: string): boolean {
  const place = /\s@\s*(\S.*)$/.exec(line)?.[1] ?? line;
  return !isRemote(place) && (isLocal(place) || place.startsWith('${'));
}

/** The path without extras and markers: `./lib[all] ; python_version > "3"`. */
function localPathOf(text: string): string {
  return pathOf(
    text
      .replace(/#egg=.*$/, '')
      .replace(/(?<!\s)\s*;.*$/, '')
      .replace(/\[[^\][]*\]\s*$/, '')
      .trim(),
  );
}

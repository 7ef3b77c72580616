/** The files that sources and settings name, whose names alone would say that no program reads them. */
import { resolvePath } from '../../model/state.ts';
import { unique } from '../../text/list.ts';
import type { Job } from './runtime.ts';

const readMark = 'read:';

/** How a file that is named stands among what a source imports. */
export function readOf(path: string): string {
  return readMark + path;
}

/** Pages about a project by their paths in quotes, but those that Rust compiles in. */
const pages =
  /(?<!\binclude_(?:str|bytes)!\(\s{0,9})(["'`])((?:[\w.-]{1,80}\/){0,9}(?:readme|changelog|changes|history|contributing|security|licen[cs]e|copying|notice|authors|maintainers|todo|upgrading|roadmap)(?:\.(?:md|markdown|rst|adoc|txt|org))?)\1/gi;

/** The pages that a source names with their ends or folders: a word alone may be anything. */
export function pagesIn(text: string): string[] {
  const paths = [...text.matchAll(pages)].map(([, , path = '']) => path);
  return unique(paths.filter((path) => /[./]/.test(path)).map(readOf));
}

/** What sources and settings name, by absolute paths: seen from where the program starts. */
export function filesRead({ context, launch }: Job): string[] {
  const marks = context.kind === 'known' ? [...(context.imports?.by.values() ?? [])].flat() : [];
  const paths = marks.flatMap((mark) => (mark.startsWith(readMark) ? [mark.slice(readMark.length)] : []));
  return unique(paths.flatMap((path) => resolvePath(launch.directory, path) ?? []));
}

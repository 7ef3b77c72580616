/** The contract of what tells which version of a runtime a project needs. */

export interface Versions {
  /** Undefined where an image without known versions is left. */
  readonly from: string | undefined;
  readonly to: string;
}

/** What a text says against the newer version, to follow the name of its file or its line; undefined for nothing. */
export type Objection = (text: string, versions: Versions, steps: string, beside: TextBeside) => string | undefined;

/** The text of a file in the same folder. */
export type TextBeside = (name: string) => string | undefined;

/** What sources use of a language that a newer version of it no longer has. */
export interface LostForm {
  /** As it is said of a source: "`a.py` has ...". */
  readonly form: string;
  readonly pattern: RegExp;
  /** The first version without it. */
  readonly gone: string;
}

export interface RuntimeNeed {
  /** The images that bring the runtime. */
  readonly images: readonly string[];
  /** What its folders and programs are called, before the version. */
  readonly words: readonly string[];
  /** By the names of files; `*` stands for any characters. */
  readonly files: Readonly<Record<string, Objection>>;
  /** By the names of files, what tells that a project runs on a version; without this a newer version is taken to run what an older one does. */
  readonly welcomes?: Readonly<Record<string, (text: string, to: string) => boolean>>;
  /** The files without whose text nothing is known. */
  readonly lists?: RegExp;
  /** Whether a file that is too long to be read may say something against the versions. */
  unread?(path: string, versions: Versions): boolean;
  /** What sources may use that a newer version no longer has. */
  readonly lost?: readonly LostForm[];
  /** What a newer version is called that does not have it, before its number. */
  readonly title?: string;
  /** Of an instruction of the stage. */
  readonly step?: (text: string, versions: Versions, steps: string) => string | undefined;
  /** Why the new version runs no program of the old one. */
  always?(versions: Versions, image: string, tag: string | undefined): string | undefined;
}

/** A file that holds nothing but a version: the objection where that is another one. */
export function versionFile(text: string, { to }: Versions): string | undefined {
  const said = versionIn(text);
  return said === undefined || isWithin(said, to) ? undefined : `says ${said}`;
}

/** Whether a file that holds nothing but a version holds one of a line. */
export function saysVersion(text: string, to: string): boolean {
  return `${versionIn(text)}.`.startsWith(`${to}.`);
}

/** The version in a file with nothing else; undefined where it holds several, or a name. */
function versionIn(text: string): string | undefined {
  return /^\s*(?:[a-z]+-)?v?(\d+(?:\.\d+)*)\s*$/.exec(text)?.[1];
}

/** What a file of mise says of the version of a tool (https://mise.jdx.dev/configuration.html). */
export function miseFile(...tools: readonly string[]): Objection {
  const row = new RegExp(
    `^[ \\t]*"?(?:core:)?(?:${tools.join('|')})"?[ \\t]*=[ \\t]*\\[?[ \\t]*["']([^"'\\n]+)["']`,
    'm',
  );
  return (text, versions) => {
    const said = row.exec(text)?.[1];
    return said === undefined ? undefined : versionFile(said, versions);
  };
}

/** What a file of asdf says of the version of a tool (https://asdf-vm.com/manage/configuration.html#tool-versions). */
export function asdfFile(tool: string): Objection {
  const row = new RegExp(`^${tool}\\s+(\\S+)`, 'm');
  return (text, versions) => versionFile(row.exec(text)?.[1] ?? '', versions);
}

/** Whether one version is a part of the other's line. */
export function isWithin(version: string, line: string): boolean {
  return `${version}.`.startsWith(`${line}.`) || `${line}.`.startsWith(`${version}.`);
}

/** Whether the newer version has reached one that the older had not. */
export function isCrossed(version: string, { from, to }: Versions): boolean {
  return order(to) >= order(version) && (from === undefined || order(from) < order(version));
}

function order(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

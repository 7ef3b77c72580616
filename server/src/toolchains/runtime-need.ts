/** The contract of what tells which version of a runtime a project needs. */

export interface Versions {
  /** Undefined where an image without known versions is left. */
  readonly from: string | undefined;
  readonly to: string;
}

/** What a text says against the newer version, to follow the name of its file or its line; undefined for nothing. */
export type Objection = (text: string, versions: Versions, steps: string) => string | undefined;

export interface RuntimeNeed {
  /** The images that bring the runtime. */
  readonly images: readonly string[];
  /** What its folders and programs are called, before the version. */
  readonly words: readonly string[];
  /** By the names of files; `*` stands for any characters. */
  readonly files: Readonly<Record<string, Objection>>;
  /** The files without whose text nothing is known. */
  readonly lists?: RegExp;
  /** Whether a file that is too long to be read may say something against the versions. */
  unread?(path: string, versions: Versions): boolean;
  /** Of an instruction of the stage. */
  readonly step?: Objection;
  /** Why the new version runs no program of the old one. */
  always?(versions: Versions, image: string, tag: string | undefined): string | undefined;
}

/** A file that holds nothing but a version: the objection where that is another one. */
export function versionFile(text: string, { to }: Versions): string | undefined {
  const [, said] = /^\s*(?:[a-z]+-)?v?(\d+(?:\.\d+)*)\s*$/.exec(text) ?? [];
  return said === undefined || isWithin(said, to) ? undefined : `says ${said}`;
}

/** Whether one version is a part of the other's line. */
export function isWithin(version: string, line: string): boolean {
  return `${version}.`.startsWith(`${line}.`) || `${line}.`.startsWith(`${version}.`);
}

/** The programs of the system that sources start by their names. */
import { words } from '../../text/words.ts';
import { keptPackages } from './installed.ts';
import type { Job } from './runtime.ts';

/** What the name of a started program begins with among what a source imports. */
const mark = 'start:';

/** How a program that sources start stands among what they import. */
export function startOf(program: string): string {
  return mark + program;
}

/** The programs that a source starts, by the first group of a pattern, as they stand among what it imports. */
export function startsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : startOf(name)));
}

/** Programs of the full images that smaller ones lack, and the packages of Debian and Alpine that bring them. */
const packages: Readonly<Record<string, string>> = {
  git: 'git',
  curl: 'curl',
  wget: 'wget',
  python3: 'python3',
  unzip: 'unzip',
  openssl: 'openssl',
  ssh: 'openssh-client',
  scp: 'openssh-client',
  convert: 'imagemagick',
  make: 'make',
  gcc: 'gcc',
  cc: 'gcc',
  'g++': 'g++',
  hg: 'mercurial',
  svn: 'subversion',
  file: 'file',
  patch: 'patch',
  ps: 'procps',
  top: 'procps',
  pkill: 'procps',
  pgrep: 'procps',
};

/** The package of Debian and Alpine that brings such a program. */
export function packageOfProgram(name: string): string | undefined {
  return Object.hasOwn(packages, name) ? packages[name] : undefined;
}

/** Programs that Go sources start and that smaller images lack. */
export const ofFullImages: ReadonlySet<string> = new Set([...Object.keys(packages), ...words('perl python xz')]);

/** The packages that bring what the sources start and no step installs; `own` are programs that the smaller image has. */
export function packagesOfStarted({ context, commands }: Job, own: ReadonlySet<string> = new Set()): Set<string> {
  const imports = context.kind === 'known' ? [...(context.imports?.by.values() ?? [])].flat() : [];
  const started = new Set(imports.flatMap((name) => (name.startsWith(mark) ? name.slice(mark.length) : [])));
  const brought = new Set(keptPackages(commands));
  const found = new Set<string>();
  for (const name of started) {
    const program = own.has(name) ? undefined : packageOfProgram(name);
    if (program === undefined || brought.has(program)) continue;
    found.add(program);
    // Without it they trust no server.
    if (/^(?:git|curl|wget)$/.test(program)) found.add('ca-certificates');
  }
  return found;
}

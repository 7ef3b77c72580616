/** The programs of the system that sources start by their names. */
import type { KnownContext } from '../../context/context.ts';
import { cleanPath, nameOf } from '../../context/path.ts';
import { words } from '../../text/words.ts';
import { keptPackages } from './installed.ts';
import { missingInSlim } from './lacking.ts';
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

/** What the path of a started file begins with among what a source imports. */
const ownMark = 'own:';

/** The files that a source starts by paths, in the words of a shell behind each opening quote of a pattern, as they stand among what it imports. */
export function ownStartsIn(text: string, opening: RegExp): string[] {
  return [...text.matchAll(opening)].flatMap(({ 0: all, index }) => {
    const quote = all.at(-1) ?? '';
    const rest = text.slice(index + all.length, index + all.length + longestCommand);
    const words = rest.split(quote)[0]?.split('\n')[0] ?? '';
    return [...words.matchAll(/(?:^|&&|[|;])\s{0,9}(\.{0,2}\/[\w./+-]{1,200})/g)].flatMap(([, path = '']) =>
      filled.test(path) ? [] : ownMark + path,
    );
  });
}

const longestCommand = 300;

/** Folders that package managers fill, and those of the system. */
const filled =
  /(?:^|\/)(?:node_modules|vendor|\.venv|venv)\/|^\/(?:usr|bin|sbin|opt|etc|proc|dev|tmp|var|System|Applications)\//;

/** Files that run on what the image of their language has. */
const runsAnywhere = /\.(?:py|[cm]?[jt]s|rb|php)$/;

/** A program of the project that sources start, of which nobody knows what it needs: the source, and the path there. */
export function unknownStarted({
  context,
  commands,
}: Job): { readonly source: string; readonly path: string } | undefined {
  if (context.kind === 'unknown') return undefined;
  const named = new Set(commands.flatMap(({ command }) => command.args.map(({ value }) => nameOf(value ?? ''))));
  for (const [source, names] of context.imports?.by ?? []) {
    for (const name of names) {
      if (!name.startsWith(ownMark)) continue;
      const path = name.slice(ownMark.length);
      if (runsAnywhere.test(path)) continue;
      const files = filesEndingWith(context, path);
      if (files.length === 0 ? named.has(nameOf(path)) : files.some((file) => !isPlainScript(context.texts.get(file))))
        return { source, path };
    }
  }
  return undefined;
}

/** Whether a text is that of a script which names nothing that smaller images lack. */
function isPlainScript(text: string | undefined): boolean {
  if (text === undefined || !/^#!\s?\/(?:usr\/)?bin\/(?:env\s)?(?:sh|bash|python3?|node|ruby|php)\b/.test(text))
    return false;
  return text.match(/[\w+.-]+/g)?.some((word) => missingInSlim.has(word)) !== true;
}

/** The files that are sent and may be meant by a path, from whatever folder it is seen. */
function filesEndingWith({ entries }: KnownContext, path: string): string[] {
  const end = `/${cleanPath(`/${path.replace(/^(?:\.{1,2}\/)+/, '')}`).slice(1)}`;
  return [...entries].flatMap(([entry, { kind, excluded }]) => {
    const isMeant = `/${entry}`.endsWith(end) || end.endsWith(`/${entry}`);
    return kind === 'file' && excluded !== true && isMeant ? entry : [];
  });
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

/** What commands of a RUN leave behind, as far as their words say it. */
import { cleanPath } from '../context/path.ts';
import type { Command } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { programOf } from '../shell/wrappers.ts';
import type { ProjectFiles } from './manager.ts';

/** A path that a command makes; a folder ends in a slash. */
export interface Output {
  /** As written: relative to where the command runs. */
  readonly path: string;
  /** The command, as people name it. */
  readonly by: string;
}

/** How a program says where its result goes. */
interface OutputRule {
  readonly names: readonly string[];
  /** Words that must follow the program; any command of it without. */
  readonly verbs?: readonly string[];
  /** A word that has to be there, and one that must not. */
  readonly word?: string;
  readonly without?: string;
  /** Flags whose value is the path, or a name in a folder. */
  readonly flags?: readonly string[];
  readonly below?: string;
  /** Whether every operand is made, or the last one is. */
  readonly operands?: 'all' | 'last';
  /** What is made whatever the words say. */
  readonly fixed?: readonly string[];
  readonly folder?: boolean;
}

/** Each from the program's manual. */
const programs: readonly OutputRule[] = [
  { names: ['go'], verbs: ['build'], flags: ['-o'] },
  { names: ['gcc', 'g++', 'cc', 'c++', 'clang', 'clang++', 'rustc', 'ldc2'], flags: ['-o'] },
  { names: ['cargo'], verbs: ['build'], flags: ['--bin'], below: 'target/release/', word: '--release' },
  { names: ['cargo'], verbs: ['build'], fixed: ['target/release/'], word: '--release' },
  { names: ['cargo'], verbs: ['build'], fixed: ['target/debug/'], without: '--release' },
  { names: ['npm', 'pnpm', 'yarn', 'bun'], verbs: ['build'], fixed: ['dist/', 'build/', '.next/'] },
  {
    names: ['npm', 'pnpm', 'yarn', 'bun'],
    verbs: ['ci', 'install', 'i', 'add'],
    fixed: ['node_modules/'],
    without: '-g',
  },
  { names: ['mvn', 'mvnw'], verbs: ['package', 'verify', 'install'], fixed: ['target/*.jar', 'target/'] },
  {
    names: ['gradle', 'gradlew'],
    verbs: ['build', 'assemble', 'bootJar', 'jar', 'shadowJar'],
    fixed: ['build/libs/*.jar', 'build/libs/'],
  },
  { names: ['gradle', 'gradlew'], verbs: ['installDist'], fixed: ['build/install/'] },
  { names: ['dotnet'], verbs: ['publish', 'build'], flags: ['-o', '--output'], folder: true },
  { names: ['composer'], verbs: ['install', 'require'], fixed: ['vendor/'] },
  { names: ['bundle'], verbs: ['install'], fixed: ['vendor/bundle/'] },
  { names: ['mix'], verbs: ['release'], fixed: ['_build/prod/rel/'] },
  { names: ['hugo'], fixed: ['public/'] },
  { names: ['python', 'python3'], verbs: ['venv', 'virtualenv'], operands: 'last', folder: true },
  { names: ['virtualenv'], operands: 'last', folder: true },
  { names: ['uv'], verbs: ['venv'], operands: 'last', folder: true },
  { names: ['uv'], verbs: ['sync'], fixed: ['.venv/'] },
  { names: ['pip', 'pip3'], verbs: ['install'], flags: ['--prefix', '--target', '-t'], folder: true },
  { names: ['pip', 'pip3'], verbs: ['wheel'], flags: ['-w', '--wheel-dir'], folder: true },
  { names: ['mkdir'], operands: 'all', folder: true },
  { names: ['touch'], operands: 'all' },
  { names: ['cp', 'mv', 'install', 'ln', 'rsync'], operands: 'last' },
  { names: ['curl'], flags: ['-o', '--output'] },
  { names: ['wget'], flags: ['-O', '--output-document'] },
  { names: ['tar'], flags: ['-C', '--directory'], folder: true },
  { names: ['unzip'], flags: ['-d'], folder: true },
  { names: ['tee'], operands: 'all' },
];

/** Paths that hold nothing worth copying. */
const nothing = /^(?:\/dev\/|\/tmp(?:\/|$)|\/proc\/|-)/;

export function outputsOf(command: Command): Output[] {
  const redirected = command.redirects.flatMap(({ operator, target }) => {
    return /^\d*>>?\|?$/.test(operator) && target?.value !== undefined
      ? [{ path: target.value, by: 'a redirection' }]
      : [];
  });
  const program = programOf(command);
  if (!program) return redirected.filter(({ path }) => !nothing.test(path));
  const words = command.args.slice(program.next).map(plainText);
  const found = programs
    .filter((row) => isRun(row, program.name, words))
    .flatMap((row) => {
      const by = nameOf(program.name, row, words);
      return pathsOf(row, words).map((path) => ({ path: row.folder ? `${path.replace(/\/$/, '')}/` : path, by }));
    });
  return [...found, ...redirected].filter(({ path }) => path !== '' && !path.includes('$') && !nothing.test(path));
}

function isRun({ names, verbs, word, without }: OutputRule, program: string, words: readonly string[]): boolean {
  const has = (text: string) => words.includes(text);
  return names.includes(program) && (verbs?.some(has) ?? true) && (!word || has(word)) && !(without && has(without));
}

function nameOf(program: string, { verbs }: OutputRule, words: readonly string[]): string {
  const at = words.findIndex((word) => verbs?.includes(word));
  const verb = words.slice(words[at - 1] === 'run' ? at - 1 : at, at + 1);
  return `\`${[program, ...(at === -1 ? [] : verb)].join(' ')}\``;
}

function pathsOf(
  { flags = [], below = '', operands, fixed = [], verbs }: OutputRule,
  words: readonly string[],
): string[] {
  const given = words.flatMap((word, i) => {
    const equals = word.indexOf('=');
    if (equals > 0 && flags.includes(word.slice(0, equals))) return [below + word.slice(equals + 1)];
    return flags.includes(word) ? [below + (words[i + 1] ?? '')] : [];
  });
  const plain = words.filter(
    (word, i) => !word.startsWith('-') && !verbs?.includes(word) && !/^-[mo]$/.test(words[i - 1] ?? ''),
  );
  const taken = operands === 'all' ? plain : operands === 'last' ? plain.slice(-1) : [];
  return [...given, ...taken, ...fixed];
}

/** The folders in a project that an install writes, by what its manifest says. */
export function writtenFolders(
  project: ProjectFiles | undefined,
  textOf: (name: string) => string | undefined,
): readonly string[] {
  const { movedIn, manifests = [], writes = [] } = project ?? {};
  const moved =
    movedIn && manifests.map((name) => movedIn.exec(textOf(name) ?? '')?.[1]).find((path) => path !== undefined);
  if (moved === undefined) return writes;
  const path = cleanPath(`/${moved}`).slice(1);
  return moved.startsWith('/') || path === '' ? [] : [path];
}

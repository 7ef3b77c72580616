/** What compilers and builders write into their result of a value that they are given, so that a secret mount would not keep it out. */
import { isBundledVariable } from '../model/secret-names.ts';
import type { Command, Word } from '../shell/script.ts';
import { plainText } from '../shell/words.ts';
import { programOf } from '../shell/wrappers.ts';
import { words } from '../text/words.ts';
import { setsVariable } from './go/linker.ts';

/** A flag by which a program takes a value over, and where the value then stands. */
interface Definition {
  readonly programs: ReadonlySet<string>;
  /** How a word begins that is the flag, with its value or without; any word of it where there is none. */
  readonly flag?: RegExp;
  readonly where: string;
}

const program = 'the program';
const bundle = 'the bundle';

/**
 * Each by its manual: gcc.gnu.org/onlinedocs/gcc/Preprocessor-Options.html, cmake.org/cmake/help/latest/manual/cmake.1.html (its cache keeps what -D gives), mesonbuild.com/Commands.html,
 * gnu.org/software/autoconf (config.log begins with the command line), dart.dev/tools/dart-compile, esbuild.github.io/api/#define, bun.sh/docs/bundler#define, webpack.js.org/api/cli,
 * doc.rust-lang.org/rustc/command-line-arguments.html, nim-lang.org/docs/nimc.html, haxe.org/manual/compiler-usage-flags.html.
 */
const definitions: readonly Definition[] = [
  { programs: new Set(words('cmake meson')), flag: /^["']?-D/, where: 'the files of the build' },
  { programs: new Set(['configure']), where: '`config.log`' },
  { programs: new Set(words('flutter dart')), flag: /^["']?(?:--dart-define|--define|-D)/, where: program },
  { programs: new Set(words('esbuild webpack webpack-cli bun ng')), flag: /^["']?--define/, where: bundle },
  { programs: new Set(words('rustc')), flag: /^["']?--cfg/, where: program },
  { programs: new Set(words('nim nimble')), flag: /^["']?(?:-d:|--define:)/, where: program },
  { programs: new Set(words('haxe ghc emcc em++ nvcc')), flag: /^["']?-D/, where: program },
];

const compiler = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/;
const macro = /^["']?-D/;

/** Where a command writes one of the words that it is given; undefined where it is not known to. */
export function writtenInto(command: Command, isHeld: (word: Word) => boolean): string | undefined {
  const { args } = command;
  if (args.some((word) => isHeld(word) && setsVariable(word))) return program;
  const found = programOf(command);
  if (!found) return undefined;
  const name = found.name.slice(found.name.lastIndexOf('/') + 1);
  const isGivenBy = (flag: RegExp | undefined) =>
    args.some((word, i) => isHeld(word) && (!flag || flag.test(word.text) || isBare(args[i - 1], flag)));
  if (compiler.test(name)) return isGivenBy(macro) ? program : undefined;
  // `npx esbuild` and its like start what their first words name.
  const named = [name, ...args.slice(0, mostWords).map(plainText)];
  return definitions.find(({ programs, flag }) => named.some((each) => programs.has(each)) && isGivenBy(flag))?.where;
}

/** Variables that compilers and builders write into their result (gnu.org/software/make/manual, doc.rust-lang.org/cargo/reference/environment-variables.html, pkg.go.dev/cmd/go). */
const flagVariables =
  /^(?:CGO_)?(?:C|CPP|CXX|LD|GO|F|FC|OBJC)FLAGS$|^CMAKE_ARGS$|^(?:CARGO_(?:BUILD|ENCODED)_)?RUSTFLAGS$/;

/** Where a build writes the value of a variable of this name; undefined where it is not known to. */
export function compiledFrom(name: string): string | undefined {
  if (isBundledVariable(name)) return 'the pages';
  return flagVariables.test(name) ? program : undefined;
}

/** How many words stand before the program that another one starts: `pnpm --silent exec esbuild`. */
const mostWords = 4;

/** Whether a word is a flag whose value is the next one. */
function isBare(word: Word | undefined, flag: RegExp): boolean {
  return word !== undefined && flag.test(word.text) && !word.text.includes('=');
}

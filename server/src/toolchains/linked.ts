/** Which commands make programs that find the libraries of the image that they were built in by version. */
import type { Command } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { words } from '../text/words.ts';
import { managerOf } from './invocation.ts';

/** Compilers and what runs them, and package managers that compile extensions. */
const linking: ReadonlySet<string> = new Set(
  words(`
    mix rebar3 erlc cargo rustc make gmake cmake ninja meson bazel configure gcc g++ cc c++ clang clang++ bundle bundler gem pip pip3 poetry
    uv pipenv pdm conda mamba stack cabal ghc swift swiftc nim nimble crystal shards zig dub ldc2 dmd opam dune docker-php-ext-install
    pecl pear
  `),
);
/** Of Go, which links the C library alone. */
const linkingLibc: ReadonlySet<string> = new Set(['go']);

/** What a command's programs are linked with: any library, the C library, which newer images have as well, or none that is known of. */
export function linkedBy(command: Command): 'libraries' | 'libc' | undefined {
  const found = managerOf(command);
  const names = [found?.manager.id, programOf(command)?.name];
  if (names.some((name) => name !== undefined && linking.has(name))) return 'libraries';
  return names.some((name) => name !== undefined && linkingLibc.has(name)) ? 'libc' : undefined;
}

/** Whether a command of a manager downloads or sets up, and compiles nothing that the image would start. */
export function onlyPrepares(command: Command): boolean {
  return /^(?:mod|fetch|vendor|download|config|get|env|version|local\.\w{1,20}|deps\.get)(?:\s|$)/.test(
    managerOf(command)?.verbText ?? '',
  );
}

/** Whether Go links the C library in an image: it is told not to, or finds no compiler of C in Alpine's (https://pkg.go.dev/cmd/cgo). */
export function linksLibc(dockerfile: string, tag: string | undefined): boolean {
  if (/\bCGO_ENABLED[= ]["']?0/.test(dockerfile)) return false;
  if (!tag?.includes('alpine') || linksWithoutCompiler(tag)) return true;
  return /\b(?:gcc|build-base|musl-dev|clang)\b/.test(dockerfile);
}

/** Whether the Go of a tag links the C library where no compiler is, too: before 1.20, the standard library came linked with it (https://go.dev/doc/go1.20#cgo). */
export function linksWithoutCompiler(tag: string | undefined): boolean {
  const minor = /^1\.(\d+)/.exec(tag ?? '')?.[1];
  return minor !== undefined && Number(minor) < 20;
}

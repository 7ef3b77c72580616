/** Whether Go builds without C, and what it has that needs C. */
import type { BuildContext } from '../../context/context.ts';
import { filesBelow, textOf } from '../../context/query.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { lookup } from '../../model/scope.ts';
import type { Command } from '../../shell/script.ts';
import { managerOf } from '../invocation.ts';
import type { Tested, Tests } from '../tested-in.ts';

/** A command that builds a Go program. */
export interface GoBuild {
  readonly run: RunInstruction;
  readonly command: Command;
}

/** Whether C is switched off for a build, or there is no compiler for it. */
export function isWithoutC(graph: BuildGraph, { run, command }: GoBuild): boolean {
  return switchesOff(command) ?? isOff(graph, run) ?? (isOffByItself(graph, run) && lacksCompiler(graph, run));
}

/** What the command itself says of C; undefined where it says nothing. */
function switchesOff({ assignments, args }: Command): boolean | undefined {
  const own = assignments.find(({ name }) => name.text === 'CGO_ENABLED');
  if (own) return own.value?.value === '0';
  return args.some(({ value }) => value === 'CGO_ENABLED=0') ? true : undefined;
}

/** What the stage says of C; undefined where it says nothing. */
function isOff(graph: BuildGraph, run: RunInstruction): boolean | undefined {
  const binding = lookup(graph, run.before.scope, 'CGO_ENABLED');
  return binding && binding.value === '0';
}

/** Whether this Go leaves C out where there is no compiler, as it does since 1.20 (https://go.dev/doc/go1.20#cgo). */
function isOffByItself(graph: BuildGraph, { stage }: RunInstruction): boolean {
  const base = graph.stages[stage ?? -1]?.base;
  const tag = base?.kind === 'image' ? (base.image.tag ?? '') : '';
  const [, minor] = /^1\.(\d+)(?:\.\d+)?-alpine/.exec(tag) ?? [];
  return /^(?:1-)?alpine/.test(tag) || Number(minor ?? 0) >= 20;
}

/** Whether a stage is on one of Go's images on Alpine, which come without a compiler of C, and brings none. */
function lacksCompiler(graph: BuildGraph, run: RunInstruction): boolean {
  const base = graph.stages[run.stage ?? -1]?.base;
  if (base?.kind !== 'image' || base.image.registry !== undefined || base.image.name !== 'golang') return false;
  const above = graph.instructions.filter(({ stage, index }) => stage === run.stage && index <= run.index);
  return (
    /(?:^|-)alpine/.test(base.image.tag ?? '') &&
    !isSetIn(above, 'CC') &&
    !above.some((each) => /\b(?:gcc|g\+\+|clang|build-base|alpine-sdk|zig)\b/.test(each.rest.text))
  );
}

function isSetIn(instructions: readonly Instruction[], name: string): boolean {
  return instructions.some(
    (each) => (each.kind === 'ENV' || each.kind === 'ARG') && each.pairs.some((pair) => pair.name.text === name),
  );
}

/** C in a source, or a package that is nothing without it. */
const ofC =
  /^import "C"|"(?:github\.com\/mattn\/go-sqlite3|gorm\.io\/driver\/sqlite|github\.com\/confluentinc\/confluent-kafka-go(?:\/v\d)?\/kafka|github\.com\/tecbot\/gorocksdb|gopkg\.in\/gographics\/imagick\.v\d\/imagick|github\.com\/h2non\/bimg)"/m;

/** The source of a folder that needs C; where one was not read, that one. */
function sourceWithC(context: BuildContext, folder: string): string | undefined {
  const paths = filesBelow(context, folder).paths.filter(
    (path) => path.endsWith('.go') && !/(?:^|\/)vendor\//.test(path),
  );
  return paths.find((path) => {
    const text = textOf(context, path);
    return text === undefined || ofC.test(text);
  });
}

/** Tests as they are; those of Go without C where the stage has no compiler for it, or why they need one. */
export function testsOfGo(
  graph: BuildGraph,
  { context, folder }: { readonly context: BuildContext; readonly folder: string },
  { run, command }: GoBuild,
  tests: Tested,
): Tests {
  const isSaid = isOff(graph, run) === true;
  if (managerOf(command)?.manager.id !== 'go' || !(isSaid || lacksCompiler(graph, run))) return tests;
  const source = sourceWithC(context, folder);
  if (source !== undefined) return { why: `\`${source}\` may need C, and the stage builds without` };
  const isKnown = isSaid || (switchesOff(command) !== true && isOffByItself(graph, run));
  return isKnown ? tests : { ...tests, test: `CGO_ENABLED=0 ${tests.test}` };
}

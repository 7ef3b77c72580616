import { nameOf } from '../context/path.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { chainOf } from '../engines/reorder/place.ts';
import { keywordLike, shiftIndexes, startWithComments } from '../model/layout.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage } from '../model/model.ts';
import { mountOption } from '../model/mounts.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { stageAt } from '../model/query.ts';
import { resolvePath } from '../model/state.ts';
import type { Command } from '../shell/script.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, replace } from '../text/edit.ts';
import { type Invocation, managerOf } from '../toolchains/invocation.ts';
import { chefObstacle } from '../toolchains/rust/chef.ts';
import { chefLacks } from '../toolchains/rust/chef-sources.ts';

const change = { id: 'use-cargo-chef', title: 'Use cargo-chef stages' };

/** https://github.com/LukeMathWalker/cargo-chef has the stages and the flags. */
export default defineRefactor({
  id: 'use-cargo-chef',
  kind: 'refactor.rewrite',
  summary:
    'Builds the dependencies of a Rust program in a separate layer with cargo-chef, so that source changes do not rebuild them',
  example: {
    before: dockerfile`
      FROM rust:1.90 AS build
      WORKDIR /src
      COPY . .
      <|>RUN cargo build --release

      FROM debian:trixie-slim
      COPY --from=build /src/target/release/shop /usr/local/bin/
    `,
    after: dockerfile`
      FROM rust:1.90 AS chef
      WORKDIR /src
      RUN cargo install --locked cargo-chef

      FROM chef AS planner
      COPY . .
      RUN cargo chef prepare --recipe-path recipe.json

      FROM chef AS build
      COPY --from=planner /src/recipe.json recipe.json
      RUN cargo chef cook --release --recipe-path recipe.json
      COPY . .
      RUN cargo build --release

      FROM debian:trixie-slim
      COPY --from=build /src/target/release/shop /usr/local/bin/
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    const found = stage && buildIn(stage);
    if (!stage || !found || /cargo[- ]chef|cargo new|cargo init/.test(graph.source) || hasStubs(graph, stage)) return;
    const why =
      obstacle(graph, stage, found) ?? chefObstacle(graph, chainOf(graph, stage), found.run) ?? chefLacks(context);
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => write(graph, stage, found) };
  },
});

/** Whether a step writes sources in place of those that are copied later, so that dependencies have a layer of their own already. */
function hasStubs({ source }: BuildGraph, { instructions }: Stage): boolean {
  return instructions.some(({ kind, span }) => {
    const text = kind === 'RUN' ? source.slice(span.start, span.end) : '';
    return /\bfn main\(|(?:>|\btouch\b)[^\n;&|]{0,200}\b(?:main|lib)\.rs\b/.test(text);
  });
}

interface CargoBuild {
  readonly run: RunInstruction;
  readonly invocation: Invocation;
  /** The COPYs right before it. */
  readonly copies: readonly CopyInstruction[];
}

/** The first `cargo build` of a stage, with the COPYs of the sources right before it. */
function buildIn({ instructions }: Stage): CargoBuild | undefined {
  for (const [at, run] of instructions.entries()) {
    if (run.kind !== 'RUN' || run.script.form !== 'shell') continue;
    for (const command of run.script.commands) {
      const invocation = managerOf(command);
      if (invocation?.manager.id !== 'cargo' || !/^(?:build|b|install)$/.test(invocation.verbText)) continue;
      if (invocation.verbText === 'install' && !invocation.options.some(({ name }) => name === '--path')) continue;
      let first = at;
      while (copiesSources(instructions[first - 1]) || staysInFolder(instructions[first - 1])) first--;
      const copies = instructions.slice(first, at).filter(copiesSources);
      return { run, invocation, copies };
    }
  }
  return undefined;
}

/** Whether WORKDIR names the folder that the stage works in already. */
function staysInFolder(instruction: Instruction | undefined): boolean {
  if (instruction?.kind !== 'WORKDIR' || instruction.onbuild) return false;
  const { directory } = instruction.before;
  return directory !== undefined && resolvePath(directory, instruction.words[0]?.value) === directory;
}

function copiesSources(instruction: Instruction | undefined): instruction is CopyInstruction {
  return instruction?.kind === 'COPY' && !instruction.onbuild && !instruction.from;
}

/** Flags that `cargo chef cook` takes as `cargo build` does, so that the same artefacts are built. */
const shared =
  /^(?:--release|-r|--profile|--features|-F|--all-features|--no-default-features|--target|--target-dir|--package|-p|--workspace|--offline|--locked|--frozen|--bin|--bins|-Z|--manifest-path)$/;

function obstacle(graph: BuildGraph, stage: Stage, { run, invocation, copies }: CargoBuild): string | undefined {
  if (graph.problems.length > 0 || !stage.from.image) return 'the file has errors';
  if (copies.length === 0) return 'the sources are not copied directly above the build';
  if (run.before.directory === undefined) return 'the folder it builds in is unknown';
  if (invocation.verbText === 'install') return '`cargo install` uses its own lockfile and profile; use `cargo build`';
  if (run.heredocs.length > 0 || run.script.form !== 'shell' || invocation.command.depth > 0)
    return 'the step does more than build';
  if (run.script.form === 'shell' && run.script.commands.some(({ name }) => name?.value === 'cd'))
    return 'the step changes the folder';
  if (run.script.commands.some(setsVariables)) return 'the step sets variables that the build may read';
  const prefix = prefixOf(graph, invocation);
  if (/[`#\n]|\$\(/.test(prefix)) return 'what stands before `cargo` is more than variables with plain values';
  const other = invocation.options.find(({ name }) => !shared.test(name));
  if (other) return `\`cargo chef cook\` has no flag \`${other.name}\``;
  if (invocation.operands.length > 0 || run.before.shell !== 'posix') return 'its arguments are unknown';
  if (run.mounts.some(({ type }) => type === 'bind')) return 'the sources are mounted';
  const targets = run.mounts.flatMap((mount) =>
    mount.type === 'cache' ? (mountOption(mount, 'target', 'dst', 'destination')?.value?.value ?? []) : [],
  );
  const kept = targets.find((path) => nameOf(path) === 'target');
  return kept && `the cache mount of \`${kept}\` keeps the dependencies already`;
}

/** Whether a command sets variables for those behind it. */
function setsVariables({ name, assignments }: Command): boolean {
  return name === undefined
    ? assignments.length > 0
    : /^(?:export|declare|typeset|read|source|\.)$/.test(name.value ?? '');
}

/** What stands before the program of a command, as it is written: variables that are set for it alone, `env`. */
function prefixOf({ source }: BuildGraph, { command, program }: Invocation): string {
  return source.slice(command.span.start, program.span.start);
}

function write(graph: BuildGraph, stage: Stage, { run, invocation, copies }: CargoBuild): Edit[] {
  const { source, eol } = graph;
  const { image } = stage.from;
  const [first] = copies;
  if (!image || !first) return [];
  const keyword = (word: string) => keywordLike(stage.from, word);
  const as = asKeyword(stage.from);
  const [chef, planner] = [freeStageName(graph, 'chef'), freeStageName(graph, 'planner')];
  const own = stage.name ? ` ${as} ${stage.name.text}` : '';
  const flags = invocation.options.map(({ flag, value }) => {
    const end = value && value.span.start >= flag.span.end ? value.span.end : flag.span.end;
    return ` ${source.slice(flag.span.start, end)}`;
  });
  const head = source.slice(run.span.start, run.script.span.start);
  const recipe = `${run.before.directory === '/' ? '' : run.before.directory}/recipe.json`;
  const lines = [
    `${keyword('RUN')} cargo install --locked cargo-chef`,
    '',
    `${keyword('FROM')} ${chef} ${as} ${planner}`,
    ...copies.map(({ span }) => source.slice(span.start, span.end)),
    `${keyword('RUN')} cargo chef prepare --recipe-path recipe.json`,
    '',
    `${keyword('FROM')} ${chef}${own}`,
    `${keyword('COPY')} --from=${planner} ${recipe} recipe.json`,
    `${head}${prefixOf(graph, invocation)}cargo chef cook${flags.join('')} --recipe-path recipe.json`,
    '',
  ];
  return [
    stage.name ? replace(stage.name.span, chef) : insert(image.span.end, ` ${as} ${chef}`),
    insert(startWithComments(graph, first), lines.join(eol)),
    ...shiftIndexes(graph, stage.index, 2),
  ];
}

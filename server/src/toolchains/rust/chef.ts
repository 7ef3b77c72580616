/** Whether the Rust of a stage can build cargo-chef. */
import type { BuildGraph, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { lookup } from '../../model/scope.ts';

/**
 * The oldest Rust that builds cargo-chef 0.1.78 with its lockfile: cargo-platform 0.3.2 names it as `rust-version` (crates.io, read in
 * November 2026); the first nightly of that version followed the branch of 1.87 (https://forge.rust-lang.org, "Release process").
 */
const least = 88;
const leastNightly = '2025-03-29';

/** Why cargo-chef cannot be installed; undefined where nothing says which Rust there is. `chain`: the stage, then those it is built on. */
export function chefObstacle(graph: BuildGraph, chain: readonly Stage[], run: RunInstruction): string | undefined {
  const words = chain.toReversed().flatMap((stage) => [...imageVersion(stage), ...chosenIn(graph, stage, run)]);
  const old = words.findLast((word) => isOld(word) !== undefined);
  return old !== undefined && isOld(old)
    ? `cargo-chef needs Rust 1.${least} or newer, and this stage has ${/^\d/.test(old) ? `Rust ${old}` : `\`${old}\``}`
    : undefined;
}

function imageVersion({ base }: Stage): string[] {
  const isRust = base.kind === 'image' && base.image.name === 'rust' && base.image.registry === undefined;
  const version = isRust ? /^1\.\d+(?:\.\d+)?/.exec(base.image.tag ?? '')?.[0] : undefined;
  return version === undefined ? [] : [version];
}

/** The toolchains that steps above a build choose (https://rust-lang.github.io/rustup/overrides.html). */
function chosenIn(graph: BuildGraph, { instructions }: Stage, run: RunInstruction): string[] {
  return instructions.flatMap((each) => (each.index <= run.index ? toolchainsIn(graph, each) : []));
}

const choosing =
  /(?:\brustup\s+(?:default|override\s+set)\s+|\bRUSTUP_TOOLCHAIN[= ]|--default-toolchain[= ]\s*|\bcargo\s+\+)["']?([^\s"';&|]+)/g;

function toolchainsIn(graph: BuildGraph, instruction: Instruction): string[] {
  if (instruction.kind !== 'RUN' && instruction.kind !== 'ENV') return [];
  const text = graph.source.slice(instruction.span.start, instruction.span.end);
  return [...text.matchAll(choosing)].flatMap(([, word = '']) => {
    const name = /^\$(?:(\w+)|\{(\w+)\})$/.exec(word);
    if (!name) return [word];
    return lookup(graph, instruction.before.scope, name[1] ?? name[2] ?? '')?.value ?? [];
  });
}

/** Undefined for what names no version. */
function isOld(toolchain: string): boolean | undefined {
  const minor = /^1\.(\d+)/.exec(toolchain)?.[1];
  if (minor !== undefined) return Number(minor) < least;
  const date = /^nightly-(\d{4}-\d\d-\d\d)/.exec(toolchain)?.[1];
  if (date !== undefined) return date < leastNightly;
  return /^(?:stable|nightly|beta)\b/.test(toolchain) ? false : undefined;
}

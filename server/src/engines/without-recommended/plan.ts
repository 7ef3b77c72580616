/** Adds the flag that keeps recommended packages out, and names those that a step needs. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import type { Offer } from '../../contract/change.ts';
import { bottomImageOf } from '../../model/account.ts';
import { wholeName } from '../../model/image.ts';
import type { BuildGraph, ImageName, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, inheritedBy, isCopy, isStart } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import { commandText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Edit, insert } from '../../text/edit.ts';
import { listed } from '../../text/list.ts';
import { memoized } from '../../text/memoized.ts';
import { installsOf } from '../../toolchains/installs.ts';
import { type Invocation, invocationsOf, managerOf } from '../../toolchains/invocation.ts';
import { programsIn, scriptsNamedBy } from '../../toolchains/stage/copied-scripts.ts';
import { isUnrecorded, missedAnyway, missedWithout, packagesOfImage } from '../../toolchains/system/recommended.ts';

export function withoutRecommended(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  install: Invocation,
): Offer {
  const flag = '--no-install-recommends';
  const word = install.verb ?? install.program;
  const before = install.options
    .filter(({ flag }) => flag.span.start > word.span.end && flag.span.end < (install.packages[0]?.span.start ?? 0))
    .at(-1);
  const at = Math.max((before?.flag ?? word).span.end, before?.value?.span.end ?? 0);
  const id = 'add-flag';
  const refuse = (refused: string) => ({ id, title: `Add ${flag}`, refused });
  const mayNeed = (what: string) => refuse(`what ${what} recommends may be needed`);
  const image = run.stage === undefined ? undefined : bottomImageOf(graph, run.stage);
  if (image && isUnrecorded(image)) return refuse('what packages of this old release recommend is not recorded');
  if (install.packages.length === 0) return mayNeed('a package that is not named');
  const foreign = install.packages.find(({ value, text }) => isForeign(value ?? text));
  if (foreign) return mayNeed(`\`${foreign.text}\``);
  const names = namesNeeded(graph, context, run, install, image);
  if ('unknown' in names) return mayNeed(`\`${names.unknown}\``);
  const remover = names.length === 0 ? undefined : removerIn(run, install);
  if (remover) return refuse(`\`${remover}\` in the same step would leave ${listed(names)}`);
  const added = names.length === 0 ? [] : packageEdits(graph, install, names);
  return {
    id,
    title: `Add ${listed([flag, ...names])}`,
    safety: 'unsafe',
    edits: () => [insert(at, ` ${flag}`), ...added],
  };
}

/** A command of the step that takes packages away with those that came along with them, and not with those that are named. */
function removerIn(run: RunInstruction, { manager }: Invocation): string | undefined {
  const found = invocationsOf(run).find(
    (each) => each.manager === manager && /^(?:remove|purge|autoremove|autopurge)$/.test(each.verbText),
  );
  return found && commandText(found.command, 1);
}

/** What steps of the stage and of those built on it miss without recommended packages. */
function namesNeeded(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  { packages }: Invocation,
  image: ImageName | undefined,
): ReturnType<typeof missedWithout> {
  const { stage } = run;
  const installed = packages.map(({ value, text: written }) => plainName(value ?? written));
  const anyway = missedAnyway(installed);
  if (anyway) return anyway;
  const below = graph.stages.filter(({ index }) => stage !== undefined && chainOf(graph, index).has(stage));
  const steps = below.flatMap(({ instructions }) => instructions.filter(({ index }) => index >= run.index));
  const present = image ? packagesOfImage(image, wholeName(image)) : [];
  const above = inheritedBy(graph, stage).filter(({ index }) => index <= run.index);
  const scripts = [...above, ...steps].flatMap((each) =>
    scriptsNamedBy(context, each).flatMap(({ text }) => text ?? []),
  );
  const programs = new Set([
    ...above.flatMap(copiedBy),
    ...steps.flatMap(copiedBy),
    ...steps.flatMap(programsOf),
    ...scripts.flatMap(programsIn),
  ]);
  // Who works in a container clones from there too.
  if (isWorkedIn(graph, stage)) programs.add('ssh');
  // It is there to be started by scripts.
  if (packages.some(({ value }) => value === 'xvfb')) programs.add('xvfb-run');
  // A program that was downloaded above is there for later too.
  const downloads = above.filter(({ joined }) => /\b(?:curl|wget)\b[^\n]{0,300}\|\s{0,9}php\b/.test(joined.text));
  const text = [...[...downloads, ...steps].map(({ joined }) => joined.text), ...scripts].join('\n');
  return missedWithout(installed, [...present, ...above.flatMap(installedBy)], programs, text);
}

/** Whether the image has the layers of a stage and starts nothing but a shell, if anything, or only waits. */
function isWorkedIn(graph: BuildGraph, stage: number | undefined): boolean {
  const last = graph.stages.length - 1;
  if (stage === undefined || !chainOf(graph, last).has(stage)) return false;
  return inheritedBy(graph, last).every((each) => {
    if (!isStart(each)) return true;
    const [{ name, args } = { name: undefined, args: [] }, ...others] = commandsOf(each);
    const program = name?.value ?? '';
    const isIdle = /^(?:sleep|tail)$/.test(program) || (isShell(program) && args.length === 0);
    return others.length === 0 && isIdle;
  });
}

/** Without a version, an architecture and a suite; a file as it is. */
function plainName(written: string): string {
  return written.replace(/(?<=^[^./][^=/:]{0,200})[=/:].*$/, '');
}

/** Whether a package is named with an architecture, whose recommended packages may be others. */
function isForeign(written: string): boolean {
  return /^[a-z0-9][a-z0-9.+-]*:(?!(?:all|any|native)(?![\w-]))/.test(written);
}

const installedBy = memoized((instruction: Instruction): readonly string[] => {
  if (instruction.kind !== 'RUN') return [];
  const named = installsOf(instruction.script).flatMap(({ packages }) => packages.map(({ text }) => text));
  return [...new Set(named.filter((text) => !isForeign(text)).map(plainName))];
});

/** The names of what an instruction copies from another image, which is there to be run. */
function copiedBy(instruction: Instruction): string[] {
  if (!isCopy(instruction) || !instruction.from) return [];
  return instruction.sources.flatMap(({ value }) => nameOf(value ?? '') || []);
}

/** The names of what an instruction runs, versions at their ends left out, and the package managers among them. */
const programsOf = memoized((instruction: Instruction): readonly string[] => {
  const found = commandsOf(instruction).flatMap((command) => {
    const name = programOf(command)?.name;
    const manager = managerOf(command)?.manager.id;
    return [
      ...(name === undefined ? [] : [name, name.replace(/(?<![\d.])[\d.]+$/, '')]),
      ...(manager === undefined ? [] : [manager]),
    ];
  });
  return [...new Set(found)];
});

/** Each in a line of its own where the last package has one. */
function packageEdits({ source, eol }: BuildGraph, { packages }: Invocation, names: readonly string[]): Edit[] {
  const last = packages.at(-1);
  if (!last) return [];
  const indent = /(?:^|\n)([ \t]+)$/.exec(source.slice(0, last.span.start))?.[1];
  const text = names.map((name) => (indent === undefined ? ` ${name}` : ` \\${eol}${indent}${name}`)).join('');
  return [insert(last.span.end, text)];
}

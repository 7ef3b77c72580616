/** What an image, or a container of it, does with packages when it starts. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { chainOf, commandsOf, inheritedBy, isStart, ofKinds, stageNamed } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import { plainPrograms } from '../../shell/plain.ts';
import type { Command } from '../../shell/script.ts';
import { literalPattern } from '../../text/pattern.ts';
import { namesInstall } from '../../toolchains/install-words.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import { needOf } from '../../toolchains/need.ts';

/** Whether an instruction has the image start the manager, or what may run it. */
export function startsManager(
  graph: BuildGraph,
  context: BuildContext,
  instruction: Instruction,
  manager: PackageManager,
): boolean {
  if (!/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(instruction.kind)) return false;
  const commands = commandsOf(instruction);
  return (
    commands.some((command) => managerOf(command)?.manager.id === manager.id) ||
    commands.some((command) => isRunner(context, command, manager)) ||
    (instruction.kind === 'CMD' && isStartedByImage(graph, instruction, manager))
  );
}

/** What has a manager install again when the image starts, from what it finds in its cache: a command of the image, of a Compose file, or of a script that these name. */
export function installsAtStart(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  { manager }: Invocation,
): string | undefined {
  const last = graph.stages.length - 1;
  const chain = chainOf(graph, last);
  if (run.stage === undefined || !chain.has(run.stage)) return undefined;
  const starts = ofKinds(graph.instructions, 'CMD', 'ENTRYPOINT').filter(({ stage }) => chain.has(stage ?? -1));
  const texts = [...starts.map(({ joined }) => joined.text), ...context.builds.map((each) => each.command ?? '')];
  const scripts = texts.flatMap((text) => text.split(/[\s"',;&|()[\]]/).filter((word) => word.endsWith('.sh')));
  if (texts.some((text) => namesInstall(text, manager))) return 'its command';
  return scripts.find((script) => textsNamed(context, nameOf(script)).some((text) => namesInstall(text, manager)));
}

/** Whether a command of the image may run the manager: a program that builds again with each change, or a script that names it or is not known. */
function isRunner(context: BuildContext, { name, args }: Command, manager: PackageManager): boolean {
  return runsScript(
    context,
    [...(name ? [name] : []), ...args].flatMap(({ value }) => value ?? []),
    manager,
  );
}

function runsManager(context: BuildContext, words: readonly string[], manager: PackageManager): boolean {
  return words.some((word) => manager.programs.includes(nameOf(word))) || runsScript(context, words, manager);
}

function runsScript(
  context: BuildContext,
  words: readonly string[],
  { programs, runners = [] }: PackageManager,
): boolean {
  if (words.some((word) => runners.includes(nameOf(word)))) return true;
  const script = words.find((word) => /\.sh$/.test(word));
  if (script === undefined || context.kind === 'unknown') return false;
  const texts = textsNamed(context, nameOf(script));
  const named = new RegExp(`(?:^|[\\s;&|(/])(?:${[...programs, ...runners].map(literalPattern).join('|')})\\s`, 'm');
  return texts.some((text) => named.test(text));
}

/** Whether a CMD may be what an image hands to the program that it is named after: `denoland/deno`. */
function isStartedByImage(graph: BuildGraph, { stage }: Instruction, { programs }: PackageManager): boolean {
  if (stage === undefined) return false;
  const image = bottomImageOf(graph, stage);
  const isNamed = image !== undefined && programs.includes(nameOf(image.name));
  return isNamed && !inheritedBy(graph, stage).some(({ kind }) => kind === 'ENTRYPOINT');
}

/** Why packages of the last stage may be needed later: no build in it uses them, sources come that none has built, or artifacts stand beside them. */
export function whyAtRunTime(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
  later: readonly { readonly run: RunInstruction; readonly invocation: Invocation }[],
): string | undefined {
  const { install } = invocation;
  const shipped = graph.stages.length - 1;
  if (run.stage === undefined || !chainOf(graph, shipped).has(run.stage)) return undefined;
  const own = inheritedBy(graph, shipped);
  // `ENTRYPOINT []` starts nothing.
  const starts = own.filter((each) => isStart(each) && commandsOf(each).length > 0);
  const builds = buildsHere(run, invocation) ? run.index : undefined;
  const last = later.findLast((each) => isBuild(each.invocation))?.run.index ?? builds;
  if (starts.length > 0) {
    const programs = starts.flatMap((each) => commandsOf(each).slice(0, 1));
    const isOther = programs.some(({ name }) => !plainPrograms.has(name?.value ?? '')) || programs.every(isIdle);
    return isOther && install !== undefined && last === undefined && !publishes(invocation)
      ? 'no step builds with these packages: the image may need them when it starts'
      : undefined;
  }
  const isOpen =
    publishes(invocation) ||
    (install !== undefined &&
      (last === undefined || own.some((each) => each.index > last && each.kind === 'COPY' && !each.from)));
  return isOpen ? 'the image starts nothing: it may be there to be built on with these packages' : undefined;
}

/** Whether a container only waits for people who work in it. */
function isIdle({ name, args }: Command): boolean {
  const isWaiting = /^(?:sleep|tail)$/.test(name?.value ?? '');
  return isWaiting || (isShell(nameOf(name?.value ?? '')) && args.every(({ text }) => /^-\w*[il]\w*$/.test(text)));
}

/** What a file of the workspace starts in an image with these packages, where that is the manager itself. */
export function usedByBuild(
  graph: BuildGraph,
  context: BuildContext,
  run: RunInstruction,
  { manager }: Invocation,
): string | undefined {
  const { stage: own } = run;
  const found = context.builds.find(({ command, target }) => {
    const stage = target === undefined ? graph.stages.at(-1) : stageNamed(graph, target);
    if (command === undefined || !stage || own === undefined || !chainOf(graph, stage.index).has(own)) return false;
    return runsManager(context, command.split(/\s+/), manager);
  });
  return (
    found &&
    `\`${found.origin.path}\` starts \`${manager.programs[0]}\` in the image, which needs the installed packages`
  );
}

/** Whether a step builds with the packages that it downloads. */
function buildsHere(run: RunInstruction, { manager }: Invocation): boolean {
  return commandsOf(run).some((command) => {
    const found = managerOf(command);
    return found?.manager === manager && isBuild(found);
  });
}

/** Also an install of what the working directory holds: `go install`, `cargo install --path .`. */
function isBuild(invocation: Invocation): boolean {
  const { install } = invocation;
  if (!install) return true;
  return install.sources?.unnamed === true && !install.edits && needOf(invocation) === undefined;
}

/** Whether a command puts what the project makes, or a file, among the packages for others to use. */
export function publishes({ manager, operands, verbText }: Invocation): boolean {
  const words = [verbText, ...operands.map(({ text }) => text)];
  return (
    manager.publishes !== undefined &&
    words.some((word) => manager.publishes?.includes(word) || /:install-file$/.test(word))
  );
}

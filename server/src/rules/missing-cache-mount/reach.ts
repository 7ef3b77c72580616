/** Who else needs what a cache folder holds: a mount takes it away from every other step and from the image. */
import type { BuildGraph, Instruction, RunInstruction, Stage } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { copies } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { type Invocation, managerOf } from '../../shell/invocation.ts';
import type { CacheFolder, PackageManager } from '../../shell/managers.ts';
import type { Command } from '../../shell/script.ts';

/** Programs that read no packages. */
const plainPrograms: ReadonlySet<string> = new Set(
  `: [ addgroup adduser apk apt apt-get cat cd chgrp chmod chown cp curl cut dnf echo env export false find git grep groupadd
   gunzip gzip head install ln ls microdnf mkdir mv printf pwd readlink rm rmdir sed set sha256sum sleep sort stat strip tail tar tee
   test touch tr true umask uname unset unzip update-ca-certificates upx useradd usermod wc wget which yum zypper`.split(
    /\s+/,
  ),
);

/** The later RUNs that use the same packages and so need the same mounts, or why a mount would break something. */
export function laterUses(
  graph: BuildGraph,
  run: RunInstruction,
  invocation: Invocation,
): readonly { readonly run: RunInstruction; readonly invocation: Invocation }[] | { readonly why: string } {
  const found: { run: RunInstruction; invocation: Invocation }[] = [];
  for (const instruction of after(graph, run)) {
    if (instruction.kind === 'CMD' || instruction.kind === 'ENTRYPOINT' || instruction.kind === 'HEALTHCHECK') {
      const uses = commandsOf(instruction).some((command) => managerOf(command)?.manager.id === invocation.manager.id);
      if (uses)
        return {
          why: `line ${line(instruction)} starts ${invocation.manager.programs[0] ?? ''} in the image, which needs what is installed`,
        };
    }
    if (instruction.kind !== 'RUN') continue;
    const commands = commandsOf(instruction);
    if (instruction.script.form === 'opaque' || (instruction.script.form === 'shell' && instruction.script.broken))
      return { why: `the step in line ${line(instruction)} may need the packages` };
    let own: Invocation | undefined;
    for (const command of commands) {
      const other = managerOf(command);
      if (other?.manager.id === invocation.manager.id) own ??= other;
      else if (!other && command.name && !plainPrograms.has(command.name.value ?? '')) {
        return { why: `\`${command.name.text}\` in line ${line(instruction)} may need the packages` };
      }
    }
    if (own) found.push({ run: instruction, invocation: own });
  }
  return found;
}

/** Whether the RUN itself fills the folder, so that it may begin empty. */
export function fillsFolder({ script }: RunInstruction, { filledBy }: CacheFolder, manager: PackageManager): boolean {
  if (!filledBy) return true;
  if (script.form === 'opaque') return false;
  return script.commands.some((command) => {
    const found = managerOf(command);
    if (found?.manager.caches !== manager.caches) return false;
    return filledBy.verbs.includes(found.verbText) || found.flags.some(({ text }) => filledBy.flags.includes(text));
  });
}

/** A later RUN that reads the folder as this one left it. */
export function laterReader(
  graph: BuildGraph,
  run: RunInstruction,
  folder: CacheFolder,
  manager: PackageManager,
): RunInstruction | undefined {
  if (!folder.filledBy) return undefined;
  return after(graph, run).find((other): other is RunInstruction => {
    if (other.kind !== 'RUN') return false;
    const uses = commandsOf(other).some((command) => managerOf(command)?.manager.caches === manager.caches);
    return uses && !fillsFolder(other, folder, manager);
  });
}

/** The COPY or mount that takes the folder out of the stage. */
export function takerOf(graph: BuildGraph, stage: number, path: string): Instruction | undefined {
  const covers = (source: string | undefined) => {
    const at = resolvePath('/', source?.replace(/\/?\*+$/, '') ?? undefined);
    return at === undefined || at === '/' || at === path || path.startsWith(`${at}/`) || at.startsWith(`${path}/`);
  };
  const related = new Set([stage, ...descendants(graph, stage).map(({ index }) => index)]);
  for (const copy of copies(graph)) {
    if (copy.from?.kind !== 'stage' || !related.has(copy.from.stage)) continue;
    if (copy.sources.some(({ value }) => value === undefined || covers(value.startsWith('/') ? value : `/${value}`)))
      return copy;
  }
  for (const instruction of graph.instructions) {
    if (instruction.kind !== 'RUN') continue;
    for (const mount of instruction.mounts) {
      if (mount.from?.kind !== 'stage' || !related.has(mount.from.stage)) continue;
      const source = mountOption(mount, 'source', 'src')?.value;
      if (covers(source ? source.value : '/')) return instruction;
    }
  }
  return undefined;
}

/** The instructions that run on top of this one: the rest of its stage, and the stages built on that. */
function after(graph: BuildGraph, run: RunInstruction): Instruction[] {
  const stage = run.stage === undefined ? undefined : graph.stages[run.stage];
  const own = stage?.instructions.filter(({ index }) => index > run.index) ?? [];
  return [...own, ...descendants(graph, run.stage ?? -1).flatMap(({ instructions }) => instructions)];
}

function descendants(graph: BuildGraph, stage: number): Stage[] {
  const reached = new Set([stage]);
  return graph.stages.filter(({ index, base }) => {
    const isOn =
      base.kind === 'stage' ? reached.has(base.stage) : base.candidates.some((candidate) => reached.has(candidate));
    if (isOn) reached.add(index);
    return isOn;
  });
}

function commandsOf(instruction: Instruction): readonly Command[] {
  if (!('script' in instruction) || !instruction.script || instruction.script.form === 'opaque') return [];
  return instruction.script.commands;
}

function line({ lines }: Instruction): number {
  return lines.first + 1;
}

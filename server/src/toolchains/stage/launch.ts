/** What an image starts, and what its health check runs. */

import type { CommandInstruction, ImageName, Instruction, Stage } from '../../model/model.ts';
import { commandsOf, isStart } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command, Word } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { programOf } from '../../shell/wrappers.ts';

export interface Launch {
  readonly entrypoint: CommandInstruction | undefined;
  readonly command: CommandInstruction | undefined;
  readonly healthcheck: CommandInstruction | undefined;
  /** The program and its arguments; undefined where a shell runs more than one. */
  readonly words: readonly Word[] | undefined;
  /** The program without its folder, behind `exec`, `tini --` and the like. */
  readonly program: string | undefined;
  /** The word that names it, and the words behind. */
  readonly programWord: Word | undefined;
  readonly args: readonly Word[];
  /** The commands that start one after the other. */
  readonly started: readonly Command[];
  /** All commands, those of the health check included. */
  readonly commands: readonly Command[];
  /** Whether any of them needs /bin/sh. */
  readonly shell: boolean;
  /** The working directory that they start in. */
  readonly directory: string | undefined;
}

/** Undefined where the stage starts nothing of its own, or what it starts cannot be read. */
export function launchOf(stage: Stage): Launch | undefined {
  const last = (kind: CommandInstruction['kind']) =>
    stage.instructions.findLast(
      (each): each is CommandInstruction => each.kind === kind && !each.onbuild && 'script' in each,
    );
  const entrypoint = last('ENTRYPOINT');
  const command = last('CMD');
  const healthcheck = last('HEALTHCHECK');
  const all = [entrypoint, command, healthcheck];
  const inherited = stage.base.kind === 'image' ? startOf(stage.base.image) : undefined;
  if (!entrypoint && !command && inherited === undefined) return undefined;
  if (all.some((each) => each?.script?.form === 'opaque' || (each?.script?.form === 'shell' && each.script.broken)))
    return undefined;
  const words = wordsOf(entrypoint, command);
  // With an ENTRYPOINT, the words of CMD are its arguments.
  const started = entrypoint ? [entrypoint, healthcheck] : all;
  const commands = started.flatMap((each) => (each ? commandsOf(each) : []));
  const [name, ...args] = words ?? [];
  const found = name && programOf({ name, args });
  return {
    entrypoint,
    command,
    healthcheck,
    words,
    program: found?.name ?? (entrypoint || command ? undefined : inherited),
    programWord: found?.word,
    args: found ? args.slice(found.next) : [],
    started: commands.filter((each) => !healthcheck?.script || !isIn(healthcheck, each)),
    commands,
    shell: all.some((each) => each?.script?.form === 'shell') || commands.some(isScript),
    directory: stage.end.directory,
  };
}

/** What an image starts whose Dockerfiles seldom say it again (github.com/docker-library/php). */
export function startOf({ registry, name, tag = '' }: ImageName): string | undefined {
  if (registry !== undefined || name !== 'php') return undefined;
  return /(?:^|-)apache(?:-|$)/.test(tag)
    ? 'apache2-foreground'
    : /(?:^|-)fpm(?:-|$)/.test(tag)
      ? 'php-fpm'
      : undefined;
}

/** A word as an absolute path, where it is one or leads to one from the working directory. */
export function pathOf(word: Word | undefined, directory: string | undefined): string | undefined {
  if (word?.value === undefined) return undefined;
  return word.value.includes('/') ? resolvePath(directory, word.value) : undefined;
}

/** Whether an instruction says that a program starts, and not only a shell for somebody to type in. */
export function startsProgram(instruction: Instruction): boolean {
  if (!isStart(instruction)) return false;
  const [first, ...others] = commandsOf(instruction);
  const isShellAlone = first !== undefined && others.length === 0 && first.args.length === 0;
  return !(isShellAlone && isShell(first.name?.value ?? ''));
}

/** Whether it starts a script of the project, which may run anything. */
export function isScripted({ commands }: Launch): boolean {
  return commands.some(({ name, args: [first] }) => {
    const isGiven = isShell(name?.value ?? '') && first !== undefined && !/^[-+]/.test(plainText(first));
    return isGiven || /\.(?:sh|bash)$/.test(name?.value ?? '');
  });
}

function wordsOf(
  entrypoint: CommandInstruction | undefined,
  command: CommandInstruction | undefined,
): readonly Word[] | undefined {
  const first = entrypoint && argvOf(entrypoint);
  if (entrypoint && !first) return undefined;
  if (entrypoint?.script?.form === 'shell' || !command) return first;
  const second = argvOf(command);
  if (!second) return undefined;
  if (first && command.script?.form === 'shell') return undefined;
  return [...(first ?? []), ...second];
}

/** The words of the one command that `sh -c` is given. */
function innerWords(argv: readonly Word[], commands: readonly Command[]): readonly Word[] | undefined {
  const [shell, flag] = argv;
  if (argv.length !== 3 || !isShell(shell?.value ?? '') || !/^-\w*c$/.test(flag?.value ?? '')) return undefined;
  const [, only, ...others] = commands;
  return only?.name && others.length === 0 ? [only.name, ...only.args] : undefined;
}

/** The words of an exec form, or of the one command of a shell form. */
function argvOf({ script }: CommandInstruction): readonly Word[] | undefined {
  if (script?.form === 'exec') return innerWords(script.argv, script.commands) ?? script.argv;
  const [only, ...others] = script?.form === 'shell' ? script.commands : [];
  if (script?.form !== 'shell' || !only?.name) return undefined;
  const words = [only.name, ...only.args];
  return others.length === 0 ? words : innerWords(words, script.commands);
}

function isIn({ script }: CommandInstruction, command: Command): boolean {
  return script !== undefined && script.form !== 'opaque' && script.commands.includes(command);
}

function isScript({ name }: Command): boolean {
  return isShell(name?.value ?? '') || /\.sh$/.test(name?.value ?? '');
}

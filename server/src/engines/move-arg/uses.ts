/** Which steps do not read what a cluster sets. */
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { variableUses } from '../../model/references.ts';
import { scriptSource } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { type Invocation, managerOf } from '../../toolchains/invocation.ts';
import type { Cluster } from './cluster.ts';

/** Programs that read no variable but those written among their arguments, and start no program that may. */
const plain: ReadonlySet<string> = new Set(
  `: [ addgroup adduser apt-key b2sum base64 basename bzip2 cat cd chgrp chmod chown chsh cksum cmp comm cp curl cut date dd diff
   dirname dos2unix dpkg dpkg-reconfigure echo expr false fc-cache find fold getconf getent gpg gpgv grep groupadd groupmod gunzip
   gzip head id install ldconfig ln locale-gen localedef ls md5sum mkdir mkfifo mknod mktemp mv nl nproc paste patch printf pwd
   readlink realpath rev rm rmdir rpm rustup sed seq set setcap sha1sum sha256sum sha384sum sha512sum shuf sleep sort stat strip
   sync tac tail tar tee test touch tr true truncate umask uname unbound-anchor uniq unset unxz unzip unzstd update-alternatives
   update-ca-certificates update-locale useradd usermod wc wget which xz xzcat zcat zstd add-apt-repository corepack
   apt-mark`.split(/\s+/),
);

/** Whether an instruction reads or declares what the cluster sets, changes what it reads, or may do so unseen. */
export function mayUse(graph: BuildGraph, instruction: Instruction, { names, reads }: Cluster): boolean {
  if (instruction.kind === 'UNKNOWN') return true;
  if (variableUses(graph, instruction).some(({ name }) => names.has(name.text))) return true;
  if (instruction.kind === 'ARG' || instruction.kind === 'ENV') {
    const isRead = (name: string) => (reads.get(name) ?? Number.POSITIVE_INFINITY) < instruction.index;
    return instruction.pairs.some(({ name }) => names.has(name.text) || isRead(name.text));
  }
  return instruction.kind === 'RUN' && !instruction.onbuild && !isFree(instruction, names);
}

/** Whether an instruction may do so, and does not say that it does. */
export function usesUnsaid(graph: BuildGraph, instruction: Instruction, { names }: Cluster): boolean {
  if (instruction.kind !== 'RUN' || variableUses(graph, instruction).some(({ name }) => names.has(name.text)))
    return false;
  const { script } = instruction;
  return script.form === 'opaque' || !script.variables.some(({ name }) => names.has(name.text));
}

function isFree({ script, before }: RunInstruction, names: ReadonlySet<string>): boolean {
  if (script.form === 'opaque' || before.shell !== 'posix' || (script.form === 'shell' && script.broken)) return false;
  if (script.variables.some(({ name }) => names.has(name.text))) return false;
  return script.commands.every((command) => isFreeCommand(command, names));
}

function isFreeCommand(command: Command, names: ReadonlySet<string>): boolean {
  if (!command.name) return true;
  if (command.name.value === 'export')
    return command.args.length > 0 && command.args.every(({ text }) => text !== '-p');
  const invocation = managerOf(command);
  if (invocation) return isFreeInvocation(invocation, names);
  const name = programOf(command)?.name;
  if (name === undefined) return command.name.value === 'command';
  if (typeof scriptSource(command) === 'number') return true;
  return plain.has(name) && !(name === 'find' && command.args.some(({ text }) => /^-(?:exec|ok)/.test(text)));
}

/** Whether a manager only takes packages from elsewhere; a variable that begins with its name may be one of its settings. */
function isFreeInvocation(
  { manager, install, program, flags, options, operands }: Invocation,
  names: ReadonlySet<string>,
): boolean {
  const prefixes = [manager.id, program.value ?? ''].map((name) => `${name.toUpperCase().replace(/\W.*$/, '')}_`);
  if ([...names].some((name) => prefixes.some((prefix) => name.startsWith(prefix)))) return false;
  if (manager.kind === 'system') return true;
  if (!install || manager.programmed) return false;
  const has = (flag: string) => flags.some(({ text }) => text === flag) || options.some(({ name }) => name === flag);
  const { always, with: withFlags, unless, local } = install.sources ?? {};
  if (always || withFlags?.some(has) || (unless && !unless.some(has))) return false;
  return !local || operands.every(({ text }) => !/^["']?(?:[./~]|file:)/.test(text));
}

/** Where a RUN can be cut in two that do what the one did, and which of its steps both need. */
import type { Obstacle } from '../../contract/change.ts';
import type { RunInstruction } from '../../model/model.ts';
import { changesShell } from '../../shell/lasting.ts';
import type { Command } from '../../shell/script.ts';
import { commandText } from '../../shell/words.ts';
import { words } from '../../text/words.ts';
import type { ShellScript } from './place.ts';

type Step = ShellScript['steps'][number];

/** Programs that are asked something, and answer no by failing. */
const questions: ReadonlySet<string> = new Set(
  words('[ test grep egrep fgrep command which type hash id getent cmp diff pgrep false'),
);

/** Programs that say the same whenever a step asks them. */
const steady: ReadonlySet<string> = new Set(
  words('arch basename cat command cut dirname dpkg echo getconf grep head nproc printf pwd sed tail tr uname which'),
);

/** What of a shell's state a second shell cannot be given by the same command. */
const unrepeatable: ReadonlySet<string> = new Set(words('read exec exit eval'));

/** The steps with which the second part begins as well, so that it finds the shell as it was; or why it would not. */
export function cutBefore(
  { mounts }: RunInstruction,
  script: ShellScript,
  at: number,
): { readonly repeated: readonly number[] } | Obstacle {
  const next = script.steps[at];
  if (!next) return { repeated: [] };
  if (at > 0 && mounts.some(({ type }) => type === 'tmpfs'))
    return { why: 'what is written to the tmpfs mount would be gone' };
  if (script.steps.slice(0, at).some(({ sets }) => sets))
    return { why: 'the commands after it may depend on a function or variable that is set before it' };
  const why = apartAt(script, at);
  return why === undefined ? repeatedAt(script, at, next) : { why };
}

/** Why two parts would fail otherwise than the whole: only a list that stands last may be cut within. */
function apartAt({ steps, commands }: ShellScript, at: number): string | undefined {
  const start = steps.findLastIndex(({ operator }, i) => i < at && (operator === ';' || operator === undefined));
  const behind = steps.slice(at + 1).findIndex(({ operator }) => operator === ';');
  const list = steps.slice(start, at);
  const isWithin = steps[at]?.operator !== ';';
  const end = behind === -1 ? steps.length : at + 1 + behind;
  if (isWithin && steps.slice(at, end).some(({ operator }) => operator === '||'))
    return "the command that runs when it fails can't be separated from it";
  if (isWithin && behind === -1) return undefined;
  const asking = list.find((step) => isAsking(step, commands));
  return asking && 'the step goes on where a condition before it does not hold';
}

/** Whether a step may fail without anything being wrong. */
function isAsking({ commands: own, simple }: Step, commands: readonly Command[]): boolean {
  const outer = own.flatMap((index) => commands[index] ?? []).filter(({ depth }) => depth === 0);
  if (outer.length === 0) return simple || own.length === 0;
  return outer.some(({ name, conditional }) => conditional || questions.has(name?.value ?? ''));
}

function repeatedAt(
  { steps, commands, sets, variables }: ShellScript,
  at: number,
  { span: { start } }: Step,
): { readonly repeated: readonly number[] } | Obstacle {
  const needed = new Set(variables.filter(({ span }) => span.start >= start).map(({ name }) => name.text));
  const repeated: number[] = [];
  for (const [index, step] of [...steps.slice(0, at).entries()].reverse()) {
    const own = step.commands.flatMap((each) => commands[each] ?? []);
    const isIn = ({ span }: { readonly span: Step['span'] }) =>
      step.span.start <= span.start && span.end <= step.span.end;
    const given = sets.filter((token) => isIn(token) && !isForOne(token, own));
    const lasting = own.filter((command) => command.shell === undefined && changesShell(command));
    const isAssigning = lasting.every(({ name }) => !name) && given.every(({ text }) => isOwn(text));
    const isNeeded = given.some(({ text }) => needed.has(text)) || (lasting.length > 0 && !isAssigning);
    if (!isNeeded) continue;
    const why = unrepeated(step, own, lasting);
    if (why !== undefined) return { why };
    repeated.unshift(index);
    for (const { name } of variables.filter(isIn)) needed.add(name.text);
  }
  return { repeated };
}

/** Why a step that the second part needs cannot be written there once more. */
function unrepeated({ simple }: Step, own: readonly Command[], lasting: readonly Command[]): string | undefined {
  const shown = (command: Command | undefined) =>
    command?.name ? `\`${commandText(command)}\`` : 'a variable that is set before it';
  const depends = (command: Command | undefined) => `the commands after it depend on ${shown(command)}`;
  const [first] = lasting;
  if (!simple || !first || first.conditional) return depends(first);
  if (unrepeatable.has(first.name?.value ?? '')) return depends(first);
  const inside = own.find(({ name, shell }) => shell !== undefined && !steady.has(name?.value ?? ''));
  return inside && `\`${commandText(inside, 1)}\` would run again below it, and may answer otherwise`;
}

/** Whether a value is only for the command that it stands before. */
function isForOne({ span }: { readonly span: Step['span'] }, own: readonly Command[]): boolean {
  return own.some(({ name, assignments }) => name && assignments.some((each) => each.span.start === span.start));
}

/** Whether a variable is the script's own, by its name, and no program's. */
function isOwn(name: string): boolean {
  return /^[a-z_][a-z\d_]*$/.test(name) && !name.endsWith('_proxy');
}

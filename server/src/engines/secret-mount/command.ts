/** Reads a literal secret from a mounted one, in the command that has it. */
import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { runs } from '../../model/query.ts';
import { lookup } from '../../model/scope.ts';
import type { Command, Word } from '../../shell/script.ts';
import { replace } from '../../text/edit.ts';
import { lineNumber } from '../../text/lines.ts';
import { unique } from '../../text/list.ts';
import { literalPattern } from '../../text/pattern.ts';
import { covers, touches } from '../../text/span.ts';
import type { LiteralSecret } from '../../toolchains/credentials/literals.ts';
import { secretsInScript } from '../../toolchains/credentials/written.ts';
import { addressEdits } from './address.ts';
import { type HiddenValue, unquoted } from './content.ts';
import { alterationOf, createDraft, type Draft, editsOf } from './draft.ts';
import { mountTitle } from './file.ts';
import { firstFree, mountIds } from './free-id.ts';
import { hasErrors, hasMounts } from './frontend.ts';
import { type KeptValue, keptOf } from './kept.ts';
import { addSettings } from './settings.ts';
import type { Dropped } from './uses.ts';
import { addVariable } from './variable.ts';
import { addWritten, pathOfKept, writingsOf } from './written.ts';

/** A variable in place of the value; none where it would mean something else, or where the program keeps what it is given. */
export function mountLiteral(
  graph: BuildGraph,
  context: BuildContext,
  run: Instruction,
  command: Command,
  found: LiteralSecret,
): Plan | Obstacle {
  if (run.kind !== 'RUN')
    return {
      why: 'the command runs when the container starts: pass the secret then, as an environment variable or a mounted file',
    };
  if (run.onbuild || run.script.form !== 'shell' || hasErrors(graph)) return { why: 'no shell expands variables here' };
  if (!hasMounts(graph)) return { why: "the pinned `# syntax` version doesn't support `RUN --mount`" };
  const { word, value } = found;
  if (value === undefined) return { why: 'the secret part of it is unknown' };
  if (losesVariables(graph, run, command))
    return { why: 'the program that runs the command does not pass variables on' };
  const same = sameIn(graph, run, found);
  const kept = keptOf(graph, run, command, word);
  const line = kept.length > 0 ? undefined : lineWith(graph, value);
  if (line !== undefined) return { why: `line ${line} has the same value, which would stay in the image` };
  const draft = createDraft(graph, context);
  const name = freeName(graph, run, found);
  const title =
    kept.length > 0
      ? addKept(draft, kept, { value, purpose: found.purpose }, name)
      : addToWords(draft, run, [word, ...same], value, name);
  if (typeof title !== 'string') return title;
  const edits = editsOf(draft);
  return 'why' in edits ? edits : { title, safety: 'unsafe', edits, alters: alterationOf(draft) };
}

/** Whether a command stands in the script of a program that clears the environment: `su -c`, `sudo sh -c`, `env -i`. */
function losesVariables({ source }: BuildGraph, { script }: RunInstruction, { span }: Command): boolean {
  if (script.form !== 'shell') return false;
  return script.commands.some((other) => {
    const isAround = other.args.some((word) => covers(word.span, span));
    return isAround && /(?:^|\s)(?:sudo|doas|su|runuser|env\s+-i)\s/.test(source.slice(other.span.start, span.start));
  });
}

/** The first line of an instruction that has the value where it is not seen to be a secret, so that nothing replaces it there. */
function lineWith({ source, instructions }: BuildGraph, value: string): number | undefined {
  const whole = new RegExp(`(?<![\\w./$-])${literalPattern(value)}(?![\\w./$-])`, 'g');
  for (const instruction of instructions) {
    const { span } = instruction;
    const script = 'script' in instruction && instruction.script?.form !== 'opaque' ? instruction.script : undefined;
    const seen = script ? [...secretsInScript(script)].map(({ found }) => found.word.span) : [];
    for (const { index } of source.slice(span.start, span.end).matchAll(whole)) {
      const at = span.start + index;
      if (!seen.some((word) => touches(word, at))) return lineNumber(source, at);
    }
  }
  return undefined;
}

/** The other words of the step that hold the same value, which they take from the same secret. */
function sameIn(graph: BuildGraph, run: RunInstruction, { word, value }: LiteralSecret): Word[] {
  if (run.script.form !== 'shell') return [];
  return [...secretsInScript(run.script)].flatMap(({ command, found }) => {
    const isSame =
      found.value === value && !touches(word.span, found.word.span.start) && !touches(found.word.span, word.span.start);
    return isSame && keptOf(graph, run, command, found.word).length === 0 ? [found.word] : [];
  });
}

function addToWords(
  draft: Draft,
  run: RunInstruction,
  [first, ...others]: readonly [Word, ...Word[]],
  value: string,
  name: string,
): string | Obstacle {
  const { graph } = draft;
  const text = withVariable(graph, first, value, name);
  if (text === undefined) return { why: 'its quotes prevent variables' };
  draft.edits.push(replace(first.span, text));
  for (const other of others) {
    const own = withVariable(graph, other, value, name);
    if (own !== undefined) draft.edits.push(replace(other.span, own));
  }
  return withMount(draft, run, name);
}

function withMount(draft: Draft, run: RunInstruction, name: string): string | Obstacle {
  return addVariable(draft, run, name, false) ?? `Use a secret mount for ${name}`;
}

/** The form of the command that keeps nothing. */
function addKept(
  draft: Draft,
  kept: readonly KeptValue[],
  { value, purpose }: HiddenValue,
  name: string,
): string | Obstacle {
  const { graph } = draft;
  const [first] = kept;
  if (!first || first.kind === 'other')
    return { why: `${first?.how ?? 'it is written'}, which stores it in the image` };
  const put = (text: string): string => text.replace(value, () => `\${${name}}`);
  const writings = writingsOf(graph, kept);
  const settings = kept.filter((each) => each.kind === 'setting' && pathOfKept(graph, each) === undefined);
  const [setting] = settings;
  if (setting?.kind === 'setting' && setting.keeping.keeper.store?.kind === 'address') {
    const edits = addressEdits(graph, setting.run, [setting.command], put);
    if ('why' in edits) return edits;
    draft.edits.push(...edits);
    return withMount(draft, setting.run, name);
  }
  if (setting) {
    const stored = settings.filter((each) => each.kind === 'setting');
    const runs = addSettings(draft, stored, (word) => put(unquoted(word)));
    if ('why' in runs) return runs;
    const mounted = runs.map((run) => withMount(draft, run, name));
    return mounted.find((each) => typeof each !== 'string') ?? `Use a secret mount for ${name}`;
  }
  const [writing] = writings;
  if (!writing) return { why: 'it is written to a file of the image' };
  const mounted = addWritten(draft, writing, hiddenIn(writing.writers, { value, purpose }));
  return 'why' in mounted ? mounted : mountTitle(mounted.name, mounted.asksAgent);
}

/** The secrets that stand in what writes a file; the one that is asked for, and others. */
function hiddenIn(writers: readonly Dropped[], own: HiddenValue): HiddenValue[] {
  const found = unique(writers.map(({ run }) => run)).flatMap(({ script }) =>
    script.form === 'opaque' ? [] : [...secretsInScript(script)],
  );
  const others = found.flatMap(({ command, found: { value, purpose } }) => {
    const isOther = value !== undefined && value !== own.value && writers.some((each) => each.command === command);
    return isOther ? [{ value, purpose }] : [];
  });
  // The longer first, for it may hold another one.
  return [own, ...others].sort((a, b) => b.value.length - a.value.length);
}

/** The word with a variable for the secret, in double quotes where that changes nothing else. */
function withVariable({ source }: BuildGraph, { text, span }: Word, value: string, name: string): string | undefined {
  if (source.slice(span.start, span.end) !== text || !text.includes(value)) return undefined;
  // Of `user:user`, the password is the second.
  const at = text.split(value).length === 2 ? text.indexOf(value) : text.indexOf(`:${value}`) + 1;
  if (at === 0 && !text.startsWith(value)) return undefined;
  const tail = text.slice(at + value.length);
  const variable = /^\w/.test(tail) ? `\${${name}}` : `$${name}`;
  const state = quoteAt(text, at);
  if (state === 'double') return `${text.slice(0, at)}${variable}${tail}`;
  const quote = /^(["'])(.*)\1$/s.exec(text);
  const inside = quote?.[2] ?? text;
  // What a shell reads in double quotes must not come out of single ones, nor out of a word without.
  const isPlain = !/[$`"\\!]/.test(inside) && (quote !== null || !/['*?[\]{}~()<>|&;\s]/.test(inside));
  if (!isPlain) {
    const put = state === 'single' ? `'"$${name}"'` : `"$${name}"`;
    return `${text.slice(0, at)}${put}${tail}`;
  }
  const start = at - (quote ? 1 : 0);
  const assigned = quote === null ? /^([A-Za-z_]\w*=|--?[\w-]+=)/.exec(inside)?.[0] : undefined;
  const head = assigned !== undefined && start >= assigned.length ? assigned : '';
  return `${head}"${inside.slice(head.length, start)}${variable}${inside.slice(start + value.length)}"`;
}

/** The quotes that a place of a shell word stands in. */
function quoteAt(text: string, at: number): 'single' | 'double' | 'none' {
  let state: 'single' | 'double' | 'none' = 'none';
  for (let i = 0; i < at; i++) {
    const char = text[i];
    if (char === '\\' && state !== 'single') i++;
    else if (char === "'" && state !== 'double') state = state === 'single' ? 'none' : 'single';
    else if (char === '"' && state !== 'single') state = state === 'double' ? 'none' : 'double';
  }
  return state;
}

/** A name of what the secret is for, or of whose token it is, that neither the step, nor another mount, nor another secret above has. */
function freeName(graph: BuildGraph, { before, span }: Instruction, { purpose, value }: LiteralSecret): string {
  const source = graph.source.slice(span.start, span.end);
  const ids = mountIds(graph);
  const isTaken = (name: string): boolean =>
    ids.has(name) || lookup(graph, before.scope, name) !== undefined || new RegExp(`\\b${name}\\b`).test(source);
  return firstFree(purpose, '_', valuesFor(graph, purpose).indexOf(value), isTaken);
}

/** The secrets that steps have for one purpose, each once. */
function valuesFor(graph: BuildGraph, purpose: string): (string | undefined)[] {
  const found = [...runs(graph)].flatMap(({ script }) =>
    script.form === 'opaque' ? [] : [...secretsInScript(script)],
  );
  return unique(found.flatMap(({ found: each }) => (each.purpose === purpose ? [each.value] : [])));
}

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { instructionText } from '../server/src/model/instruction-text.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { read as readLines } from '../server/src/model/read.ts';
import { indexLines } from '../server/src/text/lines.ts';
import { bake } from './support/bake.ts';
import { parseWithBuildKit } from './support/buildkit-parser.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { ownEdits } from './support/fuzz.ts';
import { asBytes, mountFields, type Parts, partsOf } from './support/instruction-parts.ts';
import { cannotRun } from './support/skip.ts';
import { typedParts } from './support/typed-parts.ts';

/** Without the directive that would have the engine fetch another frontend. */
const files = [...corpusFiles(), ...fixtureCases()].map(({ where, text }) => ({
  where,
  text: text.replace(/^(\uFEFF?)#[ \t]*syntax[ \t]*=.*\r?\n/i, '$1'),
}));

suite('the model agrees with BuildKit', () => {
  test("on the instructions, their lines, heredocs and stages that BuildKit's own parser reads", (t) => {
    const parsed = parseWithBuildKit(files.map(({ text }) => text));
    if ('missing' in parsed) return cannotRun(t, parsed.missing);
    const wrong: string[] = [];
    let [read, staged] = [0, 0];
    for (const [i, { where, text }] of files.entries()) {
      const graph = lower(text);
      const theirs = parsed[i];
      if (!theirs) continue;
      const isUnterminated = /unterminated heredoc/.test(theirs.error ?? '');
      if (isUnterminated !== graph.problems.some(({ kind }) => kind === 'unterminated-heredoc'))
        wrong.push(`${where}: ${theirs.error ?? 'no error'}`);
      if (theirs.error !== undefined) continue;
      read++;
      compare(
        wrong,
        `${where}: instructions`,
        (theirs.instructions ?? []).map(lineOf),
        graph.instructions.map(ourLine),
      );
      if (theirs.refused !== undefined) continue;
      staged++;
      compare(
        wrong,
        `${where}: stages`,
        (theirs.stages ?? []).map(({ name, base }) => `${base} ${name}`),
        ourStages(graph),
      );
    }
    t.diagnostic(`${files.length} Dockerfiles: instructions compared on ${read}, stages on ${staged}`);
    assert.deepEqual(wrong, []);
    assert.ok(staged > 300);
  });

  test('on the flags, words, pairs, JSON values and mounts of every instruction', (t) => {
    const parsed = parseWithBuildKit(files.map(({ text }) => text));
    if ('missing' in parsed) return cannotRun(t, parsed.missing);
    const wrong: string[] = [];
    let [read, mounted] = [0, 0];
    for (const [i, { where, text }] of files.entries()) {
      const { escape, lines } = readLines(text, indexLines(text));
      const { instructions } = lower(text);
      for (const [at, theirs] of (parsed[i]?.instructions ?? []).entries()) {
        const line = { text: lines[at]?.joined.text ?? '', escape };
        if (isOdd(line)) continue;
        read++;
        compare(wrong, `${where}: ${line.text}`, shown(theirs), shown(partsOf(line.text, escape)));
        const { mounts } = theirs.trigger ?? theirs;
        if (!mounts) continue;
        mounted++;
        compare(wrong, `${where}: ${line.text}`, mounts.map(sorted), mountFields(instructions[at]).map(sorted));
      }
    }
    t.diagnostic(`${read} instructions compared, the mounts of ${mounted}`);
    assert.deepEqual(wrong, []);
    assert.ok(read > 3000 && mounted > 100);
  });

  test('on what each instruction comes to: stages, pairs, sources, command lines', (t) => {
    const parsed = parseWithBuildKit(files.map(({ text }) => text));
    if ('missing' in parsed) return cannotRun(t, parsed.missing);
    const wrong: string[] = [];
    let read = 0;
    for (const [i, { where, text }] of files.entries()) {
      const graph = lower(text);
      const { instructions, escape } = graph;
      for (const [at, theirs] of (parsed[i]?.instructions ?? []).entries()) {
        const instruction = instructions[at];
        const { typed } = theirs.trigger ?? theirs;
        // To BuildKit the halves of a heredoc's name that holds a blank are two sources beside it.
        const isSplit = instruction?.heredocs.some(({ name }) => name.text.includes(' '));
        if (!instruction || !typed || isSplit || isOdd({ text: instruction.joined.text, escape })) continue;
        read++;
        compare(wrong, `${where}: ${instruction.joined.text}`, typed, typedParts(instruction, graph));
      }
    }
    t.diagnostic(`${read} instructions compared`);
    assert.deepEqual(wrong, []);
    assert.ok(read > 3000);
  });

  test('on single lines: half-typed, damaged, and with any white space', (t) => {
    const texts = files.map(({ text }) => text);
    const others = corpusFiles().map(({ text }) => text);
    const damaged = texts.flatMap((text) => ownEdits(text, others, 1));
    const lines = new Map([...texts, ...damaged].flatMap(linesOf).map((line) => [line.escape + line.text, line]));
    const all = [...lines.values(), ...[...lines.values()].flatMap(withOtherSpace)].filter(standsAlone);
    const parsed = parseWithBuildKit(all.map(fileOf));
    if ('missing' in parsed) return cannotRun(t, parsed.missing);
    const wrong: string[] = [];
    let read = 0;
    for (const [i, { text, escape }] of all.entries()) {
      const [theirs] = parsed[i]?.instructions ?? [];
      if (!theirs || isOdd({ text, escape })) continue;
      read++;
      compare(wrong, JSON.stringify(text), shown(theirs), shown(partsOf(text, escape)));
    }
    t.diagnostic(`${all.length} lines, ${read} compared, the others are refused`);
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(read > 10_000);
  });

  test('on the targets that `docker build --call=targets` lists', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const parsed = parseWithBuildKit(files.map(({ text }) => text));
    if ('missing' in parsed) return cannotRun(t, parsed.missing);
    const accepted = files.filter((_, i) => parsed[i]?.error === undefined && parsed[i]?.refused === undefined);
    const texts = accepted.map(({ text }) => text);
    const answers = await bake<{ readonly targets: readonly Target[] | null }>(
      engine,
      createFolder(t),
      'targets',
      texts,
    );
    const wrong: string[] = [];
    let listed = 0;
    for (const [i, { where, text }] of accepted.entries()) {
      const answer = answers[i];
      if (!answer) continue;
      listed++;
      compare(wrong, `${where}: targets`, (answer.targets ?? []).map(lineOfTarget), ourTargets(lower(text)));
    }
    t.diagnostic(`${files.length} Dockerfiles: targets compared on ${listed}, the others are refused`);
    assert.deepEqual(wrong, []);
    assert.ok(listed > 300);
  });
});

interface Line {
  readonly text: string;
  readonly escape: '\\' | '`';
}

function linesOf(source: string): Line[] {
  const { escape, lines } = readLines(source, indexLines(source));
  return lines.map(({ joined }) => ({ text: joined.text, escape }));
}

function fileOf({ text, escape }: Line): string {
  return escape === '`' ? `# escape=\`\n${text}` : text;
}

/** White space of Unicode and Go; U+FEFF is none to Go. */
const spaces = ['\t', '\v', '\f', '\r', '\x85', '\xA0', '\u1680', '\u2000', '\u2028', '\u202F', '\u3000', '\uFEFF'];

/** The line with each of its blanks in turn exchanged for, or followed by, another space. */
function withOtherSpace({ text, escape }: Line, index: number): Line[] {
  const blanks = [...text.matchAll(/ /g)].slice(0, 4);
  return blanks.map((blank, i) => {
    const space = spaces[(index + i) % spaces.length] ?? '';
    const kept = index % 2 === 0 ? 0 : 1;
    return { text: text.slice(0, blank.index + kept) + space + text.slice(blank.index + 1), escape };
  });
}

/** Whether a file of the line alone holds this instruction and no other, in characters that JSON can carry. */
function standsAlone(line: Line): boolean {
  const [only, ...more] = linesOf(fileOf(line));
  return only?.text === line.text && more.length === 0 && !/\p{Surrogate}/u.test(line.text);
}

/**
 * Whether BuildKit gives an answer that nobody wants: it splits flags and health checks at the bytes 85 and A0 inside of characters, and reads
 * the flags and triggers of ONBUILD only to refuse them.
 */
function isOdd({ text, escape }: Line): boolean {
  if (/^\s*onbuild\s+(?:--|onbuild)/i.test(text)) return true;
  const { flags, keyword, rest } = instructionText(text, escape);
  const isCheck = /healthcheck/i.test(text.slice(...keyword));
  const byBytes = isCheck ? text : flags.length > 0 ? text.slice(0, rest[0]) : '';
  return /[\x85\xA0]/.test(asBytes(byBytes));
}

function shown({ keyword, flags, args, json, trigger }: Parts): string[] {
  return [JSON.stringify({ keyword, flags, args, json }), ...(trigger ? shown(trigger) : [])];
}

function sorted(fields: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(fields).sort());
}

function compare(wrong: string[], what: string, theirs: readonly string[], ours: readonly string[]): void {
  try {
    assert.deepEqual(ours, theirs);
  } catch (error) {
    wrong.push(`${what}: ${(error as Error).message}`);
  }
}

function lineOf({
  keyword,
  first,
  last,
  heredocs,
}: {
  keyword: string;
  first: number;
  last: number;
  heredocs: readonly string[];
}): string {
  return `${keyword} ${first}-${last} ${heredocs.join(' ')}`;
}

function ourLine({ keyword, onbuild, lines, heredocs }: BuildGraph['instructions'][number]): string {
  return lineOf({
    keyword: (onbuild ?? keyword).text.toUpperCase(),
    ...lines,
    heredocs: heredocs.map(({ name }) => name.text),
  });
}

function ourStages({ stages }: BuildGraph): string[] {
  return stages.map(({ from, name }) => `${from.image?.text ?? ''} ${name?.text.toLowerCase() ?? ''}`);
}

interface Target {
  readonly name?: string;
  readonly default?: boolean;
  readonly location?: { readonly ranges: readonly { readonly start: { readonly line: number } }[] };
}

/** Name, whether it is what is built without `--target`, line. */
function lineOfTarget({ name, default: isDefault, location }: Target): string {
  return `${name ?? ''} ${isDefault === true} ${location?.ranges[0]?.start.line}`;
}

function ourTargets({ stages }: BuildGraph): string[] {
  return stages.map(({ name, index, from }) => {
    return `${name?.text.toLowerCase() ?? ''} ${index === stages.length - 1} ${from.lines.first + 1}`;
  });
}

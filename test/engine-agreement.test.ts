import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { bake } from './support/bake.ts';
import { parseWithBuildKit } from './support/buildkit-parser.ts';
import { corpusFiles, fixtureCases } from './support/dockerfiles.ts';
import { startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

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

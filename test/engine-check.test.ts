import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { sourcesOf } from '../server/src/model/edges.ts';
import { lower } from '../server/src/model/lower.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits, type Edit, replace } from '../server/src/text/edit.ts';
import { contextOfFile } from './support/context.ts';
import { corpusFiles } from './support/dockerfiles.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Targets in one call of bake. */
const batch = 30;

/** Places in one file where each refactoring is tried. */
const mostPlaces = 6;

suite('what Slipway writes', () => {
  test('is accepted by `docker build --check` wherever the Dockerfile was', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const changes = await changesOfCorpus();
    const texts = [...new Set(changes.flatMap(({ before, after }) => [before, after]))];
    const accepted = await check(t, engine, texts);
    const wrong = changes.filter(
      ({ before, after }) => accepted.get(before) === undefined && accepted.get(after) !== undefined,
    );
    const tried = changes.filter(({ before }) => accepted.get(before) === undefined);
    t.diagnostic(
      `${tried.length} fixes and refactorings of ${changes.length} checked; the others change files that BuildKit refuses`,
    );
    assert.deepEqual(
      wrong.map(({ what, after }) => `${what}: ${accepted.get(after)}`),
      [],
    );
    assert.ok(tried.length > 300);
  });
});

/** Each fix and some refactorings of every corpus file, with images that the engine has. */
async function changesOfCorpus(): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { where, text } of corpusFiles()) {
    const path = join(repository, where);
    const hasContext = basename(path) === 'Dockerfile';
    const context = hasContext ? await contextOfFile(path, dirname(path), text) : unknownContext;
    const graph = lower(text);
    const add = (what: string, edits: readonly Edit[]) => {
      if (edits.length > 0)
        changes.push({ what: `${where}: ${what}`, before: offline(text), after: offline(applyEdits(text, edits)) });
    };
    for (const rule of rules) {
      for (const { fixes = [] } of rule.check(graph, context)) for (const { title, edits } of fixes) add(title, edits);
    }
    const stride = Math.max(1, Math.ceil(graph.instructions.length / mostPlaces));
    for (const { id, offer } of refactors) {
      for (const { span } of graph.instructions.filter((_, i) => i % stride === 0)) {
        for (const offered of offer(graph, span, context))
          if ('edits' in offered) add(`${id} at ${span.start}`, offered.edits());
      }
    }
  }
  return changes;
}

/** Without the directive that fetches a frontend, and with one local image for all. */
function offline(text: string): string {
  const own = text.replace(/^(\uFEFF?)#[ \t]*syntax[ \t]*=.*\r?\n/i, '$1');
  const graph = lower(own);
  const sources = [
    ...graph.stages.map(({ base }) => base),
    ...graph.instructions.flatMap(sourcesOf).map(({ from }) => from),
  ];
  const images = sources.filter(
    ({ kind, token }) => kind === 'image' || (kind === 'unknown' && token.variables.length > 0),
  );
  return applyEdits(
    own,
    images.map(({ token }) => replace(token.span, 'busybox:local')),
  );
}

interface Baked {
  readonly target: Readonly<
    Record<string, { readonly check?: { readonly buildError?: { readonly message: string } } }>
  >;
}

/** The error of each text that BuildKit refuses; undefined for those it accepts. */
async function check(
  t: TestContext,
  engine: Engine,
  texts: readonly string[],
): Promise<Map<string, string | undefined>> {
  const folder = createFolder(t);
  const errors = new Map<string, string | undefined>();
  for (let start = 0; start < texts.length; start += batch) {
    const some = texts.slice(start, start + batch);
    const target = Object.fromEntries(some.map((_, i) => [`t${i}`, { dockerfile: `${i}.Dockerfile`, context: '.' }]));
    for (const [i, text] of some.entries()) writeFileSync(join(folder, `${i}.Dockerfile`), text);
    writeFileSync(
      join(folder, 'bake.json'),
      JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }),
    );
    const baked = await bake(engine, folder);
    for (const [i, text] of some.entries()) errors.set(text, baked.target[`t${i}`]?.check?.buildError?.message);
  }
  return errors;
}

/** The answer of bake; asked again when the engine loses a job among many, which it answers with nothing at all. */
async function bake(engine: Engine, folder: string): Promise<Baked> {
  for (let left = 4; ; left--) {
    const ran = await engine.docker(['buildx', 'bake', '-f', 'bake.json', '--call=check,format=json'], { folder });
    if (ran.stdout !== '') return JSON.parse(ran.stdout) as Baked;
    if (left === 0 || !/no such job/.test(ran.stderr)) throw new Error(ran.stderr.slice(-2000));
  }
}

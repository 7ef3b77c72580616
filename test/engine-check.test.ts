import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { sourcesOf } from '../server/src/model/edges.ts';
import { lower } from '../server/src/model/lower.ts';
import { refactors } from '../server/src/refactors/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits, type Edit, replace } from '../server/src/text/edit.ts';
import { bake } from './support/bake.ts';
import { changesOf } from './support/changes.ts';
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
      for (const finding of rule.check(graph, context))
        for (const { title, edits } of changesOf(finding)) add(title, edits());
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

/** The error of each text that BuildKit refuses; undefined for those it accepts. */
async function check(
  t: TestContext,
  engine: Engine,
  texts: readonly string[],
): Promise<Map<string, string | undefined>> {
  const answers = await bake<{ readonly buildError?: { readonly message: string } }>(
    engine,
    createFolder(t),
    'check',
    texts,
  );
  return new Map(texts.map((text, i) => [text, answers[i] ? answers[i].buildError?.message : 'refused']));
}

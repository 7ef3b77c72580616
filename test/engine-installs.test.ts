import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { lower } from '../server/src/model/lower.ts';
import { marksOf, outcomeOf } from './support/changes.ts';
import { contextOfFile } from './support/context.ts';
import type { Case, Outcome } from './support/fixture.ts';
import { listFixtures, runFixture } from './support/fixture-run.ts';
import { createFolder } from './support/folder.ts';
import { differences, type Machine, startMachine } from './support/player.ts';
import { cannotRun } from './support/skip.ts';

/**
 * Each case is a real working tree. Its Dockerfile is played on this machine as it is, and with each fix: both must come to the same
 * exit status and the same files. The text of a file that begins with `$ ` is a command that makes it.
 */
let machine: Machine | { readonly missing: string };

before(async () => {
  machine = await startMachine();
});
after(() => {
  if (!('missing' in machine)) machine.stop();
});

for (const path of listFixtures('test/installs')) {
  runFixture(path, async (given) => {
    if (!('missing' in machine)) return played(machine, given);
    cannotRun({ name: given.title, skip: () => {} }, machine.missing);
    return given;
  });
}

async function played(player: Machine, given: Case): Promise<Outcome> {
  const ended: (() => void)[] = [];
  try {
    const folder = createFolder({ after: (done) => ended.push(done) });
    writeTree(player, folder, given);
    const context = await contextOfFile(join(folder, given.path), folder, given.source);
    const found = analyze(lower(given.source), context, new Map(), (_, error) => assert.fail(String(error))).filter(
      ({ rule }) => rule.id === 'copy-before-install',
    );
    const offers = found.flatMap(({ finding }) => [...(finding.changes?.() ?? [])]);
    const { changes, refused } = outcomeOf(given, offers);
    const original = changes.length > 0 ? player.play(given.source, folder) : undefined;
    assert.equal(original?.failed, undefined, 'the case itself cannot be played');
    for (const { title, source = given.source, files = new Map() } of changes) {
      const other = createFolder({ after: (done) => ended.push(done) });
      writeTree(player, other, given, folder);
      for (const [path, text] of files) writeFileSync(join(other, path), text);
      const changed = player.play(source, other);
      assert.equal(changed.failed, undefined, `${title}:\n${source}`);
      assert.deepEqual(differences(original?.tree ?? new Map(), changed.tree), [], `${title}:\n${source}`);
    }
    return { marks: marksOf(found, false).filter(({ word }) => word !== 'related'), refused, fixed: changes };
  } finally {
    for (const done of ended) done();
  }
}

/** Writes a case's files, those that are made last; from a folder where they were made, they are taken. */
function writeTree(player: Machine, folder: string, { files, path, source }: Case, made?: string): void {
  for (const [name, text] of new Map([...files, [path, source], ['.git/HEAD', 'ref: refs/heads/main\n']])) {
    if (text.startsWith('$ ') && made === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text.startsWith('$ ') ? readFileSync(join(made ?? '', name)) : text);
  }
  for (const [name, text] of files) {
    if (text.startsWith('$ ') && made === undefined) player.make(folder, name, text.slice(2).trim());
  }
}

/** The fix that moves a stage above its reader, against a real engine. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { isAvailable } from '../server/src/contract/change.ts';
import { lower } from '../server/src/model/lower.ts';
import laterStage from '../server/src/rules/later-stage.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

suite('a stage that is defined below its reader', () => {
  const readers = ['COPY --from=tools /made /made', 'RUN --mount=from=tools,target=/t cp /t/made /made'];
  for (const reader of readers) {
    test(`${reader}: fails, and builds once the stage is moved above`, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const source = `FROM busybox:local AS app\n${reader}\nFROM busybox:local AS tools\nRUN echo made > /made\nFROM app\n`;
      const build = (input: string) => engine.docker(['build', '-f-', createFolder(t)], { input });
      const { code, stderr } = await build(source);
      assert.notEqual(code, 0);
      assert.match(stderr, /needs to be defined before current (?:stage|command)/);
      const [change] = [...laterStage.check(lower(source), unknownContext)].flatMap((each) => [
        ...(each.changes?.() ?? []),
      ]);
      assert.ok(change && isAvailable(change));
      const fixed = await build(applyEdits(source, change.edits()));
      assert.equal(fixed.code, 0, fixed.stderr);
    });
  }
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

const casing = 'FROM busybox:local AS Build\n';
const described = '# other text\nFROM busybox:local AS build\n';

/** Dockerfiles whose findings `# check=` makes errors of, leaves out, or asks for. */
const files: readonly string[] = [
  casing,
  `# check=error=true\n${casing}`,
  `# check=error=1\n${casing}`,
  `# check=error=false\n${casing}`,
  `# check=error=true\nFROM busybox:local AS build\n`,
  `# check=skip=StageNameCasing;error=true\n${casing}`,
  `# check=skip=all;error=true\n${casing}`,
  `# check=skip=DuplicateStageName;error=true\n${casing}`,
  `# check=skip=stagenamecasing;error=true\n${casing}`,
  `# check=skip=DuplicateStageName,StageNameCasing;error=true\n${casing}`,
  `# check=skip=DuplicateStageName, StageNameCasing;error=true\n${casing}`,
  `# check=error=true;skip=StageNameCasing;skip=DuplicateStageName\n${casing}`,
  `# check=error=true;skip=ALL\n${casing}`,
  `# check=error=true;skip=all,StageNameCasing\n${casing}`,
  `# check=error=true;skip=DuplicateStageName,all\n${casing}`,
  `# Check = error=true\n${casing}`,
  `# check=error=true;skip=StageNameCasing\nFROM busybox:local AS Build\nFROM busybox:local as run\n`,
  described,
  `# check=experimental=all\n${described}`,
  `# check=experimental=all;error=true\n${described}`,
  `# check=experimental=InvalidDefinitionDescription;error=true\n${described}`,
  `# check=experimental=CopyIgnoredFile;error=true\n${described}`,
];

suite('# check=', () => {
  test('fails the build where Slipway has an error, and not elsewhere', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = createFolder(t);
    const wrong: string[] = [];
    for (const source of files) {
      const [theirs, ours] = [await isRefused(engine, folder, source), hasError(source)];
      if (theirs !== ours) wrong.push(`${JSON.stringify(source)}: the build ${theirs ? 'fails' : 'succeeds'}`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(files.some(hasError));
  });
});

function hasError(source: string): boolean {
  const found = analyze(lower(source), unknownContext, new Map(), (_, error) => assert.fail(String(error)));
  return found.some(({ severity }) => severity === 'error');
}

async function isRefused(engine: Engine, folder: string, source: string): Promise<boolean> {
  const { code, stderr } = await engine.docker(['build', '-q', '-f-', folder], { input: source });
  if (code !== 0) assert.match(stderr, /lint violation found/);
  return code !== 0;
}

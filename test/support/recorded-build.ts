/** Outputs of builds that an engine was asked for once, `test/facts/<name>/`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildFacts } from '../../server/src/facts/build-facts.ts';
import { readCacheRecords } from '../../server/src/facts/cache-sizes.ts';
import { readPlainProgress } from '../../server/src/facts/plain-progress.ts';
import { type Progress, readProgress } from '../../server/src/facts/progress.ts';
import { type BuildRecord, readBuild } from '../../server/src/facts/read-build.ts';
import { lower } from '../../server/src/model/lower.ts';
import type { BuildGraph } from '../../server/src/model/model.ts';
import { repository } from './fixture.ts';

export interface Recorded {
  readonly graph: BuildGraph;
  readonly progress: Progress;
  readonly record: BuildRecord;
  readonly facts: BuildFacts;
}

/** The facts of a build of this Dockerfile that printed this. */
export function printedBuild(source: string, printed: string): BuildFacts {
  const progress = readPlainProgress(printed);
  const record: BuildRecord = { builder: 'default', progress, started: 1, ended: 2, result: 'completed', cache: [] };
  return readBuild(lower(source), record, 'salt');
}

export function recorded(name: string, file: string): string {
  const path = join(repository, 'test/facts', name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The build that was recorded under a name, of the Dockerfile of another one if that says so. */
export function recordedBuild(name: string, of = name): Recorded {
  const graph = lower(recorded(of, 'Dockerfile'));
  const progress = readProgress(recorded(name, 'progress.jsonl'));
  const cache = readCacheRecords(recorded(of, 'du.jsonl'));
  const record: BuildRecord = { builder: 'default', progress, started: 1, ended: 2, result: 'completed', cache };
  return { graph, progress, record, facts: readBuild(graph, record, 'salt') };
}

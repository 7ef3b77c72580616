/** Asks buildx what it knows of a build that is over (buildx 0.20 and newer; measured on 0.29). */

import type { BuildSummary } from '../../facts/build-facts.ts';
import { type CacheRecord, readBytes, readCacheRecords } from '../../facts/cache-sizes.ts';
import { membersOf, type Progress, parsed, readProgress } from '../../facts/progress.ts';
import { type Provenance, readProvenance } from '../../facts/provenance.ts';
import type { BuildRef } from './buildx-refs.ts';
import { type Ran, run } from './run.ts';

export interface HistoryEngine {
  readonly command: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface PastBuild {
  readonly progress: Progress;
  readonly provenance: Provenance;
  readonly cache: readonly CacheRecord[];
  readonly started: number;
  readonly ended: number;
  readonly result: BuildSummary['result'];
  readonly size?: number;
}

/** Milliseconds that one command may take. */
const longest = 10_000;

/** The build; `running` while it is not over, `known` where it ended when that did, undefined where buildx does not know it any more or is too old. */
export async function askHistory(
  { command, environment }: HistoryEngine,
  { builder, ref }: BuildRef,
  { known, signal }: { readonly known: number | undefined; readonly signal: AbortSignal },
): Promise<PastBuild | 'running' | 'known' | undefined> {
  const options = { environment, milliseconds: longest, signal };
  const named = await run(command, ['buildx', '--builder', builder, ...inspect(ref)], options);
  // A builder that a Docker context stands for can be reached through the context only.
  const isContext = named !== undefined && named.code !== 0 && named.stderr.includes(`docker --context=${builder} `);
  const before = isContext ? ['--context', builder] : [];
  const ask = (...args: string[]): Promise<Ran | undefined> =>
    run(command, [...before, 'buildx', ...(isContext ? [] : ['--builder', builder]), ...args], options);
  const inspected = isContext ? await ask(...inspect(ref)) : named;
  if (inspected?.code !== 0) return undefined;
  const record = membersOf(parsed(inspected.stdout));
  const { Status, StartedAt, CompletedAt } = record;
  const started = Date.parse(String(StartedAt));
  const ended = Date.parse(String(CompletedAt));
  if (Status === 'running') return 'running';
  if (Number.isNaN(started) || Number.isNaN(ended)) return undefined;
  if (ended === known) return 'known';
  const [logs, provenance, du, size] = await Promise.all([
    ask('history', 'logs', '--progress', 'rawjson', ref),
    ask('history', 'inspect', 'attachment', '--type', 'provenance', ref),
    ask('du', '--format', 'json'),
    imageSize({ command, environment }, before, record['Attachments'], signal),
  ]);
  if (logs?.code !== 0) return undefined;
  const told = readProvenance(provenance?.code === 0 ? provenance.stdout : '');
  return {
    progress: readProgress(logs.stderr + logs.stdout),
    provenance: { ...told, arguments: told.arguments.size > 0 ? told.arguments : argumentsIn(record['BuildArgs']) },
    cache: readCacheRecords(du?.code === 0 ? du.stdout : ''),
    started,
    ended,
    result:
      Status === 'completed' ? 'completed' : Status === 'canceled' || Status === 'cancelled' ? 'cancelled' : 'failed',
    ...(size !== undefined && { size }),
  };
}

function inspect(ref: string): string[] {
  return ['history', 'inspect', '--format', 'json', ref];
}

/** A build that failed has no provenance, and tells its arguments here. */
function argumentsIn(list: unknown): Map<string, string> {
  const found = Array.isArray(list) ? list.map(membersOf) : [];
  return new Map(found.map(({ Name, Value }) => [String(Name), String(Value)]));
}

/** Bytes of the image that the build made, where the engine still has it. */
async function imageSize(
  { command, environment }: HistoryEngine,
  before: readonly string[],
  attachments: unknown,
  signal: AbortSignal,
): Promise<number | undefined> {
  const found = Array.isArray(attachments) ? attachments.map(membersOf) : [];
  const image = found.find(
    ({ Type }) => typeof Type === 'string' && /container\.image\.v1|image\.manifest\.v1/.test(Type),
  );
  if (typeof image?.['Digest'] !== 'string') return undefined;
  const args = [...before, 'image', 'inspect', '--format', '{{.Size}}B', image['Digest']];
  const ran = await run(command, args, { environment, milliseconds: longest, signal });
  return ran?.code === 0 ? readBytes(ran.stdout) : undefined;
}

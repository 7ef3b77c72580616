/** BuildKit's progress as JSON: one status a line while it builds, or a whole build in one line (client/graph.go, `SolveStatus`). */
import { type PlatformMismatch, readMismatch } from './platform-mismatch.ts';
import { stepError, withoutColors } from './step-error.ts';

/** A node of the build as BuildKit solves it. */
export interface Vertex {
  /** Its digest; of a plain progress its number. */
  readonly id: string;
  readonly inputs: readonly string[];
  /** `[stage 2/5] TEXT`; the text has the values of variables in it. */
  readonly name: string;
  readonly cached: boolean;
  /** Milliseconds since 1970; undefined where the progress has no clock. */
  readonly started?: number;
  readonly completed?: number;
  readonly milliseconds?: number;
  readonly error?: string;
  /** Of a step that failed: what its own output says of that. */
  readonly said?: string;
}

export interface Progress {
  readonly vertexes: readonly Vertex[];
  readonly mismatches: readonly PlatformMismatch[];
}

/** The vertexes of these lines; a vertex is told of several times and can start twice, and the last record counts. Lines of other things are left out. */
export function readProgress(text: string): Progress {
  const vertexes = new Map<string, Vertex>();
  const outputs = new Map<string, string[]>();
  const mismatches: PlatformMismatch[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('{')) continue;
    const status = membersOf(parsed(line));
    for (const vertex of objectsIn(status['vertexes']).flatMap(vertexOf)) vertexes.set(vertex.id, vertex);
    for (const { vertex, data } of objectsIn(status['logs'])) {
      if (typeof vertex !== 'string' || typeof data !== 'string') continue;
      outputs.set(vertex, [...(outputs.get(vertex) ?? []).slice(1 - mostChunks), data]);
    }
    mismatches.push(...objectsIn(status['warnings']).flatMap(warnedMismatch));
  }
  return { vertexes: [...vertexes.values()].map((each) => withOutput(each, outputs.get(each.id))), mismatches };
}

/** How much of a step's output is looked at: an error stands at its end. */
const mostChunks = 200;

function withOutput(vertex: Vertex, chunks: readonly string[] | undefined): Vertex {
  if (vertex.error === undefined || !chunks) return vertex;
  const bytes = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk, 'base64')));
  const said = stepError(withoutColors(bytes.toString('utf8')).split(/\r*\n|\r/));
  return said === undefined ? vertex : { ...vertex, said };
}

function warnedMismatch({ short }: Readonly<Record<string, unknown>>): PlatformMismatch[] {
  return typeof short === 'string' ? readMismatch(Buffer.from(short, 'base64').toString('utf8')) : [];
}

function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}

function vertexOf({
  digest,
  inputs,
  name,
  cached,
  started,
  completed,
  error,
}: Readonly<Record<string, unknown>>): Vertex[] {
  if (typeof digest !== 'string' || typeof name !== 'string') return [];
  const from = timeOf(started);
  const to = timeOf(completed);
  return [
    {
      id: digest,
      inputs: Array.isArray(inputs) ? inputs.filter((input) => typeof input === 'string') : [],
      name,
      cached: cached === true,
      ...(from !== undefined && { started: from }),
      ...(to !== undefined && { completed: to }),
      ...(from !== undefined && to !== undefined && { milliseconds: Math.max(0, to - from) }),
      ...(typeof error === 'string' && error !== '' && { error }),
    },
  ];
}

/** RFC 3339 with nanoseconds, of which the milliseconds and their fraction are kept. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const time = Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(time)) return undefined;
  const rest = /\.\d{3}(\d+)/.exec(value)?.[1];
  return rest ? time + Number(`0.${rest}`) : time;
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The members of an object; none of anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

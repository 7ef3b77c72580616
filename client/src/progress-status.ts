/** What BuildKit's progress as JSON says of each vertex, as lines of plain progress (client/graph.go, `SolveStatus`). */

/** Milliseconds between two figures of a download. */
const figurePause = 5000;
/** Lines of a failed step that are repeated below. */
const repeated = 10;
/** Characters of a line without an end that are held back. */
const longestLine = 16 * 1024;

export interface ShownProgress {
  readonly name: string;
  started?: string | undefined;
  /** Seconds of each run by its start: a vertex can start twice. */
  readonly runs: Map<string, number>;
  isCompleted: boolean;
  isCached: boolean;
  error?: string | undefined;
  /** Lines that are not shown yet. */
  waiting: string[];
  /** A line without an end yet. */
  partial: string;
  /** What is shown of it. */
  begun: string;
  /** Keeps the half of a character that a log ends with. */
  readonly decoder: InstanceType<typeof TextDecoder>;
  /** The last lines that its commands wrote. */
  readonly last: string[];
  /** When a figure of a download was shown last. */
  readonly transfers: Map<string, number>;
}

export interface SolveStatus {
  readonly vertexes?: readonly VertexRecord[];
  readonly statuses?: readonly Transfer[];
  readonly logs?: readonly Log[];
  /** Texts in Base64. */
  readonly warnings?: readonly { readonly short: string }[];
}

interface VertexRecord {
  readonly digest: string;
  readonly name: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

interface Log {
  readonly vertex: string;
  /** In Base64. */
  readonly data: string;
  readonly timestamp: string;
}

interface Transfer {
  readonly id: string;
  readonly vertex: string;
  readonly current?: number;
  readonly total?: number;
  readonly timestamp: string;
  readonly started?: string;
  readonly completed?: string;
}

/** Whether a line begins as one of progress does. */
export function isRecord(line: string): boolean {
  return /^\{"(?:vertexes|statuses|logs|warnings)":/.test(line);
}

/** Undefined for a line that is no progress. */
export function statusOf(line: string): SolveStatus | undefined {
  if (!isRecord(line)) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Takes a status in; the vertexes that have something new to show. */
export function takeStatus(status: SolveStatus, shown: Map<string, ShownProgress>): ReadonlySet<ShownProgress> {
  const changed = new Set<ShownProgress>();
  for (const record of status.vertexes ?? []) {
    const vertex = shown.get(record.digest) ?? newVertex(record.name);
    shown.set(record.digest, vertex);
    if (update(vertex, record)) changed.add(vertex);
  }
  for (const transfer of status.statuses ?? []) {
    const vertex = shown.get(transfer.vertex);
    if (vertex && takeTransfer(vertex, transfer)) changed.add(vertex);
  }
  for (const log of status.logs ?? []) {
    const vertex = shown.get(log.vertex);
    if (!vertex) continue;
    takeLog(vertex, log);
    changed.add(vertex);
  }
  for (const vertex of changed) if (vertex.isCompleted) endPartial(vertex);
  return changed;
}

function newVertex(name: string): ShownProgress {
  return {
    name,
    runs: new Map(),
    isCompleted: false,
    isCached: false,
    waiting: [],
    partial: '',
    begun: '',
    decoder: new TextDecoder(),
    last: [],
    transfers: new Map(),
  };
}

/** Holds where there is something new to show. */
function update(vertex: ShownProgress, { started, completed, cached, error }: VertexRecord): boolean {
  if (started === undefined) return false;
  const isNew = vertex.started !== started || (completed !== undefined) !== vertex.isCompleted;
  vertex.started = started;
  if (completed !== undefined) vertex.runs.set(started, secondsBetween(started, completed));
  vertex.isCompleted = completed !== undefined;
  vertex.isCached = cached === true;
  vertex.error = error === '' ? undefined : error;
  return isNew;
}

function takeLog(vertex: ShownProgress, { data, timestamp }: Log): void {
  const text = vertex.decoder.decode(Buffer.from(data, 'base64'), { stream: true });
  const [first = '', ...more] = text.split('\n');
  const time = secondsSince(vertex.started, timestamp);
  vertex.partial += vertex.partial === '' && first !== '' ? `${time} ${first}` : first;
  for (const line of more) {
    endLine(vertex, time);
    vertex.partial = line === '' ? '' : `${time} ${line}`;
  }
  if (vertex.partial.length > longestLine) endLine(vertex, time);
}

/** Ends a line that has no end; whether there was one. */
export function endPartial(vertex: ShownProgress): boolean {
  if (vertex.partial === '') return false;
  endLine(vertex, '');
  return true;
}

function endLine(vertex: ShownProgress, time: string): void {
  const text = vertex.partial === '' ? time : vertex.partial;
  vertex.waiting.push(text);
  vertex.last.push(text);
  if (vertex.last.length > repeated) vertex.last.shift();
  vertex.partial = '';
}

export function endOf({ error, isCached, runs }: ShownProgress): string {
  if (error !== undefined) return isCancellation(error) ? 'CANCELED' : `ERROR: ${error}`;
  if (isCached) return 'CACHED';
  const seconds = [...runs.values()].reduce((sum, each) => sum + each, 0);
  return `DONE ${seconds.toFixed(1)}s`;
}

export function isCancellation(error: string): boolean {
  return error.endsWith('context canceled');
}

/** Shows a download or upload when it begins, now and then, and when it ends: only its newest figure. */
function takeTransfer(vertex: ShownProgress, transfer: Transfer): boolean {
  const { id, timestamp, completed } = transfer;
  const now = Date.parse(timestamp);
  const before = vertex.transfers.get(id);
  if (completed === undefined && before !== undefined && now - before < figurePause) return false;
  vertex.transfers.set(id, now);
  const others = vertex.waiting.filter((each) => each !== id && !each.startsWith(`${id} `));
  vertex.waiting = [...others, transferLine(transfer)];
  return true;
}

function transferLine({ id, current = 0, total = 0, timestamp, started, completed }: Transfer): string {
  const seconds = started === undefined ? 0 : secondsBetween(started, completed ?? timestamp);
  const figures = [
    ...(total > 0 ? [`${bytes(current)} / ${bytes(total)}`] : current > 0 ? [bytes(current)] : []),
    ...(seconds > 0.01 ? [`${seconds.toFixed(1)}s`] : []),
    ...(completed === undefined ? [] : ['done']),
  ];
  return `${id} ${figures.join(' ')}`.trimEnd();
}

function bytes(count: number): string {
  const power = count < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(count) / 3));
  const unit = ['B', 'kB', 'MB', 'GB', 'TB'][power];
  return power === 0 ? `${count}B` : `${(count / 1000 ** power).toFixed(2)}${unit}`;
}

/** With four digits at most, as BuildKit has them. */
function secondsSince(started: string | undefined, timestamp: string): string {
  const seconds = started === undefined ? 0 : secondsBetween(started, timestamp);
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

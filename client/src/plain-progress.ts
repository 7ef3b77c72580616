/** Puts BuildKit's progress as JSON into the lines that `--progress=plain` shows (util/progress/progressui/printer.go). */

export interface PlainProgress {
  /** Takes output in as it comes; what is no progress is shown as it is. */
  add(text: string): void;
  /** Shows what has been held back. */
  end(): void;
  /** The newest record of each vertex, a line of JSON; without what its commands wrote. */
  readonly vertexes: string;
}

/** Milliseconds that records are gathered: a vertex often ends and starts again at once. */
const pause = 100;
/** Milliseconds that one vertex is shown while others wait. */
const longestTurn = 5000;
/** Lines of a failed step that are repeated below. */
const repeated = 10;
/** Characters of a line without an end that are held back. */
const longestLine = 16 * 1024;

interface Shown {
  readonly name: string;
  number?: number;
  started?: string | undefined;
  /** Milliseconds of each run by its start: a vertex can start twice. */
  readonly runs: Map<string, number>;
  isCompleted: boolean;
  isCached: boolean;
  error?: string | undefined;
  /** Lines that wait for the turn of the vertex. */
  waiting: string[];
  waitsSince?: number;
  partial: string;
  readonly last: string[];
  /** Downloads that run, with the time they were last shown. */
  readonly transfers: Map<string, number>;
}

export function plainProgress(write: (text: string) => void): PlainProgress {
  const records = new Map<string, object>();
  const shown = new Map<string, Shown>();
  const warnings: string[] = [];
  let rest = '';
  let numbers = 0;
  let current: Shown | undefined;
  let isFirst = true;
  let isFailureShown = false;
  const changed = new Set<Shown>();
  let timer: NodeJS.Timeout | undefined;

  function turn(vertex: Shown): void {
    if (vertex !== current) {
      if (current) write(`#${current.number} ...\n`);
      if (!isFirst) write('\n');
      isFirst = false;
      vertex.number ??= ++numbers;
      write(`#${vertex.number} ${vertex.name}\n`);
      current = vertex;
    }
    if (vertex.isCompleted && vertex.partial !== '') endLine(vertex, '');
    for (const line of vertex.waiting) write(`#${vertex.number} ${line}\n`);
    vertex.waiting = [];
    delete vertex.waitsSince;
    if (!vertex.isCompleted) return;
    write(`#${vertex.number} ${endOf(vertex)}\n`);
    current = undefined;
  }

  function take(status: Status): void {
    for (const record of status.vertexes ?? []) {
      records.set(record.digest, record);
      const vertex = shown.get(record.digest) ?? newVertex(record.name);
      shown.set(record.digest, vertex);
      if (update(vertex, record)) changed.add(vertex);
    }
    for (const transfer of status.statuses ?? []) {
      const vertex = shown.get(transfer.vertex);
      const line = vertex && transferLine(vertex, transfer);
      if (!vertex || line === undefined) continue;
      // Of a download only the newest figure is shown.
      vertex.waiting = [
        ...vertex.waiting.filter((each) => each !== transfer.id && !each.startsWith(`${transfer.id} `)),
        line,
      ];
      changed.add(vertex);
    }
    for (const { vertex: id, data, timestamp } of status.logs ?? []) {
      const vertex = shown.get(id);
      if (!vertex) continue;
      const [first = '', ...more] = Buffer.from(data, 'base64').toString('utf8').split('\n');
      const time = secondsSince(vertex.started, timestamp);
      vertex.partial += vertex.partial === '' && first !== '' ? `${time} ${first}` : first;
      for (const line of more) {
        endLine(vertex, time);
        vertex.partial = line === '' ? '' : `${time} ${line}`;
      }
      if (vertex.partial.length > longestLine) endLine(vertex, time);
      changed.add(vertex);
    }
    for (const { short, url } of status.warnings ?? []) {
      const text = Buffer.from(short, 'base64').toString('utf8');
      warnings.push(` - ${text}${url === undefined ? '' : `\n   More info: ${url}`}`);
    }
    timer ??= setTimeout(takeTurns, pause);
  }

  function takeTurns(): void {
    clearTimeout(timer);
    timer = undefined;
    const now = Date.now();
    for (const vertex of changed) vertex.waitsSince ??= now;
    if (current && changed.has(current)) turn(current);
    for (const vertex of changed) if (vertex.isCompleted && vertex.waitsSince !== undefined) turn(vertex);
    changed.clear();
    const waiting = [...shown.values()].filter(({ waitsSince }) => waitsSince !== undefined);
    const first = waiting.sort((a, b) => (a.waitsSince ?? 0) - (b.waitsSince ?? 0))[0];
    if (first && (!current || now - (first.waitsSince ?? now) > longestTurn)) turn(first);
  }

  /** What BuildKit shows below a failed build in plain progress, and not beside JSON. */
  function showFailure(): void {
    if (isFailureShown) return;
    const failed = [...shown.values()].find(({ error }) => error !== undefined && !isCancellation(error));
    if (!failed) return;
    isFailureShown = true;
    write(`------\n > ${failed.name}:\n${failed.last.map((line) => `${line}\n`).join('')}------\n`);
  }

  function line(text: string): void {
    const status = statusOf(text);
    if (status) {
      take(status);
      return;
    }
    takeTurns();
    showFailure();
    write(`${text}\n`);
  }

  return {
    add(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) line(each.replace(/\r$/, ''));
    },
    end() {
      if (rest !== '') line(rest);
      rest = '';
      takeTurns();
      showFailure();
      const count = warnings.length;
      if (count > 0) write(`\n ${count} ${count === 1 ? 'warning' : 'warnings'} found:\n${warnings.join('\n')}\n`);
      warnings.length = 0;
    },
    get vertexes() {
      return JSON.stringify({ vertexes: [...records.values()] });
    },
  };
}

/** What Slipway reads of BuildKit's `SolveStatus` (client/graph.go). */
interface Status {
  readonly vertexes?: readonly VertexRecord[];
  readonly statuses?: readonly Transfer[];
  readonly logs?: readonly { readonly vertex: string; readonly data: string; readonly timestamp: string }[];
  readonly warnings?: readonly { readonly short: string; readonly url?: string }[];
}

interface VertexRecord {
  readonly digest: string;
  readonly name: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
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

function statusOf(line: string): Status | undefined {
  if (!/^\{"(?:vertexes|statuses|logs|warnings)":/.test(line)) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function newVertex(name: string): Shown {
  return {
    name,
    runs: new Map(),
    isCompleted: false,
    isCached: false,
    waiting: [],
    partial: '',
    last: [],
    transfers: new Map(),
  };
}

/** Holds where there is something new to show. */
function update(vertex: Shown, { started, completed, cached, error }: VertexRecord): boolean {
  if (started === undefined) return false;
  const isNew = vertex.started !== started || (completed !== undefined) !== vertex.isCompleted;
  vertex.started = started;
  if (completed !== undefined) vertex.runs.set(started, secondsBetween(started, completed));
  vertex.isCompleted = completed !== undefined;
  vertex.isCached = cached === true;
  vertex.error = error === '' ? undefined : error;
  return isNew;
}

function endLine(vertex: Shown, time: string): void {
  const text = vertex.partial === '' ? time : vertex.partial;
  vertex.waiting.push(text);
  vertex.last.push(text);
  if (vertex.last.length > repeated) vertex.last.shift();
  vertex.partial = '';
}

function endOf({ error, isCached, runs }: Shown): string {
  if (error !== undefined) return isCancellation(error) ? 'CANCELED' : `ERROR: ${error}`;
  if (isCached) return 'CACHED';
  const seconds = [...runs.values()].reduce((sum, each) => sum + each, 0);
  return `DONE ${seconds.toFixed(1)}s`;
}

function isCancellation(error: string): boolean {
  return error.endsWith('context canceled');
}

/** A download or upload when it begins, each five seconds, and when it ends. */
function transferLine(vertex: Shown, transfer: Transfer): string | undefined {
  const { id, current = 0, total = 0, timestamp, started, completed } = transfer;
  const now = Date.parse(timestamp);
  const before = vertex.transfers.get(id);
  if (completed === undefined && before !== undefined && now - before < longestTurn) return undefined;
  vertex.transfers.set(id, now);
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

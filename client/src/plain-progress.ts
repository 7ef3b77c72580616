/** Puts BuildKit's progress as JSON into the lines that `--progress=plain` shows (util/progress/progressui/printer.go). */
import {
  endPartial,
  isCancellation,
  isRecord,
  type ShownProgress,
  type SolveStatus,
  statusOf,
  takeStatus,
} from './progress-status.ts';
import { takingTurns } from './progress-turns.ts';

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
/** Milliseconds after which it is looked again whether a vertex that waits has its turn. */
const waitingPause = 1000;

export function plainProgress(write: (text: string) => void): PlainProgress {
  const records = newestRecords();
  const shown = new Map<string, ShownProgress>();
  const warnings = gatheredWarnings(write);
  const showFailure = shownOnce(() => failureText(shown.values()), write);
  const turns = takingTurns(write);
  let rest = '';
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (turns.take()) timer = setTimeout(flush, waitingPause);
  };
  const line = (text: string) => {
    const status = statusOf(text);
    if (status) {
      records.take(status);
      for (const vertex of takeStatus(status, shown)) turns.wait(vertex);
      warnings.take(status);
      timer ??= setTimeout(flush, pause);
      return;
    }
    flush();
    turns.breakLine();
    showFailure();
    write(`${text}\n`);
  };

  return {
    add(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) line(each.replace(/\r$/, ''));
    },
    end() {
      // A process that was killed may leave half a record.
      if (rest !== '' && (!isRecord(rest) || statusOf(rest))) line(rest);
      rest = '';
      for (const vertex of shown.values()) if (endPartial(vertex)) turns.wait(vertex);
      clearTimeout(timer);
      turns.end();
      showFailure();
      warnings.show();
    },
    get vertexes() {
      return records.text;
    },
  };
}

/** The newest record of each vertex; the text of them is made anew only when one has come. */
function newestRecords() {
  const records = new Map<string, object>();
  let text: string | undefined;
  return {
    take({ vertexes = [] }: SolveStatus): void {
      for (const record of vertexes) records.set(record.digest, record);
      if (vertexes.length > 0) text = undefined;
    },
    get text(): string {
      text ??= JSON.stringify({ vertexes: [...records.values()] });
      return text;
    },
  };
}

/** The warnings of a build, shown below it. */
function gatheredWarnings(write: (text: string) => void) {
  let texts: string[] = [];
  return {
    take({ warnings = [] }: SolveStatus): void {
      texts.push(...warnings.map(({ short }) => ` - ${Buffer.from(short, 'base64').toString('utf8')}`));
    },
    show(): void {
      const count = texts.length;
      if (count > 0) write(`\n ${count} ${count === 1 ? 'warning' : 'warnings'} found:\n${texts.join('\n')}\n`);
      texts = [];
    },
  };
}

/** Writes a text as soon as there is one, and then no other. */
function shownOnce(textOf: () => string | undefined, write: (text: string) => void): () => void {
  let isShown = false;
  return () => {
    const text = isShown ? undefined : textOf();
    if (text === undefined) return;
    isShown = true;
    write(text);
  };
}

/** What BuildKit shows below a failed build in plain progress, and not beside JSON. */
function failureText(vertexes: Iterable<ShownProgress>): string | undefined {
  const failed = [...vertexes].find(({ error }) => error !== undefined && !isCancellation(error));
  return failed && `------\n > ${failed.name}:\n${failed.last.map((line) => `${line}\n`).join('')}------\n`;
}

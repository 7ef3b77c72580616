/** Vertexes that run side by side, shown one after the other as BuildKit's plain progress does. */
import { endOf, type ShownProgress } from './progress-status.ts';

/** Milliseconds that one vertex is shown while others wait. */
const longestTurn = 5000;

export interface Turns {
  /** The vertex has something to show. */
  wait(vertex: ShownProgress): void;
  /** Shows of those that wait what has its turn; whether some still wait. */
  take(): boolean;
  /** Ends the line that is shown without its end, so that something else can be written. */
  breakLine(): void;
  /** Shows all that wait. */
  end(): void;
}

export function takingTurns(write: (text: string) => void): Turns {
  /** Since when they wait, longest first. */
  const waiting = new Map<ShownProgress, number>();
  const numbers = new Map<ShownProgress, number>();
  let current: ShownProgress | undefined;

  function turn(vertex: ShownProgress): void {
    waiting.delete(vertex);
    const number = numbers.get(vertex) ?? numbers.size + 1;
    if (vertex !== current) {
      if (current) {
        endBegun(current, write);
        write(`#${numbers.get(current)} ...\n`);
      }
      if (numbers.size > 0) write('\n');
      numbers.set(vertex, number);
      write(`#${number} ${vertex.name}\n`);
      current = vertex;
    }
    showLines(vertex, number, write);
    if (!vertex.isCompleted) return;
    write(`#${number} ${endOf(vertex)}\n`);
    current = undefined;
  }

  return {
    wait(vertex) {
      if (!waiting.has(vertex)) waiting.set(vertex, Date.now());
    },
    take() {
      if (current && waiting.has(current)) turn(current);
      for (const vertex of [...waiting.keys()]) if (vertex.isCompleted) turn(vertex);
      const [first] = waiting;
      if (first && (!current || Date.now() - first[1] > longestTurn)) turn(first[0]);
      return waiting.size > 0;
    },
    breakLine() {
      if (current) endBegun(current, write);
    },
    end() {
      for (const vertex of [...waiting.keys()]) turn(vertex);
    },
  };
}

/** Writes the lines that wait, and what there is of one without an end: `Reading package lists...` is seen before its `Done`. */
function showLines(vertex: ShownProgress, number: number, write: (text: string) => void): void {
  const goOn = (line: string) => {
    const { begun } = vertex;
    const goesOn = begun !== '' && line.startsWith(begun);
    if (!goesOn) endBegun(vertex, write);
    write(goesOn ? line.slice(begun.length) : `#${number} ${line}`);
  };
  for (const line of vertex.waiting.splice(0)) {
    goOn(line);
    write('\n');
    vertex.begun = '';
  }
  if (vertex.partial === vertex.begun) return;
  goOn(vertex.partial);
  vertex.begun = vertex.partial;
}

/** Ends the line that is shown without its end. */
function endBegun(vertex: ShownProgress, write: (text: string) => void): void {
  if (vertex.begun !== '') write('\n');
  vertex.begun = '';
}

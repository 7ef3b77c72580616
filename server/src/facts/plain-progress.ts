/** BuildKit's progress as people read it: what Docker before buildx 0.13 and nerdctl give (util/progress/progressui/printer.go). */
import { type PlatformMismatch, readMismatch } from './platform-mismatch.ts';
import type { Progress, Vertex } from './progress.ts';
import { withoutColors } from './step-error.ts';

/** The steps of a plain progress with their times; it knows neither a clock nor what reads what. */
export function readPlainProgress(text: string): Progress {
  const vertexes = new Map<string, Vertex>();
  const mismatches: PlatformMismatch[] = [];
  for (const line of withoutColors(text).split(/\r*\n/)) {
    const [, number = '', rest = ''] = /^#(\d+) (.+)$/.exec(line) ?? [];
    if (number === '' || rest.startsWith('WARN: ')) mismatches.push(...readMismatch(line));
    if (number === '') continue;
    const known = vertexes.get(number);
    if (!known)
      vertexes.set(number, { id: `#${number}`, inputs: [], name: rest.replace(/^\.\.\.$/, ''), cached: false });
    else vertexes.set(number, { ...known, ...endIn(rest) });
  }
  return { vertexes: [...vertexes.values()], mismatches };
}

function endIn(rest: string): Partial<Vertex> {
  if (rest === 'CACHED') return { cached: true };
  const done = /^DONE (\d+(?:\.\d+)?)s$/.exec(rest);
  if (done) return { milliseconds: Number(done[1]) * 1000 };
  const error = /^ERROR: (.+)$/.exec(rest);
  return error?.[1] === undefined ? {} : { error: error[1] };
}

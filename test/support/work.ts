/** What work costs: processor time, which a busy machine does not change, and a limit for what never ends. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds after which something hangs: longer than anything takes, on the busiest machine. */
export const patience = 120_000;

/** Milliseconds of the processor that an action takes. */
export function costOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  return process.cpuUsage(before).user / 1000;
}

/** Whether an action costs less than careless code would by far: what goes back and forth over a text takes minutes. */
export function assertCheap(what: string, action: () => void): void {
  const cost = costOf(action);
  assert.ok(cost < 30_000, `${what.slice(0, 60)}: ${cost} ms of the processor`);
}

/** Whether ten times the size costs about ten times as much: the least of some runs, as garbage is collected now and then. */
export function assertInProportion(runOf: (size: number) => () => void, size: number): void {
  const least = (count: number): number => {
    const run = runOf(count);
    return Math.min(...[1, 2, 3, 4].map(() => costOf(run)));
  };
  least(size);
  const [short, long] = [least(size), least(size * 10)];
  assert.ok(long < short * 40 + 20, `${size} took ${short} ms of the processor, ${size * 10} took ${long} ms`);
}

/** Asks again and again until the answer is there; the last one after a long time. */
export async function untilTrue(ask: () => boolean): Promise<void> {
  for (const end = Date.now() + patience; !ask() && Date.now() < end; ) await setTimeout(25);
}

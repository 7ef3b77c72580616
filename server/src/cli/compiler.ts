import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimise only what runs much more often than it waits for by default, seven times as long: of a program that is large and runs for seconds,
 * most would be optimised at a cost that never comes back (2,000 files took 44 % more of the processors).
 */
export function compilePlainly(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

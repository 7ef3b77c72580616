/** What the command line is given by the process it runs in. */
import type { Paint } from './style.ts';

export interface Terminal {
  out(text: string): void;
  /** One line on standard error. */
  complain(line: string): void;
  /** A line that shows how far it got; empty when it is done. Shown on terminals only. */
  progress(line: string): void;
  readStandardInput(): Promise<Uint8Array>;
  readonly paint: Paint;
}

/** Exit statuses of all commands. */
export const status = { clean: 0, findings: 1, failed: 2 } as const;

export type Status = (typeof status)[keyof typeof status];

export function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

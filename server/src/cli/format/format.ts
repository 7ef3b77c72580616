import type { Rule } from '../../contract/rule.ts';
import type { FileReport } from '../report.ts';

/** One way to print findings. */
export interface Format {
  /** Whether it shows fixes, which cost time to work out. */
  readonly fixes: boolean;
  start(rules: readonly Rule[]): Printer;
}

/** What one run prints: each file as soon as it is checked, so that nothing is kept of it; `begin` and `end` frame the files. */
export interface Printer {
  readonly begin?: string;
  file(report: FileReport): string;
  end?(): string;
}

/** A document that is written when all files are known. */
export function wholeOf(write: (reports: readonly FileReport[]) => unknown): Printer {
  const reports: FileReport[] = [];
  return {
    file(report) {
      reports.push(report);
      return '';
    },
    end: () => `${JSON.stringify(write(reports), undefined, 2)}\n`,
  };
}

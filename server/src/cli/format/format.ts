import type { Rule } from '../../contract/rule.ts';
import type { FileReport } from '../report.ts';

/** One way to print findings: `begin` and `end` frame the files, each of which is printed as soon as it is checked. */
export interface Format {
  /** Whether it shows fixes, which cost time to work out. */
  readonly fixes: boolean;
  begin?(): string;
  file(report: FileReport): string;
  end?(reports: readonly FileReport[], rules: readonly Rule[]): string;
}

import { analyze, type OnFailure } from '../analysis/analyze.ts';
import type { Severity } from '../contract/rule.ts';
import { rules } from '../rules/index.ts';
import { slashed } from '../workspace/node-files.ts';
import { discover } from './discover.ts';
import type { Format } from './format/format.ts';
import { type Host, type Status, status, why } from './host.ts';
import { inOrder } from './in-order.ts';
import { type FileReport, reportOn } from './report.ts';
import { createLoader } from './subject.ts';

export interface LintOptions {
  readonly format: Format;
  /** The weakest level that makes the command fail. */
  readonly failOn: Severity | 'never';
  readonly paths: readonly string[];
}

const ranks: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** Files that are read at the same time. */
const atOnce = 8;

/** Prints the findings in Dockerfiles, file by file in the order of the paths; a file that cannot be read is named and hides no other. */
export async function lint(host: Host, { format, failOn, paths }: LintOptions): Promise<Status> {
  const loader = createLoader(host.readStandardInput);
  const reports: FileReport[] = [];
  let hasFailed = false;
  host.out(format.begin?.() ?? '');
  const checked = inOrder(discover(paths), atOnce, async (found) => {
    if ('problem' in found) return found;
    try {
      const { path, source, graph, context, levels } = await loader.load(found.path);
      const onFailure: OnFailure = (rule, error) =>
        host.complain(`slipway: ${path}: rule ${rule.id} failed: ${why(error)}`);
      const diagnostics = analyze(graph, context, levels, onFailure);
      return reportOn(slashed(path), source, diagnostics, format.fixes ? { onFailure } : undefined);
    } catch (error) {
      return { path: found.path, problem: why(error) };
    }
  });
  for await (const result of checked) {
    if ('problem' in result) {
      hasFailed = true;
      host.complain(`slipway: ${result.path}: ${result.problem}`);
      continue;
    }
    reports.push(result);
    host.progress(`${reports.length} files checked: ${result.path}`);
    host.out(format.file(result));
  }
  host.progress('');
  host.out(format.end?.(reports, rules) ?? '');
  if (hasFailed) return status.failed;
  const isHit = reports.some(({ findings }) =>
    findings.some(({ severity }) => failOn !== 'never' && ranks[severity] >= ranks[failOn]),
  );
  return isHit ? status.findings : status.clean;
}

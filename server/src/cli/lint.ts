import { analyze, type OnFailure } from '../analysis/analyze.ts';
import { oneMarkEach } from '../analysis/one-mark.ts';
import { type Severity, severityRanks } from '../contract/rule.ts';
import { rules } from '../rules/index.ts';
import { slashed } from '../workspace/node-files.ts';
import { compilePlainly } from './compiler.ts';
import { discover } from './discover.ts';
import { createDisk } from './disk.ts';
import type { Format } from './format/format.ts';
import { type Host, type Status, status, why } from './host.ts';
import { inOrder } from './in-order.ts';
import { type FileReport, reportOn } from './report.ts';
import { createLoader } from './subject.ts';

export interface LintOptions {
  readonly format: Format;
  /** The weakest level that makes the command fail; undefined: what the project says, else `warning`. */
  readonly failOn: Severity | 'never' | undefined;
  readonly paths: readonly string[];
}

/** Files that are read at the same time. */
const atOnce = 8;

/** Prints the findings in Dockerfiles, file by file in the order of the paths; a file that cannot be read is named and hides no other. */
export async function lint(host: Host, { format, failOn, paths }: LintOptions): Promise<Status> {
  const files = createDisk();
  const noteChecked = compilePlainly();
  const loader = createLoader(host.readStandardInput, files);
  const reports: FileReport[] = [];
  let hasFailed = false;
  let isHit = false;
  const complain = once(host.complain);
  host.out(format.begin?.() ?? '');
  const checked = inOrder(discover(paths, files), atOnce, async (found) => {
    if ('problem' in found) return found;
    try {
      const { path, source, graph, context, levels } = await loader.load(found.path);
      const onFailure: OnFailure = (rule, error) =>
        host.complain(`slipway: ${path}: rule ${rule.id} failed: ${why(error)}`);
      const diagnostics = oneMarkEach(analyze(graph, context, levels, onFailure));
      const report = reportOn(slashed(path), source, diagnostics, format.fixes ? { onFailure } : undefined);
      return { report, policy: context.policy };
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
    const { report, policy } = result;
    for (const problem of policy.problems) complain(`slipway: ${problem}`);
    isHit ||= fails(report, failOn ?? policy.failOn ?? 'warning');
    reports.push(report);
    noteChecked(reports.length);
    host.progress(`${reports.length} files checked: ${report.path}`);
    host.out(format.file(report));
  }
  host.progress('');
  host.out(format.end?.(reports, rules) ?? '');
  if (hasFailed) return status.failed;
  return isHit ? status.findings : status.clean;
}

function fails({ findings }: FileReport, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => severityRanks[severity] >= severityRanks[failOn]);
}

/** Says no line twice. */
function once(say: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
}

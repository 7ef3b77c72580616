import { setImmediate } from 'node:timers/promises';
import { analyze, type OnFailure } from '../analysis/analyze.ts';
import { oneMarkEach } from '../analysis/one-mark.ts';
import type { Policy } from '../context/policy.ts';
import { type Severity, severityRanks } from '../contract/rule.ts';
import { rules } from '../rules/index.ts';
import { slashed } from '../workspace/node-files.ts';
import { createTurns } from '../workspace/turns.ts';
import { compilePlainly } from './compiler.ts';
import { discover, type Unreadable } from './discover.ts';
import { createDisk } from './disk.ts';
import type { Format } from './format/format.ts';
import { type Status, status, type Terminal, why } from './host.ts';
import { type FileReport, reportOn } from './report.ts';
import { createLoader, type Loader } from './subject.ts';

export interface LintOptions {
  readonly format: Format;
  /** The weakest level that makes the command fail; undefined: what the project says, else `warning`. */
  readonly failOn: Severity | 'never' | undefined;
  readonly paths: readonly string[];
}

/** Prints the findings in Dockerfiles, file by file in the order of the paths; a file that cannot be read is named and hides no other. */
export async function lint(host: Terminal, { format, failOn, paths }: LintOptions): Promise<Status> {
  const files = createDisk();
  const noteChecked = compilePlainly();
  const check = createChecker(host, format, createLoader(host.readStandardInput, files));
  const printer = format.start(rules);
  let count = 0;
  let hasFailed = false;
  let isHit = false;
  const complain = once(host.complain);
  // What is written to a terminal that does not take it at once waits meanwhile.
  const nextTurn = createTurns(slice, setImmediate);
  host.out(printer.begin ?? '');
  // One at a time: nothing waits for the disk, and what is known of one file is let go before the next is read.
  for await (const found of discover(paths, files)) {
    const result = 'problem' in found ? found : await check(found.path);
    if ('problem' in result) {
      hasFailed = true;
      host.complain(`slipway: ${result.path}: ${result.problem}`);
      continue;
    }
    const { report, policy } = result;
    for (const problem of policy.problems) complain(`slipway: ${problem}`);
    isHit ||= fails(report, failOn ?? policy.failOn ?? 'warning');
    count++;
    noteChecked(count);
    host.progress(`${count} ${count === 1 ? 'file' : 'files'} checked: ${report.path}`);
    const written = printer.file(report);
    if (written !== '') host.out(written);
    await nextTurn();
  }
  host.progress('');
  host.out(printer.end?.() ?? '');
  if (hasFailed) return status.failed;
  return isHit ? status.findings : status.clean;
}

type Checked = { readonly report: FileReport; readonly policy: Policy };

function createChecker(host: Terminal, format: Format, loader: Loader) {
  return async (given: string): Promise<Checked | Unreadable> => {
    try {
      const { path, source, graph, context, levels } = await loader.load(given);
      const onFailure: OnFailure = (rule, error) =>
        host.complain(`slipway: ${path}: rule ${rule.id} failed: ${why(error)}`);
      const diagnostics = oneMarkEach(analyze(graph, context, levels, onFailure));
      const report = reportOn(slashed(path), source, diagnostics, format.fixes ? { onFailure } : undefined);
      return { report, policy: context.policy };
    } catch (error) {
      return { path: given, problem: why(error) };
    }
  };
}

/** Milliseconds of work at a time. */
const slice = 25;

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

/** What the output of a failed build says about a line of the Dockerfile. */

import { stepError, withoutColors } from '../../server/src/facts/step-error.ts';
import { concealed } from '../../server/src/model/sensitive.ts';
import { l10n } from './l10n.ts';

export interface BuildProblem {
  /** Counted from one, as engines do. */
  readonly line: number;
  /** One line. */
  readonly message: string;
}

/** The problem that stopped the build, with dots for what looks like a secret; `undefined` where the output does not tell its line. */
export function buildProblem(
  output: string,
  dockerfile: { readonly name: string; readonly text: string },
): BuildProblem | undefined {
  const lines = withoutColors(output).split(/\r*\n/);
  const found = buildKitProblem(lines, dockerfile.name) ?? podmanProblem(lines, dockerfile.text);
  return found && { ...found, message: concealed(found.message) };
}

/** The line that the problem matcher `$slipway` reads; its first word keeps a program's own output from being taken for it. */
export function problemLine(path: string, { line, message }: BuildProblem): string {
  return `slipway: ${path}:${line}: error: ${message}`;
}

/** The sentence of an engine whose command line is there, but whose daemon does not answer. */
export function unreachableEngine(output: string): string | undefined {
  const line =
    /^.*(?:cannot connect to the docker daemon|error during connect|failed to connect to the docker api|cannot connect to podman|rootless containerd not running|cannot access containerd socket|buildkitd|buildkit_host).*$/im.exec(
      output,
    );
  return line?.[0].replace(/^\S{0,80}?(?:error|fata\S{0,80}|time=\S{1,80} level=fatal msg=)[: ]+/i, '').trim();
}

/**
 * BuildKit prints the base name of the file and the line, then an excerpt between two rules, then the error. Docker
 * writes "ERROR: failed to build: failed to solve: ...", buildctl (so nerdctl) "error: failed to solve: ...".
 */
function buildKitProblem(lines: readonly string[], name: string): BuildProblem | undefined {
  for (let index = lines.length - 2; index >= 0; index--) {
    const header = /^(.+):(\d+)$/.exec(lines[index] ?? '');
    if (!header || baseName(header[1] ?? '') !== name || !/^-{20}$/.test(lines[index + 1] ?? '')) continue;
    const error = lines.slice(index + 2).find((line) => /^error: /i.test(line));
    if (error) return { line: Number(header[2]), message: ofStep(shorten(error), stepOutput(lines, index)) };
  }
  return undefined;
}

/** What a command wrote before it failed says more than its exit code does. */
function ofStep(error: string, output: readonly string[]): string {
  const code = /^process ".*" did not complete successfully: exit code: (\d+)/s.exec(error)?.[1];
  if (code === undefined) return error;
  return stepError(output) ?? l10n.t('The command failed with exit code {0}', code);
}

/** The output of the failed step, which BuildKit repeats between two rules above the excerpt, each line behind its time. */
function stepOutput(lines: readonly string[], header: number): string[] {
  const end = lines.lastIndexOf('------', header - 1);
  const start = end === -1 ? -1 : lines.lastIndexOf('------', end - 1);
  if (start === -1 || !/^ > /.test(lines[start + 1] ?? '')) return [];
  return lines.slice(start + 2, end).map((line) => line.replace(/^\d+\.\d+ /, ''));
}

function shorten(error: string): string {
  const chain =
    /^(?:error|failed to build|failed to solve|failed to compute cache key|rpc error: code = \w+ desc = .*?(?=: )|dockerfile parse error on line \d+): /i;
  let rest = error;
  while (chain.test(rest)) rest = rest.replace(chain, '');
  return rest.trim();
}

/** Podman names the step instead of the line: `Error: building at STEP "RUN false": ...` (measured on 4.3.1). */
function podmanProblem(lines: readonly string[], source: string): BuildProblem | undefined {
  const error = lines.findLast((line) => /^Error: (?:error )?building at STEP "/.test(line));
  const steps = lines.flatMap((line) => /^(?:\[\d+\/\d+\] )?STEP \d+(?:\/\d+)?: (.+)$/.exec(line)?.[1] ?? []);
  const step = error && steps.findLast((text) => error.includes(`STEP "${text}": `));
  if (!error || !step) return undefined;
  const line = lineOfStep(source, step);
  const message = error.slice(error.indexOf(`STEP "${step}": `) + step.length + 'STEP "": '.length);
  const begin = lines.findLastIndex((text) => /^(?:\[\d+\/\d+\] )?STEP \d+/.test(text));
  const own = stepError(lines.slice(begin + 1, lines.lastIndexOf(error)));
  return line === undefined ? undefined : { line, message: (/exit status \d+$/.test(message) && own) || message };
}

/** The line where the only instruction with this text starts, counted from one. */
function lineOfStep(source: string, step: string): number | undefined {
  const wanted = words(step);
  const escape = /^[ \t]*#[ \t]*escape[ \t]*=[ \t]*`/im.test(source) ? /`[ \t]*$/ : /\\[ \t]*$/;
  const lines = source.split(/\r?\n/);
  const found: number[] = [];
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    let text = '';
    while (end < lines.length) {
      const line = lines[end] ?? '';
      const comment = /^\s*#/.test(line);
      if (!comment) text += `${line.replace(escape, '')} `;
      end++;
      if (!comment && !escape.test(line)) break;
    }
    if (words(text) === wanted) found.push(start + 1);
    start = Math.max(start, end - 1);
  }
  return found.length === 1 ? found[0] : undefined;
}

function words(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

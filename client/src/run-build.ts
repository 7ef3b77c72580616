/** One run of a prepared build: what the engine writes as it comes, and a last line that says how it went. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { duration } from '../../server/src/facts/wording.ts';
import type { EndedBuild } from '../../server/src/protocol.ts';
import { type EngineEnd, type EngineRun, startEngine } from './engine.ts';
import { missingEngine } from './engines.ts';
import { type PlainProgress, plainProgress } from './plain-progress.ts';
import type { PreparedBuild } from './prepare.ts';
import { type BuildProblem, buildProblem, problemLine, unreachableEngine } from './problems.ts';
import { commandLine } from './quote.ts';
import { shownCommand } from './redact.ts';
import { sayMissingEngine } from './say.ts';
import { stepLines } from './step-lines.ts';

/** The output that is kept to find the error in: its end. */
const keptOutput = 256 * 1024;

export interface BuildRun {
  readonly end: Promise<BuildEnd>;
  readonly cancel: () => void;
}

export interface BuildEnd {
  readonly code: number;
  readonly milliseconds: number;
  /** Where the Dockerfile is wrong, of a build that failed there. */
  readonly problem?: BuildProblem;
}

/** Starts a build; `write` is given lines as the engine writes them. */
export function runBuild(prepared: PreparedBuild, write: (text: string) => void): BuildRun {
  const { run } = prepared;
  write(`\x1b[1m> ${commandLine(shownCommand([run.command, ...run.arguments]), 'posix')}\x1b[0m\n`);
  const started = Date.now();
  const steps = stepLines();
  let output = '';
  const show = (text: string) => {
    output += text;
    if (output.length > 2 * keptOutput) output = output.slice(-keptOutput);
    write(text);
  };
  const progress = prepared.writesJson ? plainProgress(show) : undefined;
  const live = progress && keepTelling(progress, (vertexes) => prepared.running({ started, vertexes }));
  const engine = startEngine(progress ? withJson(run) : run, (text) => {
    if (progress) return progress.add(text);
    steps.add(text);
    show(text);
  });
  const end = engine.end.then(async (how) => {
    const milliseconds = Date.now() - started;
    live?.stop();
    progress?.end();
    const problem = how.kind === 'ended' && how.code !== 0 ? problemOf(prepared, output) : undefined;
    write(`${problem ? problemLine(prepared.dockerfile, problem) : conclude(prepared, how, output, milliseconds)}\n`);
    if (how.kind === 'ended') {
      const result = how.code === 0 ? 'completed' : 'failed';
      const build = {
        text: progress?.vertexes ?? steps.text,
        command: run.command,
        started,
        ended: started + milliseconds,
        result,
      } as const;
      await tell(prepared, build, write);
    }
    return { code: how.kind === 'ended' ? how.code : 1, milliseconds, ...(problem && { problem }) };
  });
  return { end: live ? end.finally(() => prepared.running({ started })) : end, cancel: engine.cancel };
}

/** The flag is not shown: what the terminal says can be copied, and run there. */
function withJson(run: EngineRun): EngineRun {
  const at =
    run.arguments.findIndex((word, i) => /^(?:build|bake)$/.test(word) && run.arguments[i - 1] !== '--context') + 1;
  return { ...run, arguments: [...run.arguments.slice(0, at), '--progress=rawjson', ...run.arguments.slice(at)] };
}

/** Milliseconds between two pictures of a build that runs. */
const picture = 500;

function keepTelling(progress: PlainProgress, say: (vertexes: string) => void): { stop: () => void } {
  let said = progress.vertexes;
  const timer = setInterval(() => {
    const { vertexes } = progress;
    if (vertexes !== said) say(vertexes);
    said = vertexes;
  }, picture);
  return { stop: () => clearInterval(timer) };
}

/** Milliseconds that the end of a build waits for what is known of it. */
const longestWait = 3000;

async function tell({ told }: PreparedBuild, build: EndedBuild, write: (text: string) => void): Promise<void> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), longestWait).unref();
  });
  const line = await Promise.race([told(build).catch(() => undefined), late]);
  if (line !== undefined) write(`${line}\n`);
}

function problemOf({ dockerfile }: PreparedBuild, output: string): BuildProblem | undefined {
  try {
    return buildProblem(output, { name: basename(dockerfile), text: readFileSync(dockerfile, 'utf8') });
  } catch {
    // The file is gone meanwhile: another branch was checked out.
    return undefined;
  }
}

function conclude({ run, tag }: PreparedBuild, end: EngineEnd, output: string, milliseconds: number): string {
  if (end.kind === 'cancelled') return vscode.l10n.t('The build was canceled.');
  if (end.kind === 'missing') {
    sayMissingEngine(run.command);
    return `${missingEngine(run.command).message} (${end.reason})`;
  }
  if (end.code === 0) {
    return vscode.l10n.t('Built {0} in {1}.', tag ?? vscode.l10n.t('the image'), duration(milliseconds));
  }
  const unreachable = unreachableEngine(output);
  if (unreachable !== undefined)
    void vscode.window.showErrorMessage(vscode.l10n.t('Could not connect to {0}: {1}', run.command, unreachable));
  return vscode.l10n.t('The build failed with exit code {0}.', end.code);
}

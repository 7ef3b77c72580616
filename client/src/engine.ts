/** One run of the engine: a process with an argument array, its output as text, and a way to end it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

export interface EngineRun {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads. */
  readonly input?: string;
}

export type EngineEnd =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'cancelled' }
  /** The program could not be started: it is missing, or not executable. */
  | { readonly kind: 'missing'; readonly reason: string };

/** Starts the engine. It has no terminal, so BuildKit writes plain lines; cancelling ends it with everything it started. */
export function startEngine(
  run: EngineRun,
  write: (text: string) => void,
): { end: Promise<EngineEnd>; cancel: () => void } {
  const posix = process.platform !== 'win32';
  let cancelled = false;
  const child = spawn(run.command, [...run.arguments], {
    cwd: run.folder,
    env: { ...run.environment },
    stdio: [run.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    shell: false,
    windowsHide: true,
    detached: posix,
  });
  // It may end before it has read everything.
  child.stdin?.on('error', () => undefined).end(run.input);
  for (const stream of [child.stdout, child.stderr]) {
    const decoder = new StringDecoder('utf8');
    stream?.on('data', (chunk: Buffer) => write(decoder.write(chunk)));
  }
  const end = new Promise<EngineEnd>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'missing', reason: error.message }));
    child.once('close', (code) => resolve(cancelled ? { kind: 'cancelled' } : { kind: 'ended', code: code ?? 1 }));
  });
  const cancel = () => {
    if (cancelled || child.exitCode !== null || child.signalCode !== null) return;
    cancelled = true;
    signal(child, 'SIGTERM', posix);
    const last = setTimeout(() => signal(child, 'SIGKILL', posix), 5000);
    void end.then(() => clearTimeout(last));
  };
  return { end, cancel };
}

/** What a short run writes, on both streams, until it ends or has taken too long; nothing where the program is missing. */
export async function outputOf(run: EngineRun, milliseconds = 15_000): Promise<string> {
  let text = '';
  const { end, cancel } = startEngine(run, (more) => {
    text += more;
  });
  const limit = setTimeout(cancel, milliseconds);
  await end;
  clearTimeout(limit);
  return text;
}

/** Docker's command line starts buildx as a process of its own, so the signal goes to the whole group. */
function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL', posix: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (posix) process.kill(-child.pid, name);
    else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    child.kill(name);
  }
}

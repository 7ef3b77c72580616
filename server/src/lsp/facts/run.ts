/** Runs a program to its end, bounded in time and output; nothing of it is shown or kept here. */
import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly milliseconds: number;
  /** What the program reads from its standard input. */
  readonly input?: string;
  readonly signal: AbortSignal;
}

/** Bytes of one stream; a program that says more is ended. */
const most = 32 << 20;

/** Undefined for a program that cannot be started, was ended, or took too long. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran | undefined> {
  const { folder, environment, milliseconds, signal, input } = options;
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      env: { ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      signal,
      ...(folder !== undefined && { cwd: folder }),
    });
    const end = (result: Ran | undefined) => {
      clearTimeout(timer);
      resolve(result);
    };
    // What the program has started may live on and hold its streams open, as Docker's plugins do.
    const stop = () => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
      end(undefined);
    };
    const timer = setTimeout(stop, milliseconds);
    const read = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    const sizes = { stdout: 0, stderr: 0 };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        sizes[name] += chunk.length;
        if (sizes[name] > most) stop();
        else read[name].push(chunk);
      });
    }
    child.once('error', stop);
    // A program that ends before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    child.once('close', (code) => {
      const text = (name: 'stdout' | 'stderr') => Buffer.concat(read[name]).toString('utf8');
      end(code === null ? undefined : { code, stdout: text('stdout'), stderr: text('stderr') });
    });
  });
}

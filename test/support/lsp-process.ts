import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { repository } from './fixture.ts';
import { type Answers, answer, type Heard } from './lsp-answers.ts';
import { patience } from './work.ts';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running server, and all it says and asks on its own. */
export interface ServerProcess extends Heard {
  readonly connection: MessageConnection;
  stderr(): string;
  exited(): Promise<Exit>;
  kill(): void;
  /** The result, or an error when the server dies or takes too long. */
  until<T>(result: Promise<T>, what: string): Promise<T>;
  /** The first value that is not undefined, looked for after each message of the server. */
  waitFor<T>(look: () => T | undefined, what: string): Promise<T>;
}

/** Starts `node <script> --stdio`, without a script the built server, and answers its requests. */
export function startProcess(answers: Answers, script = join(repository, 'dist/server.js')): ServerProcess {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: 'pipe' });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const watchers = new Set<() => void>();
  const heard = answer(connection, answers, () => {
    for (const watcher of watchers) watcher();
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', (error) => {
    stderr += `(stdin: ${error.message})`;
  });
  const ended = new Promise<Exit>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const died = ended.then(({ code, signal }): never => {
    throw new Error(`the server ended with ${code ?? signal}\n${stderr}`);
  });
  died.catch(() => undefined);
  connection.listen();

  const inTime = async <T>(result: Promise<T>, what: string): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`waited ${patience} ms for ${what}\n${stderr}`)), patience);
    });
    return Promise.race([result, late]).finally(() => clearTimeout(timer));
  };
  const until: ServerProcess['until'] = (result, what) => inTime(Promise.race([result, died]), what);

  return {
    ...heard,
    connection,
    stderr: () => stderr,
    exited: () => inTime(ended, 'its end'),
    kill() {
      connection.dispose();
      child.kill('SIGKILL');
    },
    until,
    waitFor<T>(look: () => T | undefined, what: string) {
      let watcher = (): void => undefined;
      const found = new Promise<T>((resolve) => {
        watcher = () => {
          const value = look();
          if (value !== undefined) resolve(value);
        };
      });
      watchers.add(watcher);
      watcher();
      return until(found, what).finally(() => watchers.delete(watcher));
    },
  };
}

#!/usr/bin/env node
/** The command line's process: streams, exit status. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { wordsOf } from './docker-plugin.ts';
import type { Terminal } from './host.ts';
import { run } from './run.ts';
import { paintFor } from './style.ts';

const { stdout, stderr, stdin, env } = process;
let shown = '';

const clear = () => {
  if (shown !== '') stderr.write('\r\x1b[K');
  shown = '';
};

const host: Terminal = {
  out(written) {
    clear();
    stdout.write(written);
  },
  complain(line) {
    clear();
    stderr.write(`${line}\n`);
  },
  progress(line) {
    if (!stderr.isTTY || env['TERM'] === 'dumb' || stdout.isTTY) return;
    clear();
    shown = line.slice(0, (stderr.columns ?? 80) - 1);
    stderr.write(shown);
  },
  readStandardInput: () => text(stdin),
  paint: paintFor(stdout.isTTY === true, env),
};

// Who reads only the beginning (`| head`) ends the output, which is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void run(wordsOf(process.argv), host, async (program) => void (await import(join(__dirname, `${program}.js`)))).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
);

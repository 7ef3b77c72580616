#!/usr/bin/env node
/** The command line's process: streams, exit status. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { wordsOf } from './docker-plugin.ts';
import { status, type Terminal, why } from './host.ts';
import { run } from './run.ts';
import { paintFor, printable } from './style.ts';

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
    stderr.write(`${printable(line)}\n`);
  },
  progress(line) {
    if (!stderr.isTTY || env['TERM'] === 'dumb' || stdout.isTTY) return;
    clear();
    shown = printable(line).slice(0, (stderr.columns ?? 80) - 1);
    stderr.write(shown);
  },
  readStandardInput: () => buffer(stdin),
  paint: paintFor(stdout.isTTY === true, env),
};

/** What a shell makes of a program that wrote to a pipe which nobody reads any more (128 + SIGPIPE). */
const nobodyReads = 141;

// Who reads only the beginning (`| head`) ends the program: what it had still to find is not said to be nothing.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(nobodyReads);
  fail(error);
});
stderr.on('error', () => undefined);

function fail(error: unknown): never {
  host.complain(`slipway: ${why(error)}`);
  process.exit(status.failed);
}

const start = async (program: 'server' | 'mcp') => void (await import(join(__dirname, `${program}.js`)));

void run(wordsOf(process.argv), host, start).then((code) => {
  if (code !== undefined) process.exitCode = code;
}, fail);

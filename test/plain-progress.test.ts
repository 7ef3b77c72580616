/** The lines that the terminal of a build shows, made of the JSON that BuildKit writes for programs. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { writesJson } from '../client/src/engines.ts';
import { plainProgress } from '../client/src/plain-progress.ts';
import { type ShownProgress, takeStatus } from '../client/src/progress-status.ts';
import { takingTurns } from '../client/src/progress-turns.ts';
import { recorded } from './support/recorded-build.ts';

/** The text comes in pieces, as from a process. */
function shown(text: string, piece = 7): string {
  let out = '';
  const progress = plainProgress((more) => {
    out += more;
  });
  for (let at = 0; at < text.length; at += piece) progress.add(text.slice(at, at + piece));
  progress.end();
  return out;
}

interface Told {
  readonly vertexes?: readonly object[];
  readonly statuses?: readonly object[];
  readonly logs?: readonly object[];
  readonly warnings?: readonly object[];
}

function told(...statuses: readonly Told[]): string {
  return statuses.map((status) => `${JSON.stringify(status)}\n`).join('');
}

function at(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function log(vertex: string, seconds: number, text: string): object {
  return { vertex, stream: 1, data: Buffer.from(text).toString('base64'), timestamp: at(seconds) };
}

const a = { digest: 'a', name: '[1/2] RUN a' };
const b = { digest: 'b', name: '[2/2] RUN b' };

suite('the terminal of a build', () => {
  test('shows a failed one as plain progress does, but for times', () => {
    const lines = (text: string) => text.replace(/\d+\.\d+(?= |s)/g, 'N').split('\n');
    const known = new Set(lines(shown(recorded('failed', 'progress.jsonl'))));
    const wanted = lines(recorded('failed', 'plain.txt')).filter((line) =>
      /^#\d+ (?:\[|ERROR|CACHED|DONE)|^N | > /.test(line),
    );
    const missing = wanted.map(withoutNumber).filter((line) => ![...known].map(withoutNumber).includes(line));
    assert.deepEqual(missing, []);
  });

  test('shows each step in one piece where another runs beside it', () => {
    const text = told(
      {
        vertexes: [
          { ...a, started: at(1) },
          { ...b, started: at(1) },
        ],
      },
      { logs: [log('a', 2, 'one\n'), log('b', 2, 'two\nthr')] },
      { logs: [log('b', 2.5, 'ee\n'), log('a', 13.25, 'four')] },
      {
        vertexes: [
          { ...b, started: at(1), completed: at(3) },
          { ...a, started: at(1), completed: at(14) },
        ],
      },
    );
    assert.equal(
      shown(text),
      '#1 [1/2] RUN a\n#1 1.000 one\n#1 12.25 four\n#1 DONE 13.0s\n\n#2 [2/2] RUN b\n#2 1.000 two\n#2 1.000 three\n#2 DONE 2.0s\n',
    );
  });

  test('shows what is cached, cancelled and downloaded, and the warnings at its end', () => {
    const text = told(
      { vertexes: [{ ...a, started: at(1) }] },
      { statuses: [{ id: 'sha256:1', vertex: 'a', current: 0, total: 2500000, timestamp: at(1), started: at(1) }] },
      {
        statuses: [
          {
            id: 'sha256:1',
            vertex: 'a',
            current: 2500000,
            total: 2500000,
            timestamp: at(4),
            started: at(1),
            completed: at(4),
          },
        ],
      },
      { vertexes: [{ ...a, started: at(1), completed: at(4), cached: true }] },
      { vertexes: [{ ...b, started: at(1), completed: at(4), error: 'context canceled' }] },
      { warnings: [{ vertex: 'a', short: Buffer.from('JSONArgsRecommended: x (line 2)').toString('base64') }] },
    );
    assert.equal(
      shown(text),
      '#1 [1/2] RUN a\n#1 sha256:1 2.50MB / 2.50MB 3.0s done\n#1 CACHED\n\n#2 [2/2] RUN b\n#2 CANCELED\n\n 1 warning found:\n - JSONArgsRecommended: x (line 2)\n',
    );
  });

  test('shows what is no progress as it is, and bad lines too', () => {
    const text = 'ERROR: no builder\n{"vertexes":[\n{"a":1}\n\nlast';
    assert.equal(shown(text), `${text}\n`);
  });

  test('shows a line that does not end', () => {
    const dots = '.'.repeat(20_000);
    const text = told({ vertexes: [{ ...a, started: at(1) }] }, { logs: [log('a', 1.5, dots)] });
    assert.equal(shown(text, 5000), `#1 [1/2] RUN a\n#1 0.500 ${dots}\n`);
  });

  test('shows the beginning of a line before its end, and again behind what another step wrote', () => {
    let out = '';
    const turns = takingTurns((text) => {
      out += text;
    });
    const steps = new Map<string, ShownProgress>();
    const say = (...statuses: Told[]) => {
      for (const status of statuses)
        for (const vertex of takeStatus(JSON.parse(JSON.stringify(status)), steps)) turns.wait(vertex);
      turns.take();
      return out;
    };
    say({ vertexes: [{ ...a, started: at(1) }] }, { logs: [log('a', 2, 'Reading lists...')] });
    assert.equal(out, '#1 [1/2] RUN a\n#1 1.000 Reading lists...');
    assert.equal(
      say({ logs: [log('a', 3, ' Done\nnext...')] }),
      '#1 [1/2] RUN a\n#1 1.000 Reading lists... Done\n#1 2.000 next...',
    );
    out = '';
    say({ vertexes: [{ ...b, started: at(1), completed: at(4) }] });
    say({ vertexes: [{ ...a, started: at(1), completed: at(5) }] });
    assert.equal(out, '\n#1 ...\n\n#2 [2/2] RUN b\n#2 DONE 3.0s\n\n#1 [1/2] RUN a\n#1 2.000 next...\n#1 DONE 4.0s\n');
  });

  test('asks for JSON where buildx can write it', () => {
    const versions = [
      'github.com/docker/buildx v0.13.0 abc',
      'github.com/docker/buildx 0.29.1+ds1',
      'github.com/docker/buildx v1.0.0',
    ];
    assert.deepEqual(versions.map(writesJson), [true, true, true]);
    const others = [
      'github.com/docker/buildx v0.12.1 abc',
      'buildah 1.33.7',
      "docker: 'buildx' is not a docker command.",
      '',
    ];
    assert.deepEqual(others.map(writesJson), [false, false, false, false]);
  });
});

function withoutNumber(line: string): string {
  return line.replace(/^#\d+ /, '');
}

// `npm run bench`: how long Slipway takes, beside dockerfile-utils' validate, hadolint and tally in the same run.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { analyze } from '../server/src/analysis/analyze.ts';
import { unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { defaultLimits, loadContext } from '../server/src/workspace/context-load.ts';
import { nodeFiles } from '../server/src/workspace/node-files.ts';
import { repository } from '../test/support/fixture.ts';
import { listFixtures } from '../test/support/fixture-run.ts';
import { benchEditing } from './bench-editing.ts';
import { benchLinters } from './bench-linters.ts';

/** The median of several runs, in milliseconds of CPU time: what else the machine does counts less than on a clock. */
function time(action: () => void, runs = 15): number {
  const times = Array.from({ length: runs }, () => {
    const begun = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

/** A file of about as many lines, made of stages that read each other as in real ones. */
function dockerfileOf(lines: number): string {
  const stage = (index: number) => `FROM ${index === 0 ? 'node:22-alpine' : `stage${index - 1}`} AS stage${index}
ARG VERSION_${index}=1.${index}
ENV NODE_ENV=production APP_VERSION=$VERSION_${index}
WORKDIR /app
# dependencies first
COPY --link package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
RUN apk add --no-cache curl \\
    # for the health check
    tini \\
  && rm -rf /tmp/* \\
  && echo "built $VERSION_${index}"
COPY --from=${index === 0 ? 'busybox' : `stage${index - 1}`} /etc/passwd /etc/passwd
COPY <<EOF /etc/app.conf
port = 3000
EOF
USER node
EXPOSE 3000
CMD ["node", "server.js"]
`;
  const perStage = stage(0).split('\n').length - 1;
  return Array.from({ length: Math.max(1, Math.round(lines / perStage)) }, (_, index) => stage(index)).join('');
}

const fail = (_: unknown, error: unknown) => {
  throw error;
};
const ours = (text: string) => analyze(lower(text), unknownContext, new Map(), fail);
const format = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(8);

/** The same text with other white space behind its keywords, so that no cache has seen an instruction: what a file costs that is opened. */
let opened = 0;
const unseen = (text: string) => {
  const space = (opened++).toString(2).padStart(9, '0').replaceAll('0', ' ').replaceAll('1', '\t');
  return text.replace(/^(FROM|RUN|COPY|ADD|ENV|ARG|LABEL|CMD|ENTRYPOINT|WORKDIR|USER|EXPOSE) /gim, `$1${space}`);
};

console.log(`Node ${process.version}; CPU milliseconds, median of 15 runs; ratios are to the row above`);
console.log('opened: a text of which no instruction was read before; else the same text again; validate keeps nothing');
console.log(
  '   lines  parse+lower     ratio  analysis     ratio    opened     ratio  validate     ratio  validate/analysis, /opened',
);
let above: number[] | undefined;
for (const lines of [60, 600, 6000]) {
  const text = dockerfileOf(lines);
  // The engine compiles what runs often, on threads whose time counts: both sides have run as often before they are measured.
  for (let run = 0; run < Math.min(100, 30_000 / lines); run++) {
    ours(unseen(text));
    ours(text);
    validate(text);
  }
  const texts = Array.from({ length: 15 }, () => unseen(text));
  const row = [
    time(() => lower(text)),
    time(() => ours(text)),
    time(() => ours(texts.pop() ?? '')),
    time(() => validate(text)),
  ];
  const cells = row.map(
    (value, i) => `${format(value)} ${above ? `${(value / (above[i] ?? 1)).toFixed(1)}x`.padStart(9) : ''.padStart(9)}`,
  );
  const [, again = 1, cold = 1, theirs = 0] = row;
  console.log(
    `${String(text.split('\n').length - 1).padStart(8)}     ${cells.join('  ')}  ${(theirs / again).toFixed(1)}x, ${(theirs / cold).toFixed(1)}x`,
  );
  above = row;
}

benchKeystroke();
benchCorpus();

benchEditing(dockerfileOf, time);
void benchContext().then(benchLinters);

/** Files per second, all of a folder: files that are opened, and the same files again. */
function benchCorpus(): void {
  const corpus = [...listFixtures('test/corpus')].map((path) => readFileSync(join(repository, path), 'utf8'));
  const perSecond = (round: () => readonly string[], action: (text: string) => void) => {
    const rounds = Array.from({ length: 19 }, round);
    for (const texts of rounds.splice(0, 14)) texts.forEach(action);
    return Math.round((corpus.length * 1000) / time(() => rounds.pop()?.forEach(action), 5));
  };
  const theirs = perSecond(
    () => corpus.map(unseen),
    (text) => void validate(text),
  );
  const cold = perSecond(() => corpus.map(unseen), ours);
  const same = corpus.map(unseen);
  const warm = perSecond(() => same, ours);
  console.log(
    `corpus: ${corpus.length} files, per second: ${cold} opened, ${warm} again; validate ${theirs}; ratio ${(cold / theirs).toFixed(1)} opened, ${(warm / theirs).toFixed(1)} again`,
  );
}

/** One character typed inside of an instruction near the beginning, in the middle and near the end of 6,000 lines, with the graph before it at hand. */
function benchKeystroke(): void {
  const text = dockerfileOf(6000);
  const texts = Array.from({ length: 15 }, () => unseen(text));
  const opened = time(() => ours(texts.pop() ?? ''));
  const again = time(() => ours(text));
  console.log(
    `keystroke: the whole of it opened ${format(opened).trim()}, read again ${format(again).trim()}; a quarter is wanted`,
  );
  for (const [where, share] of Object.entries({ beginning: 0.05, middle: 0.5, end: 0.95 })) {
    const [type, typeAndAnalyze] = typing(text, share);
    // Compiled as above: by many runs on fewer lines.
    const [, onFewer] = typing(dockerfileOf(600), share);
    for (let run = 0; run < 100; run++) onFewer();
    for (let run = 0; run < 10; run++) typeAndAnalyze();
    const both = time(typeAndAnalyze);
    const lowering = time(type);
    console.log(
      `  ${where.padEnd(9)}: ${format(both)}, ${(both / opened).toFixed(2)} of a file opened, ${(both / again).toFixed(2)} of one read again; parse+lower ${format(lowering).trim()}`,
    );
  }
}

/** Types one character more at each call; without and with the analysis. */
function typing(text: string, share: number): [() => void, () => void] {
  const at = text.indexOf('echo "built', Math.floor(text.length * share)) + 'echo "'.length;
  let typed = '';
  let graph = lower(text);
  const type = () => {
    typed += 'x';
    graph = lower(text.slice(0, at) + typed + text.slice(at), graph);
  };
  const typeAndAnalyze = () => {
    type();
    analyze(graph, unknownContext, new Map(), fail);
  };
  return [type, typeAndAnalyze];
}

/** The build context of a repository of 50,000 files: how long it is read, and what it leaves in memory. */
async function benchContext(): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-bench-')));
  try {
    for (let folder = 0; folder < 500; folder++) {
      mkdirSync(join(root, `d${folder}`));
      for (let file = 0; file < 100; file++) writeFileSync(join(root, `d${folder}/f${file}.ts`), '');
    }
    const source = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';
    const dockerfile = join(root, 'Dockerfile');
    writeFileSync(dockerfile, source);
    const needs = neededFiles(lower(source));
    const where = {
      dockerfile,
      workspace: root,
      builds: [],
      dockerfiles: new Set<string>(),
      wishes: { context: undefined, builder: 'buildkit' } as const,
    };
    const times: number[] = [];
    const before = process.memoryUsage().heapUsed;
    let kept: unknown;
    for (let run = 0; run < 9; run++) {
      const start = performance.now();
      kept = await loadContext(
        { files: nodeFiles, limits: defaultLimits, signal: new AbortController().signal },
        where,
        needs,
      );
      times.push(performance.now() - start);
    }
    const grown = (process.memoryUsage().heapUsed - before) / 1e6;
    const median = times.sort((a, b) => a - b)[4] ?? 0;
    console.log(
      `context of 50,000 files: ${median.toFixed(0)} ms, ${grown.toFixed(0)} MB after 9 readings (${typeof kept})`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

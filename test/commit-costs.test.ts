/** What past commits run again, and what that costs. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type BuildContext, unknownContext } from '../server/src/context/context.ts';
import { parseIgnore } from '../server/src/context/ignore.ts';
import type { BuildFacts } from '../server/src/facts/build-facts.ts';
import { placeOf } from '../server/src/facts/read-build.ts';
import { type Commit, readCommits, replay } from '../server/src/facts/replay.ts';
import { commitCosts, priceOf, savingOf } from '../server/src/features/commit-costs.ts';
import { readHistory } from '../server/src/lsp/facts/git-log.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { createFolder } from './support/folder.ts';

/** A context with this ignore file; a replay reads nothing else of it, as files of the past need not be there. */
function contextOf(ignore: string): BuildContext {
  const file = { path: '.dockerignore', own: false, text: ignore, list: parseIgnore(ignore) };
  return {
    ...unknownContext,
    kind: 'known',
    said: true,
    dockerfile: 'Dockerfile',
    ignore: file,
    entries: new Map(),
    texts: new Map(),
  };
}

const context = contextOf('**/*.md\n');

const slow = lower(dockerfile`
  FROM node:22 AS build
  ARG GIT_SHA
  COPY . .
  RUN npm ci
  RUN npm run build

  FROM nginx
  COPY assets/*.svg /usr/share/
  COPY --from=build /dist /dist
  RUN nginx -t

  FROM node:22 AS last
  COPY --from=build /dist /dist
`);

/** Facts in which each step took so many seconds. */
function measured(graph: BuildGraph, seconds: Readonly<Record<string, number>>): BuildFacts {
  return {
    salt: 's',
    build: { builder: 'default', started: 0, ended: 1, result: 'completed', steps: 0, cached: 0 },
    steps: graph.instructions.flatMap((instruction) => {
      const time = Object.entries(seconds).find(([text]) => instruction.joined.text.includes(text))?.[1];
      if (time === undefined) return [];
      const place = placeOf(graph, instruction, 's');
      return [
        { ...place, outcome: 'ran', milliseconds: time * 1000, critical: true, when: 1, builder: 'default' } as const,
      ];
    }),
  };
}

function lines(graph: BuildGraph, commit: Commit): (number | undefined)[] {
  const steps = replay(graph, context, [commit])?.each[0] ?? [];
  return [...steps].map((index) => (graph.instructions[index]?.lines.first ?? 0) + 1);
}

suite('a commit', () => {
  const graph = lower(dockerfile`
    FROM node:22 AS build
    COPY package.json .
    RUN npm ci
    COPY src src
    RUN npm run build

    FROM node:22 AS unused
    COPY . .

    FROM nginx
    COPY assets/*.svg /usr/share/
    COPY --from=build /dist /dist
  `);

  test('runs the steps again that take one of its files, and what depends on them', () => {
    assert.deepEqual(lines(graph, ['package.json']), [2, 3, 4, 5, 12]);
    assert.deepEqual(lines(graph, ['src/deep/b.ts']), [4, 5, 12]);
    assert.deepEqual(lines(graph, ['assets/x.svg']), [11, 12]);
    assert.deepEqual(lines(graph, ['package.json', 'assets/x.svg']), [2, 3, 4, 5, 11, 12]);
  });

  test('runs nothing for files that are ignored, not taken, or taken by other targets', () => {
    for (const path of ['docs/x.md', 'src/x.md', 'README.md', 'assets/x.png', 'assets', 'srcs/a.ts', 'other'])
      assert.deepEqual(lines(graph, [path]), [], path);
    assert.deepEqual(lines(graph, []), []);
  });

  test('is not replayed where it is not known what steps take', () => {
    const unknown = lower('FROM a\nARG V\nCOPY $V /\nRUN b\n');
    assert.equal(replay(unknown, context, [['a']]), undefined);
    const unclear = contextOf('[');
    assert.equal(replay(slow, unclear, [['a']]), undefined);
  });
});

suite('the costs of commits', () => {
  const commits: Commit[] = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? ['src/a.ts'] : ['docs/x.md']));
  const plain = lower(dockerfile`
    FROM node:22
    COPY . .
    RUN npm ci
    RUN npm run build
  `);

  test('are those of the steps that run again', () => {
    const facts = measured(plain, { 'npm ci': 30, 'run build': 10, 'COPY . .': 1 });
    assert.deepEqual(commitCosts(plain, context, { commits, facts }), {
      summary: 'A commit costs 21 s on average over the last 20',
      steps: [
        { line: 3, label: 'RUN npm ci', description: 'reruns on 50 % of commits, 30 s each time' },
        { line: 4, label: 'RUN npm run build', description: 'reruns on 50 % of commits, 10 s each time' },
        { line: 2, label: 'COPY . .', description: 'reruns on 50 % of commits, 1.0 s each time' },
      ],
    });
  });

  test('are shares of commits without a measured build', () => {
    const told = commitCosts(plain, context, { commits, facts: undefined });
    assert.equal(told?.steps[0]?.description, 'reruns on 50 % of commits');
  });

  test('are not told from a few commits', () => {
    assert.equal(commitCosts(plain, context, { commits: commits.slice(0, 9), facts: undefined }), undefined);
  });

  test('count an argument that is another one in each commit', () => {
    const told = commitCosts(slow, context, { commits, facts: undefined });
    assert.ok(
      told?.steps.some(({ label, description }) => label === 'RUN npm ci' && description.startsWith('reruns on 100 %')),
    );
  });

  test('are less by what a change saves', () => {
    const facts = measured(plain, { 'npm ci': 30, 'run build': 10, 'COPY . .': 1 });
    const fixed = lower(dockerfile`
      FROM node:22
      COPY package.json .
      RUN npm ci
      COPY . .
      RUN npm run build
    `);
    assert.equal(savingOf(plain, fixed, context, { commits, facts }), 'saves about 15 s per commit over the last 20');
    assert.equal(savingOf(fixed, plain, context, { commits, facts }), undefined);
    assert.equal(savingOf(plain, fixed, context, { commits, facts: undefined }), undefined);
    const other = lower('FROM node:22\nCOPY . .\nRUN something else\n');
    assert.equal(savingOf(plain, other, context, { commits, facts }), undefined);
  });

  test('are replayed once for a text and a history, however often they are asked for', () => {
    const facts = measured(plain, { 'npm ci': 30, 'run build': 10, 'COPY . .': 1 });
    let replays = 0;
    const counted = Object.assign([...commits], {
      map<T>(make: (commit: Commit) => T): T[] {
        replays++;
        return Array.from(commits, make);
      },
    });
    const graph = lower(plain.source);
    const place = graph.source.indexOf('npm ci');
    for (let i = 0; i < 3; i++)
      assert.equal(
        priceOf(graph, context, { commits: counted, facts }, place),
        'reruns on 50 % of commits, 30 s each time',
      );
    assert.equal(replays, 1);
    priceOf(graph, contextOf(''), { commits: counted, facts }, place);
    priceOf(lower(`${plain.source}\n`), context, { commits: counted, facts }, place);
    assert.equal(replays, 3);
  });

  test('of 7,000 commits are replayed with little work', () => {
    const many = Array.from({ length: 7000 }, (_, i) => Array.from({ length: 10 }, (_, j) => `src/${i % 97}/${j}.ts`));
    const began = performance.now();
    assert.equal(replay(slow, context, many)?.commits, 7000);
    process.stdout.write(`# 7,000 commits in ${Math.round(performance.now() - began)} ms\n`);
  });
});

suite('the log of Git', () => {
  test('tells the files of each commit, below the folder', async (t) => {
    const folder = createFolder(t);
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
        {
          cwd: folder,
          stdio: 'pipe',
        },
      );
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    git('init', '-q', '-b', 'main');
    for (const [path, text] of [
      ['app/a', '1'],
      ['app/ä b\n', '2'],
      ['other', '3'],
    ] as const) {
      write(path, text);
      git('add', '-A');
      git('commit', '-qm', path);
    }
    git('checkout', '-qb', 'side', 'HEAD~1');
    write('app/side', 'x');
    git('add', '-A');
    git('commit', '-qm', 'side');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    git('config', 'log.showSignature', 'true');
    git('config', 'core.fsmonitor', join(folder, 'evil'));
    const { signal } = new AbortController();
    assert.deepEqual(await readHistory(join(folder, 'app'), signal), [['side'], [], ['ä b\n'], ['a']]);
    assert.deepEqual(await readHistory(createFolder(t), signal), []);
  });

  test('may be damaged', () => {
    assert.deepEqual(readCommits(''), []);
    assert.deepEqual(readCommits('a\0b\0'), []);
    assert.deepEqual(readCommits('\x01\0\nA\0\0\x01\0\x01'), [['A'], [], []]);
  });
});

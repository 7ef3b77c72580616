/** What rules and hovers say about the build cache, against a real engine. */
import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { isAvailable } from '../server/src/contract/change.ts';
import type { Rule } from '../server/src/contract/rule.ts';
import { lower } from '../server/src/model/lower.ts';
import addCacheMount from '../server/src/refactors/add-cache-mount.ts';
import aptUpdateAlone from '../server/src/rules/apt-update-alone.ts';
import earlyVolatileArg from '../server/src/rules/early-volatile-arg.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { changesOf } from './support/changes.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { createImage, script } from './support/images.ts';
import { cannotRun } from './support/skip.ts';

interface Build {
  readonly dockerfile: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

interface Fact {
  readonly title: string;
  readonly first: Build;
  readonly second: Build;
  /** What the second build runs, and does not take from the cache. */
  readonly ran: readonly string[];
}

const echo = 'RUN echo a';
const argument = { first: ['--build-arg=V=1'], second: ['--build-arg=V=2'] };

const facts: readonly Fact[] = [
  fact('a new value of an ARG runs every RUN below it', 'ARG V\nRUN echo a\nWORKDIR /w', argument, [
    echo,
    'WORKDIR /w',
  ]),
  fact('an ARG that no build gives a value runs nothing', echo, { second: `ARG V\n${echo}` }, []),
  fact('a new ENV runs every RUN below it', `ENV V=1\n${echo}`, { second: `ENV V=2\n${echo}` }, [echo]),
  fact('COPY and WORKDIR do not care for variables', 'ARG V\nCOPY a /a\nWORKDIR /w', argument, []),
  fact('but for those they expand', 'ARG V\nCOPY a /a$V', argument, ['COPY a /a2']),
  fact('a LABEL, EXPOSE or CMD runs nothing', echo, { second: `LABEL a=1\nEXPOSE 1\nCMD a\n${echo}` }, []),
  fact('USER counts for RUN', echo, { second: `USER 1\n${echo}` }, [echo]),
  fact('SHELL counts for RUN', echo, { second: `SHELL ["/bin/ash", "-c"]\n${echo}` }, [echo]),
  fact('USER does not count for COPY', 'COPY a /a', { second: 'USER 1\nCOPY a /a' }, []),
  fact('a changed file runs its COPY and all below', `COPY a /a\n${echo}`, { files: { a: '2' } }, ['COPY a /a', echo]),
  fact('a changed file that is not copied runs nothing', `COPY a /a\n${echo}`, { files: { b: '2' } }, []),
  fact('the Dockerfile is a file of COPY . .', 'COPY . /a', { second: 'COPY . /a\n# more' }, ['COPY . /a']),
  fact(
    'a mounted file counts, another of its folder does not',
    'RUN --mount=source=a,target=/a echo a',
    { files: { b: '2' } },
    [],
  ),
  fact('any file counts in a mount of the whole context', 'RUN --mount=target=/a echo a', { files: { b: '2' } }, [
    'RUN --mount=target=/a echo a',
  ]),
  fact(
    'another value of a secret runs nothing',
    'RUN --mount=type=secret,id=s cat /run/secrets/s',
    { first: ['--secret=id=s,src=a'], second: ['--secret=id=s,src=b'], files: { b: '2' } },
    [],
  ),
];

/** Two builds on busybox, which differ in what `change` says. */
function fact(
  title: string,
  lines: string,
  change: {
    readonly first?: readonly string[];
    readonly second?: string | readonly string[];
    readonly files?: Readonly<Record<string, string>>;
  },
  ran: readonly string[],
): Fact {
  const files = { a: '1', b: '1' };
  const of = (text: string) => `FROM busybox:local\n${text}\n`;
  const { first = [], second = lines } = change;
  const isText = typeof second === 'string';
  return {
    title,
    first: { dockerfile: of(lines), files, args: first },
    second: {
      dockerfile: of(isText ? second : lines),
      files: { ...files, ...change.files },
      args: isText ? [] : second,
    },
    ran,
  };
}

test('the cache mount for apk is one for each platform', async (t) => {
  const engine = startEngine();
  if ('missing' in engine) return cannotRun(t, engine.missing);
  await createImage(engine, 'alpine:fake', {
    'usr/bin/apk': script('ls /etc/apk/cache > /seen; touch "/etc/apk/cache/index-of-${TARGETPLATFORM#*/}"'),
  });
  const source = `FROM alpine:fake\nRUN apk add --no-cache curl\n`;
  const at = { start: source.indexOf('apk add'), end: source.indexOf('apk add') };
  const [offer] = [...addCacheMount.offer(lower(source), at, unknownContext)].filter(isAvailable);
  assert.ok(offer);
  // So that the step runs on this machine for each platform.
  const fixed = applyEdits(source, offer.edits()).replace('FROM', 'FROM --platform=$BUILDPLATFORM');
  const seenBy = async (text: string, platform: string): Promise<string> => {
    const folder = createFolder(t, { Dockerfile: text.replace('ARG', `ENV RUN_AT=${process.hrtime.bigint()}\nARG`) });
    const tag = `slipway-apk:${platform}`;
    const built = await engine.docker(['build', `--platform=linux/${platform}`, '-t', tag, folder]);
    assert.equal(built.code, 0, built.stderr);
    const container = await engine.docker(['create', `--platform=linux/${platform}`, tag, 'x']);
    const copied = await engine.docker(['cp', `${container.stdout.trim()}:/seen`, '-']);
    await engine.docker(['rm', container.stdout.trim()]);
    return copied.stdout;
  };
  assert.match(fixed, /id=apk-\$TARGETPLATFORM/);
  await seenBy(fixed, 'amd64');
  assert.match(await seenBy(fixed, 'amd64'), /index-of-amd64/, 'a second build of a platform has what the first left');
  assert.doesNotMatch(await seenBy(fixed, 'arm64'), /index-of-amd64/, 'another platform has a cache of its own');
});

suite('the build cache on a real engine', () => {
  for (const { title, first, second, ran } of facts) {
    test(title, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      await build(t, engine, first);
      assert.deepEqual(await build(t, engine, second), ran);
    });
  }

  test('files of another stage count by what they hold, in COPY and in mounts', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const text = dockerfile`
      FROM busybox:local AS made
      ARG V
      RUN echo same > /made
      FROM busybox:local
      COPY --from=made /made /made
      RUN --mount=from=made,source=/made,target=/b cat /b
    `;
    await build(t, engine, { dockerfile: text, args: argument.first });
    const ran = await build(t, engine, { dockerfile: text, args: argument.second });
    assert.deepEqual(ran, ['RUN echo same > /made']);
  });

  test('the install stays cached once early-volatile-arg is fixed', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createAptImage(engine);
    const bad = dockerfile`
      FROM apt:local
      # the commit
      ARG GIT_SHA
      ENV APP_COMMIT=$GIT_SHA
      LABEL revision=$GIT_SHA

      RUN apt-get update && apt-get install -y curl
      RUN echo "$APP_COMMIT" > /commit
      CMD ["curl"]
    `;
    const good = fixed(earlyVolatileArg, bad);
    const install = 'RUN apt-get update && apt-get install -y curl';
    const args = (sha: number) => [`--build-arg=GIT_SHA=${sha}`, '-t', 'volatile'];
    await build(t, engine, { dockerfile: bad, args: args(1) });
    assert.ok((await build(t, engine, { dockerfile: bad, args: args(2) })).includes(install));
    const before = await imageOf(engine);
    await build(t, engine, { dockerfile: good, args: args(3) });
    assert.ok(!(await build(t, engine, { dockerfile: good, args: args(2) })).includes(install));
    assert.deepEqual(await imageOf(engine), before);
  });

  test('apt-update-alone: the joined step makes the same files, and updates whenever it installs', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createAptImage(engine);
    const bad = dockerfile`
      FROM apt:local
      RUN apt-get update
      RUN apt-get install -y curl
      LABEL revision=
      ENV APP_COMMIT=
      RUN touch /commit
    `;
    const good = fixed(aptUpdateAlone, bad);
    const more = (text: string) => text.replace('curl', 'curl git');
    const args = ['-t', 'volatile'];
    await build(t, engine, { dockerfile: bad, args });
    const before = await imageOf(engine);
    assert.ok(!(await build(t, engine, { dockerfile: more(bad), args })).includes('RUN apt-get update'));
    await build(t, engine, { dockerfile: good, args });
    assert.deepEqual(await imageOf(engine), before);
    assert.ok(
      (await build(t, engine, { dockerfile: more(good), args })).includes(
        'RUN apt-get update && apt-get install -y curl git',
      ),
    );
  });
});

/** A step that no other run of these tests has in its cache. */
const unique = `RUN : ${process.pid} ${Date.now()}`;

/** Builds, and says which steps were not taken from the cache; FROMs are left out. */
async function build(t: TestContext, engine: Engine, { dockerfile: text, files = {}, args = [] }: Build) {
  const folder = createFolder(t, { Dockerfile: text.replace(/^FROM .*$/gm, `$&\n${unique} ${t.name}`), ...files });
  const { code, stderr } = await engine.docker(['build', '--progress=plain', ...args, '.'], { folder });
  assert.equal(code, 0, stderr);
  const cached = new Set([...stderr.matchAll(/^#(\d+) CACHED$/gm)].map(([, number]) => number));
  return [...stderr.matchAll(/^#(\d+) \[[^\]]*\d+\/\d+\] (?!FROM )(.+)$/gm)].flatMap(([, number, step = '']) =>
    cached.has(number) || step.startsWith(unique) ? [] : [step],
  );
}

/** What the image `volatile` sets, and what its steps have written. */
async function imageOf(engine: Engine): Promise<unknown> {
  const { stdout } = await engine.docker(['image', 'inspect', 'volatile']);
  const [{ Config: config }] = JSON.parse(stdout);
  const ran = await engine.docker(['run', '--rm', '--network=none', 'volatile', 'cat', '/log', '/commit']);
  assert.equal(ran.code, 0, ran.stderr);
  return { env: [...config.Env].sort(), labels: config.Labels, command: config.Cmd, files: ran.stdout };
}

/** `apt:local`: an `apt-get` that writes down how it was called. */
function createAptImage(engine: Engine): Promise<void> {
  return createImage(engine, 'apt:local', { 'bin/apt-get': script('echo "$@" >> /log') });
}

function fixed(rule: Rule, source: string): string {
  const [finding] = rule.check(lower(source), unknownContext);
  const [fix] = changesOf(finding);
  assert.equal(fix?.safety, 'safe');
  return applyEdits(source, fix.edits());
}

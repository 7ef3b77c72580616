import assert from 'node:assert/strict';

import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import type { Refactor } from '../server/src/contract/refactor.ts';
import { rename } from '../server/src/features/rename.ts';
import { lower } from '../server/src/model/lower.ts';
import extractStage from '../server/src/refactors/extract-stage.ts';
import joinRuns from '../server/src/refactors/join-runs.ts';
import splitRun from '../server/src/refactors/split-run.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

/** `<|>` stands around what is extracted. */
const extracted: Readonly<Record<string, string>> = {
  'the middle of an unnamed last stage': dockerfile`
    FROM busybox:local
    RUN echo one > /one
    <|>ARG WHO=two
    ENV GREETING=hello-$WHO
    WORKDIR /work
    RUN echo $GREETING $WHO > greeting<|>
    COPY app.txt .
    RUN echo $GREETING $WHO > again && chmod 600 again
    CMD ["cat", "/work/again"]
  `,
  'the beginning of a named stage that another reads': dockerfile`
    FROM busybox:local AS build
    <|>WORKDIR /src
    # the sources
    COPY . .<|>
    RUN sha256sum app.txt > sum
    FROM busybox:local
    COPY --from=build /src/sum /sum
  `,
  'the end of a stage read by its index': dockerfile`
    from busybox:local
    run mkdir /a && echo a > /a/a
    <|>run echo b > /a/b
    user 1000:1000<|>
    from busybox:local
    copy --from=0 /a /a
    run --mount=type=bind,target=/ctx cp /ctx/app.txt /app.txt
  `,
  'heredocs and a shell': dockerfile`
    FROM busybox:local AS base
    SHELL ["/bin/sh", "-ec"]
    <|>RUN <<EOF
    mkdir -p /data
    echo data > /data/file
    EOF
    COPY <<"FILE" /data/plain
    $HOME stays
    FILE<|>
    RUN ls /data > /list
    FROM base AS last
    RUN cat /data/plain > /plain
  `,
  'all but the last instruction': dockerfile`
    FROM busybox:local
    <|>RUN echo all > /all
    USER 1000
    WORKDIR /tmp/me<|>
    RUN id -u > /tmp/uid
  `,
};

const rewritten: readonly (readonly [Refactor, string])[] = [
  [
    joinRuns,
    dockerfile`
      FROM busybox:local
      <|>RUN mkdir /a
      # the first file
      RUN echo a > /a/a && chmod 600 /a/a

      RUN echo b > /a/b<|>
      COPY app.txt /a/
    `,
  ],
  [
    splitRun,
    dockerfile`
      FROM busybox:local
      RUN mkdir /a && \
          echo a > /a/a <|>&& \
          echo b > /a/b
    `,
  ],
];

suite('refactorings on a real engine', () => {
  for (const [title, marked] of Object.entries(extracted)) {
    test(`extract-stage gives an image with the same files: ${title}`, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const start = marked.indexOf('<|>');
      const end = marked.lastIndexOf('<|>') - '<|>'.length;
      const source = marked.replaceAll('<|>', '');
      const offers = [...extractStage.offer(lower(source), { start, end }, unknownContext)];
      const offer = offers.find((found) => 'edits' in found);
      assert.ok(offer && 'edits' in offer, JSON.stringify(offers));
      const after = applyEdits(source, offer.edits());
      assert.equal(lower(after).stages.length > lower(source).stages.length, true);
      const context = createFolder(t, { 'app.txt': 'app\n' });
      const before = await filesOf(engine, context, source);
      assert.deepEqual(await filesOf(engine, context, after), before);
      t.diagnostic(`${before.length} entries are the same`);
    });
  }

  for (const [refactor, marked] of rewritten) {
    test(`${refactor.id} gives an image with the same files`, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      const start = marked.indexOf('<|>');
      const end = Math.max(start, marked.lastIndexOf('<|>') - '<|>'.length);
      const source = marked.replaceAll('<|>', '');
      const [offer] = refactor.offer(lower(source), { start, end }, unknownContext);
      assert.ok(offer && 'edits' in offer, JSON.stringify(offer));
      const after = applyEdits(source, offer.edits());
      const context = createFolder(t, { 'app.txt': 'app\n' });
      assert.deepEqual(await filesOf(engine, context, after), await filesOf(engine, context, source));
    });
  }

  test('a renamed stage still builds, through every kind of reader', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const source = dockerfile`
      FROM busybox:local AS tools
      RUN mkdir /out && echo tool > /out/tool
      FROM tools AS more
      RUN echo more > /out/more
      FROM busybox:local AS last
      COPY --link --from=tools --chown=1:1 /out/tool /tool
      RUN --mount=type=bind,from=tools,target=/tools cp /tools/out/tool /copy
      COPY --from=Tools --chmod=700 /out /added
      COPY --from=more /out/more /more
    `;
    const renamed = rename(lower(source), source.indexOf('tools'), 'builder');
    assert.ok('edits' in renamed);
    const after = applyEdits(source, renamed.edits);
    assert.doesNotMatch(after, /=tools|FROM tools|AS tools/i);
    const context = createFolder(t, {});
    assert.deepEqual(await filesOf(engine, context, after), await filesOf(engine, context, source));
    const target = await engine.docker(['build', '--target', 'builder', '-f-', context], { input: after });
    assert.equal(target.code, 0, target.stderr);
  });
});

/** Path, mode, owner and content hash of all files in the image, and the parts of its configuration that a program sees. */
async function filesOf(engine: Engine, context: string, source: string): Promise<string[]> {
  const tag = `slipway-test:${process.pid}`;
  const built = await engine.docker(['build', '--no-cache', '-t', tag, '-f-', context], { input: source });
  assert.equal(built.code, 0, `${source}\n${built.stderr}`);
  const list =
    'find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /etc \\) -prune -o -exec stat -c "%n %a %u:%g %F" {} + | sort; find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /etc -o -path /bin \\) -prune -o -type f -exec sha256sum {} + | sort';
  const listed = await engine.docker([
    'run',
    '--rm',
    '--network',
    'none',
    '-u',
    '0',
    '--entrypoint',
    '/bin/sh',
    tag,
    '-c',
    list,
  ]);
  assert.equal(listed.code, 0, listed.stderr);
  const inspected = await engine.docker(['image', 'inspect', '-f', '{{json .Config}}', tag]);
  await engine.docker(['image', 'rm', '-f', tag]);
  return [...listed.stdout.trim().split('\n'), inspected.stdout.trim()];
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { analyze } from '../server/src/analysis/analyze.ts';
import { fixAll } from '../server/src/analysis/fix-all.ts';
import { levelsOf } from '../server/src/analysis/levels.ts';
import { type BuildContext, unknownContext } from '../server/src/context/context.ts';
import { lower } from '../server/src/model/lower.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { bake } from './support/bake.ts';
import { contextOfFile } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder, setModes } from './support/folder.ts';
import { createImage, script } from './support/images.ts';
import { cannotRun } from './support/skip.ts';

/** Dockerfiles with many findings whose fixes are safe; `debian:fake` is busybox with a package manager of the test's own. */
const samples: Readonly<Record<string, string>> = {
  'keywords, names of stages and their readers': dockerfile`
    from busybox:local as Build
    Run mkdir /out && echo one > /out/one
    FROM busybox:local AS Other
    run echo two > /two
    FROM --platform=$TARGETPLATFORM busybox:local AS third
    COPY --from=Build /out /a
    COPY --from=0 /out/one /b/
    COPY --from=OTHER /two /c
    RUN --mount=from=Other,target=/m cp /m/two /d
    RUN --mount=type=bind,from=Build,source=/out,target=/m ls /m > /e
    cmd ["ls", "/a"]
  `,
  'pairs without equals signs': dockerfile`
    FROM busybox:local
    ENV ONE a b  c
    ENV TWO "quoted text" and 'more'
    ENV THREE it\'s
    ENV FOUR a\ b \$ONE $ONE "$ONE" '$ONE'
    ENV FIVE 	tabs	between
    ENV PATH /opt/bin:$PATH
    ENV SIX C:\\dir\\file "C:\\dir"
    ENV SEVEN a \
      b \
      # a comment
      c
    ENV EIGHT {"a": "b", "c": ["d"]}
    ENV NINE x=y z=\${ONE:-none}
    ENV TEN #hash
    ENV ELEVEN \${ONE}text'\${ONE}'
    LABEL description A text of "several" words
    LABEL owner "it's" $ONE
    RUN env | sort > /env
  `,
  'ports, commands that others replace, empty lines': dockerfile`
    FROM busybox:local AS first
    CMD ["a"]
    EXPOSE 80/TCP 53/Udp
    CMD echo b
    FROM first
    EXPOSE 8080/TCP
    ENTRYPOINT ["x"]
    HEALTHCHECK CMD ["false"]
    # belongs to the entrypoint that is used
    ENTRYPOINT ["sh", \

      "-c"]
    HEALTHCHECK --interval=5s CMD true
    RUN echo a > /a && \

        echo b > /b && \
        # between
        echo c > /c
    ENV A=1 \

      B=2
    CMD ["first"]
    CMD ["second"]
  `,
  'files that are copied': dockerfile`
    FROM busybox:local
    WORKDIR /srv
    ADD run.sh /usr/local/bin/run.sh
    ADD src/ /added/
    ADD --chown=7:8 notes.txt /added/
    COPY run.sh notes.txt /srv
    COPY run.sh /bin/started
    RUN chmod 755 /bin/started
    COPY src /open
    RUN chmod -R 777 /open
    COPY src /owned
    RUN chown -R 1000:1001 /owned
    COPY src ./relative
    RUN chown -R 5 relative && echo done > /done
  `,
  'arguments above the steps that do not use them': dockerfile`
    FROM debian:fake
    ARG BUILD_DATE=today
    ARG GIT_COMMIT
    # what stays
    RUN apt-get update && apt-get install -y one && rm -rf /var/lib/apt/lists/*
    RUN mkdir /app
    COPY src /app
    WORKDIR /app
    RUN echo x > made
    RUN echo "$BUILD_DATE" > /date
    LABEL commit=$GIT_COMMIT date=$BUILD_DATE
  `,
  'lists of packages that are read in a step of their own': dockerfile`
    FROM debian:fake
    # first the lists
    RUN apt-get update
    RUN apt-get install -y one
    RUN apt-get update
    ENV A=b
    RUN echo > /between && apt-get install -y two && rm -rf /var/lib/apt/lists/*
  `,
  'an escape character of its own, and lines that end with CRLF': [
    '# escape=`',
    'FROM busybox:local AS Base',
    'ENV ONE C:\\dir and more',
    'env TWO a `',
    '  b',
    'FROM busybox:local',
    'COPY --from=0 /bin/sh /copied',
    'EXPOSE 80/TCP',
    'RUN echo a > /a && `',
    '',
    '  echo b > /b',
    'CMD ["a"]',
    'CMD ["b"]',
    '',
  ].join('\r\n'),
  'heredocs and triggers': dockerfile`
    FROM busybox:local as Tools
    run <<EOF
    echo a > /a

    echo b > /b
    EOF
    COPY <<one <<two /files/
    1
    one
    2
    two
    FROM tools
    COPY <<-EOF /tabs
    	text
    	EOF
    ONBUILD ENV A b c
    onbuild EXPOSE 80/TCP
    ONBUILD COPY --from=0 /a /a
    LABEL a b
  `,
};

/** BuildKit's checks that have one right answer. */
const fixable: readonly string[] = [
  ...['ConsistentInstructionCasing', 'ExposeProtoCasing', 'FromAsCasing', 'LegacyKeyValueFormat'],
  ...['MultipleInstructionsDisallowed', 'NoEmptyContinuation', 'RedundantTargetPlatform', 'StageNameCasing'],
];

/** In every profile, and hadolint's rules of taste too. */
const levels = levelsOf('strict', new Map());

suite('an image after all safe fixes', () => {
  for (const [title, source] of Object.entries(samples)) {
    test(`has the same files, modes, owners and configuration: ${title}`, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      await createPackageManagers(engine);
      const folder = contextFolder(t);
      const fixed = fix(source, await contextOf(folder, source));
      const [before, after] = [await imageOf(engine, folder, source), await imageOf(engine, folder, fixed)];
      t.diagnostic(`${countOf(source)} findings before, ${countOf(fixed)} after; ${before.files.length} files`);
      assert.ok(before.files.length > 250);
      assert.deepEqual(after.files, before.files);
      assert.deepEqual(after.configuration, before.configuration);
      assert.notEqual(fixed, source);
    });
  }

  test('is one that BuildKit has nothing fixable to say of', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createPackageManagers(engine);
    const folder = contextFolder(t);
    const sources = Object.values(samples);
    const fixed: string[] = [];
    for (const source of sources) fixed.push(fix(source, await contextOf(folder, source)));
    const before = await codesOf(engine, folder, sources);
    assert.deepEqual([...new Set(before)].filter((code) => fixable.includes(code)).sort(), [...fixable].sort());
    const after = await codesOf(engine, folder, fixed);
    t.diagnostic(`${before.length} warnings before, ${after.length} after: ${[...new Set(after)].join(', ')}`);
    assert.deepEqual(
      after.filter((code) => fixable.includes(code)),
      [],
    );
  });
});

function fix(source: string, context: BuildContext): string {
  return fixAll(source, context, levels, (rule, error) => assert.fail(`${rule.id}: ${String(error)}`));
}

async function contextOf(folder: string, source: string): Promise<BuildContext> {
  return contextOfFile(join(folder, 'Dockerfile'), folder, source);
}

function countOf(source: string): number {
  return analyze(lower(source), unknownContext, levels, () => undefined).length;
}

/** `debian:fake` whose package manager wants its lists, keeps them, and makes a file for each package. */
async function createPackageManagers(engine: Engine): Promise<void> {
  const install = 'for p; do case $p in -*|install) ;; *) echo $p > /usr/lib/$p;; esac; done';
  const lists = '/var/lib/apt/lists';
  await createImage(engine, 'debian:fake', {
    'usr/bin/apt-get': script(
      `case $1 in update) mkdir -p ${lists} && echo list > ${lists}/main;; *) [ -e ${lists}/main ] || exit 1; mkdir -p /usr/lib; ${install};; esac`,
    ),
  });
}

/** Folders, scripts and files of several modes, as an editor's workspace has them. */
function contextFolder(t: TestContext): string {
  const folder = createFolder(t, {
    '.dockerignore': 'Dockerfile\n*.Dockerfile\nbake.json\n*.tar\n',
    'run.sh': '#!/bin/sh\n',
    'notes.txt': 'x',
    'src/a.sh': 'y',
    'src/sub/deep/file': 'z',
  });
  setModes(folder, { 'src/sub': 0o775, 'src/a.sh': 0o755, 'src/sub/deep/file': 0o600, 'run.sh': 0o644 });
  return folder;
}

interface Image {
  /** Kind, mode, owner, size, content and path of each file. */
  readonly files: readonly string[];
  readonly configuration: unknown;
}

async function imageOf(engine: Engine, folder: string, source: string): Promise<Image> {
  writeFileSync(join(folder, 'Dockerfile'), source);
  const build = async (...args: string[]) => {
    const { code, stdout, stderr } = await engine.docker(['build', ...args, '.'], { folder });
    assert.equal(code, 0, `${source}\n${stderr}`);
    return stdout.trim();
  };
  const image = await build('-q');
  await build('-o', 'type=tar,dest=image.tar');
  const { stdout } = await engine.docker(['image', 'inspect', '--format', '{{json .Config}}', image]);
  return { files: listed(join(folder, 'image.tar')), configuration: JSON.parse(stdout) };
}

function listed(archive: string): string[] {
  const tar = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('tar', [...args, '-f', archive], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(status, 0, stderr);
    return stdout.split('\n').filter((line) => line !== '');
  };
  const entries = tar('--numeric-owner', '--full-time', '-tv').map((line) =>
    line.replace(/ +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? /, ' '),
  );
  const sums = tar('-x', '--to-command', 'echo "$TAR_FILENAME $(sha256sum)"');
  return [...entries, ...sums].sort();
}

async function codesOf(engine: Engine, folder: string, sources: readonly string[]): Promise<string[]> {
  const answers = await bake<{ readonly warnings?: readonly { readonly ruleName: string }[] }>(
    engine,
    folder,
    'check',
    sources,
  );
  return answers.flatMap((answer, i) => {
    assert.ok(answer, sources[i]);
    return (answer.warnings ?? []).map(({ ruleName }) => ruleName);
  });
}

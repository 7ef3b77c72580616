import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { unknownContext } from '../server/src/context/context.ts';
import { isAvailable } from '../server/src/contract/change.ts';
import { lower } from '../server/src/model/lower.ts';
import chmodAfterCopy from '../server/src/rules/chmod-after-copy.ts';
import chownAfterCopy from '../server/src/rules/chown-after-copy.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder, setModes } from './support/folder.ts';
import { cannotRun } from './support/skip.ts';

/** Each has one finding, with a fix. */
const steps: Readonly<Record<string, string>> = {
  'a folder that COPY makes': dockerfile`
    FROM busybox:local
    COPY src /app
    RUN chown -R 1000:1001 /app
  `,
  'a folder that WORKDIR makes, and two COPYs': dockerfile`
    FROM busybox:local
    WORKDIR /srv/app/web
    COPY run.sh .
    COPY . .
    RUN chown -R 1000:1001 /srv/app/web
  `,
  'a folder that WORKDIR makes for another user': dockerfile`
    FROM busybox:local
    USER 7
    WORKDIR /app
    USER root
    COPY src .
    RUN chown -R 1000:1001 .
  `,
  'folders below the one that is given away, made by COPY': dockerfile`
    FROM busybox:local
    COPY src /app/a/b/
    COPY run.sh /app/c/
    RUN chown -R 1000:1001 /app && echo done > /done
  `,
  'a user alone, a group alone, both by name': dockerfile`
    FROM busybox:local
    RUN echo app:x:1000:1001::/:/bin/sh >> /etc/passwd && echo app:x:1001: >> /etc/group
    COPY src /a
    RUN chown -R app /a
    COPY src /b
    RUN chown -R :app /b
    COPY src /c
    RUN chown -R app:app /c
  `,
  'one file, of a stage': dockerfile`
    FROM busybox:local AS build
    WORKDIR /out
    COPY run.sh server.bin
    FROM busybox:local
    WORKDIR /usr/local/bin
    COPY --from=build /out/server.bin /usr/local/bin/
    RUN chown 1000:1001 /usr/local/bin/server.bin
  `,
  'a heredoc': dockerfile`
    FROM busybox:local
    COPY <<EOF /app/x
    hello
    EOF
    RUN chown -R 1000:1001 /app
  `,
  'modes in octal': dockerfile`
    FROM busybox:local
    COPY src /a
    RUN chmod -R 755 /a
    WORKDIR /b
    COPY src .
    RUN chmod -R 770 /b
    COPY run.sh /c.sh
    RUN chmod 0700 /c.sh
  `,
  'a script made executable': dockerfile`
    FROM busybox:local
    COPY run.sh /run.sh
    RUN chmod +x /run.sh
    COPY src/keys.sh /keys.sh
    RUN chmod a+rx /keys.sh
  `,
};

suite('the owner and mode that COPY gives', () => {
  for (const [title, source] of Object.entries(steps)) {
    for (const syntax of ['', '# syntax=docker/dockerfile:1\n']) {
      test(`are those of the step after it: ${title}${syntax && ' (with the newest frontend)'}`, async (t) => {
        const engine = startEngine();
        if ('missing' in engine) return cannotRun(t, engine.missing);
        const after = fixed(syntax + source).slice(syntax.length);
        assert.notEqual(after, source);
        const folder = contextFolder(t);
        assert.equal(await listed(engine, folder, after), await listed(engine, folder, source));
      });
    }
  }

  test('take no second copy of the files', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    const folder = contextFolder(t);
    writeFileSync(join(folder, 'src/large'), Buffer.alloc(8 << 20, 'x'));
    const source = 'FROM busybox:local\nCOPY src /app\nRUN chown -R 1000:1001 /app\n';
    const [before, after] = [await sizeOf(engine, folder, source), await sizeOf(engine, folder, fixed(source))];
    t.diagnostic(`${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after`);
    assert.ok(before - after >= 8 << 20);
  });
});

/** The Dockerfile with all that both rules offer, in any order. */
function fixed(source: string): string {
  let text = source;
  for (;;) {
    const graph = lower(text);
    const found = [chownAfterCopy, chmodAfterCopy].flatMap((rule) => [...rule.check(graph, unknownContext)]);
    const offers = found.flatMap(({ changes }) => [...(changes?.() ?? [])]);
    const change = offers.find(isAvailable);
    if (!change) {
      // What a folder keeps for itself is found no more.
      assert.deepEqual(offers, []);
      return text;
    }
    text = applyEdits(text, change.edits());
  }
}

/** Folders, a link, and files of several modes. */
function contextFolder(t: { after(done: () => void): void }): string {
  const folder = createFolder(t, {
    '.dockerignore': 'Dockerfile\n',
    'run.sh': '#!/bin/sh\n',
    'src/keys.sh': 'x',
    'src/sub/deep/file': 'y',
    'src/closed/file': 'z',
  });
  setModes(folder, {
    'src/sub': 0o775,
    'src/closed': 0o700,
    'src/closed/file': 0o600,
    'src/sub/deep/file': 0o644,
    'src/keys.sh': 0o644,
    'run.sh': 0o644,
  });
  return folder;
}

async function built(engine: Engine, folder: string, source: string): Promise<string> {
  const { code, stdout, stderr } = await engine.docker(['build', '-q', '-f-', folder], { input: source });
  assert.equal(code, 0, `${source}\n${stderr}`);
  return stdout.trim();
}

/** Every path of the image with its kind, owner and mode. */
async function listed(engine: Engine, folder: string, source: string): Promise<string> {
  const image = await built(engine, folder, source);
  const find = "find / -xdev ! -path '/proc*' ! -path '/sys*' ! -path '/dev*' ! -path '/etc*' | sort";
  const { stdout, stderr } = await engine.docker([
    'run',
    '--rm',
    '--user',
    '0',
    '--entrypoint',
    'sh',
    image,
    '-c',
    `${find} | xargs stat -c '%n %F %u:%g %a'`,
  ]);
  assert.equal(stderr, '');
  assert.match(stdout, /\S/);
  return stdout;
}

async function sizeOf(engine: Engine, folder: string, source: string): Promise<number> {
  const image = await built(engine, folder, source);
  const { stdout } = await engine.docker(['image', 'inspect', '--format', '{{.Size}}', image]);
  return Number(stdout);
}

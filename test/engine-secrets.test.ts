import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Rule } from '../server/src/contract/rule.ts';
import { stagePlan } from '../server/src/features/build-plan.ts';
import { lower } from '../server/src/model/lower.ts';
import secretFileInLayer from '../server/src/rules/secret-file-in-layer.ts';
import secretInArgOrEnv from '../server/src/rules/secret-in-arg-or-env.ts';
import secretInCommand from '../server/src/rules/secret-in-command.ts';
import secretRemovedLater from '../server/src/rules/secret-removed-later.ts';
import { dockerfile } from '../server/src/text/dockerfile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { changesOf } from './support/changes.ts';
import { contextOfFiles } from './support/context.ts';
import { type Engine, startEngine } from './support/engine.ts';
import { createFolder } from './support/folder.ts';
import { createImage, script } from './support/images.ts';
import { cannotRun } from './support/skip.ts';

interface Leak {
  readonly rule: Rule;
  /** `PLANTED` stands for the secret. */
  readonly files: Readonly<Record<string, string>>;
  /** The build argument that carries it before the fix. */
  readonly argument?: string;
  /** Whether the value is in a layer too before the fix. */
  readonly isKept?: true;
  /** Where the secret comes from after the fix: an environment variable, a file of the context, or a file of this text. */
  readonly from: { readonly env: string } | { readonly src: string } | { readonly text: string };
}

const npmrc = '//registry/:_authToken=PLANTED\n';

/** A last stage that takes what the first one left, so that its settings are no part of a program. */
const shippedHome = '\nFROM busybox:local\nCOPY --from=0 /root /root\nCOPY --from=0 /result /';

/** Each form that keeps the value in a file of the image, and the one that does not. */
const keeping: Readonly<Record<string, { readonly steps: string; readonly from: Leak['from'] }>> = {
  'two commands that write .npmrc': {
    steps: 'RUN echo "//registry/:_authToken=${API_TOKEN}" > .npmrc && echo "always-auth=true" >> .npmrc && npm ci',
    from: { text: npmrc },
  },
  'npm config set': {
    steps: 'RUN npm config set //registry/:_authToken=$API_TOKEN && npm ci',
    from: { text: npmrc },
  },
  'a pipe': {
    steps: `RUN echo "machine a password $API_TOKEN" | tr -d '\\r' > /root/.netrc\nRUN curl -n http://a`,
    from: { text: 'machine a password PLANTED\n' },
  },
  'a heredoc': {
    steps: 'RUN cat <<EOT > /root/.netrc\nmachine a\npassword $API_TOKEN\nEOT\nRUN curl -n http://a',
    from: { text: 'machine a password PLANTED\n' },
  },
  'a COPY of a heredoc': {
    steps: 'COPY <<EOT /root/.npmrc\n//registry/:_authToken=$API_TOKEN\nEOT\nRUN npm ci',
    from: { text: npmrc },
  },
  'a group': {
    steps: 'RUN { echo "machine a"; echo "password $API_TOKEN"; } > /root/.netrc\nRUN curl -n http://a',
    from: { text: 'machine a password PLANTED\n' },
  },
  'a subshell': {
    steps: 'RUN (echo "machine a password $API_TOKEN") > /root/.netrc\nRUN curl -n http://a',
    from: { text: 'machine a password PLANTED\n' },
  },
  tee: {
    steps: 'RUN echo "machine a password $API_TOKEN" | tee /root/.netrc >/dev/null\nRUN curl -n http://a',
    from: { text: 'machine a password PLANTED\n' },
  },
  'git config': {
    steps: 'RUN git --no-pager config --global url."https://$API_TOKEN@a/".insteadOf https://a/ && git fetch',
    from: { text: '[url "https://PLANTED@a/"]\ninsteadOf = https://a/\n' },
  },
  'gem sources': {
    steps: 'RUN gem sources --add https://ci:$API_TOKEN@a/ && gem install app',
    from: { text: ':sources:\n- https://rubygems.org/\n- https://ci:PLANTED@a/\n' },
  },
  'gem sources without the default': {
    steps: 'RUN gem sources --add https://ci:$API_TOKEN@a/ --remove https://rubygems.org/ && gem install app',
    from: { text: ':sources:\n- https://ci:PLANTED@a/\n' },
  },
  'helm registry login': {
    steps: 'RUN echo $API_TOKEN | helm registry login -u ci --password-stdin a && helm pull oci://a/b',
    from: { text: '{"auths":{"a":{"auth":"PLANTED"}}}\n' },
  },
  "apt's auth.conf": {
    steps:
      'RUN mkdir -p /etc/apt/auth.conf.d && echo "machine a login ci password $API_TOKEN" > /etc/apt/auth.conf.d/a.conf && apt-get install -y app',
    from: { text: 'machine a login ci password PLANTED\n' },
  },
  'bunfig.toml': {
    steps: `RUN printf '[install]\\ntoken = "%s"\\n' "$API_TOKEN" > /root/.bunfig.toml && bun install`,
    from: { text: '[install]\ntoken = "PLANTED"\n' },
  },
  'pnpm config set': {
    steps: 'RUN pnpm config set //registry/:_authToken $API_TOKEN && pnpm install',
    from: { text: npmrc },
  },
  'git credential store': {
    steps:
      'RUN git config --global credential.helper store && echo "https://u:$API_TOKEN@a" > ~/.git-credentials && git clone https://a/b /src',
    from: { text: 'https://u:PLANTED@a\n' },
  },
  'docker login': {
    steps: `RUN echo "$API_TOKEN" | docker login -u ci --password-stdin a && docker pull a/b${shippedHome}`,
    from: { text: '{"auths":{"a":{"auth":"PLANTED"}}}\n' },
  },
  'docker login with a flag': {
    steps: `RUN docker login -u ci --password=$API_TOKEN a && docker pull a/b${shippedHome}`,
    from: { text: '{"auths":{"a":{"auth":"PLANTED"}}}\n' },
  },
  'kubectl config': {
    steps: `RUN kubectl config set-credentials ci --token=$API_TOKEN && kubectl get pods${shippedHome}`,
    from: { text: 'users:\n- user:\n    token: PLANTED\n' },
  },
  'git clone': {
    steps: 'RUN git clone https://$API_TOKEN@a/b.git /src',
    from: { env: 'API_TOKEN' },
  },
  'git remote': {
    steps: 'RUN git init /src && git -C /src remote add origin https://ci:${API_TOKEN}@a/b.git && git -C /src fetch',
    from: { env: 'API_TOKEN' },
  },
  ...Object.fromEntries(
    [
      ['yarn', 'yarn config set npmAuthToken $API_TOKEN && yarn install'],
      ['pip', 'pip config set global.index-url https://ci:$API_TOKEN@a/simple && pip install app'],
      ['composer', 'composer config -g github-oauth.github.com $API_TOKEN && composer install'],
      ['poetry', 'poetry config http-basic.a ci "$API_TOKEN" && poetry install'],
      ['bundle', 'bundle config set --global a.b "ci:$API_TOKEN" && bundle install'],
      ['cargo', 'cargo login $API_TOKEN && cargo build'],
      ['aws', 'aws configure set aws_secret_access_key $API_TOKEN && aws s3 ls'],
      ['gh', 'echo $API_TOKEN | gh auth login --with-token && gh api user'],
      [
        'dotnet',
        'dotnet nuget add source https://a/index.json -n a -u ci -p $API_TOKEN --store-password-in-clear-text && dotnet restore',
      ],
    ].map(([name, steps]) => [`${name}'s settings`, { steps: `RUN ${steps}`, from: { env: 'API_TOKEN' } }] as const),
  ),
};

const leaks: Readonly<Record<string, Leak>> = {
  'a build argument that a step names': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ARG API_TOKEN
        RUN signin --token=$API_TOKEN && touch /result
      `,
    },
    argument: 'API_TOKEN',
    from: { env: 'API_TOKEN' },
  },
  'a build argument that a manager reads by its name, in a stage and one built on it': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        ARG NPM_TOKEN
        FROM node:fake AS deps
        ARG NPM_TOKEN
        RUN npm ci
        FROM deps
        RUN npm install
      `,
    },
    argument: 'NPM_TOKEN',
    from: { env: 'NPM_TOKEN' },
  },
  'a file that is written and removed within a step': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        ARG NPM_TOKEN
        RUN echo "//registry/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
      `,
    },
    argument: 'NPM_TOKEN',
    from: { env: 'NPM_TOKEN' },
  },
  'an ENV that steps read': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ENV MODE=production NPM_TOKEN=PLANTED
        RUN npm ci
        CMD ["sh"]
      `,
    },
    from: { env: 'NPM_TOKEN' },
  },
  'an ENV that takes over an argument': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ARG API_TOKEN
        ENV API_TOKEN=$API_TOKEN
        RUN signin --token=$API_TOKEN && touch /result
      `,
    },
    argument: 'API_TOKEN',
    from: { env: 'API_TOKEN' },
  },
  'an ENV of another name': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        ARG API_TOKEN
        ENV LOGIN=$API_TOKEN
        RUN signin --token=$LOGIN && touch /result
      `,
    },
    argument: 'API_TOKEN',
    from: { env: 'API_TOKEN' },
  },
  'a value that is put into a copied file': {
    rule: secretInArgOrEnv,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        ARG API_TOKEN
        COPY package.json .npmrc ./
        RUN sed -i "s/@TOKEN@/$API_TOKEN/" .npmrc
        RUN npm ci
      `,
      'package.json': '{}\n',
      '.npmrc': '//registry/:_authToken=@TOKEN@\n',
    },
    argument: 'API_TOKEN',
    isKept: true,
    from: { text: npmrc },
  },
  'a file that one step writes and a later one removes': {
    rule: secretRemovedLater,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        ARG NPM_TOKEN
        RUN echo "//registry/:_authToken=$NPM_TOKEN" > .npmrc
        RUN npm ci
        RUN rm .npmrc
      `,
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    argument: 'NPM_TOKEN',
    from: { src: '.npmrc' },
  },
  'a file of a build stage that COPY --from ships': {
    rule: secretFileInLayer,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake AS builder
        WORKDIR /app
        COPY package.json .npmrc ./
        RUN npm ci && cp /result .
        FROM busybox:local
        COPY --from=builder /app /app
      `,
      'package.json': '{}\n',
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    from: { src: '.npmrc' },
  },
  'a value in a command': {
    rule: secretInCommand,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        RUN signin --token=PLANTED && touch /result
      `,
    },
    from: { env: 'TOKEN' },
  },
  'a copied file that a later step removes': {
    rule: secretFileInLayer,
    files: {
      Dockerfile: dockerfile`
        FROM node:fake
        WORKDIR /app
        COPY package.json .npmrc ./
        RUN npm ci
        RUN rm .npmrc
      `,
      'package.json': '{}\n',
      '.npmrc': '//registry/:_authToken=PLANTED\n',
    },
    from: { src: '.npmrc' },
  },
};

/** Values that stand in commands, and what the fix calls the secret. */
const literal: Readonly<Record<string, string>> = {
  'a password for chpasswd': "RUN echo 'root:PLANTED' | chpasswd",
  'a password behind an option': 'RUN signin --password=PLANTED',
  'an address that git clones': 'RUN git clone https://ci:PLANTED@a/b.git /src',
  "a setting of Poetry's": 'RUN poetry config http-basic.a ci PLANTED && poetry install',
};

const kept = Object.entries(keeping).map(([title, { steps, from }]): [string, Leak] => {
  const files = { Dockerfile: `FROM node:fake\nWORKDIR /app\nARG API_TOKEN\n${steps}\n` };
  return [`what ${title} keeps`, { rule: secretInArgOrEnv, files, argument: 'API_TOKEN', isKept: true, from }];
});

const literals = Object.entries(literal).map(([title, steps]): [string, Leak] => {
  const files = { Dockerfile: `FROM node:fake\nWORKDIR /app\n${steps}\n` };
  return [title, { rule: secretInCommand, files, from: { env: 'PASSWORD' } }];
});

const ownFiles: Readonly<Record<string, string>> = {
  npm: '.npmrc',
  pnpm: '.npmrc',
  git: '.gitconfig',
  gem: '.gemrc',
  helm: '.config/helm/registry/config.json',
  docker: '.docker/config.json',
  kubectl: '.kube/config',
};

/** Commands that take away again what they stored, in one step: the value is in no layer, only in the history. */
const undone: Readonly<Record<string, string>> = {
  'docker login and logout': 'RUN docker login -u ci -p $API_TOKEN a && docker pull a/b && docker logout a',
  "kubectl's settings, removed":
    'RUN kubectl config set-credentials ci --token=$API_TOKEN && kubectl get pods && rm -r ~/.kube',
};

const unkept = Object.entries(undone).map(([title, steps]): [string, Leak] => {
  const files = { Dockerfile: `FROM node:fake\nARG API_TOKEN\n${steps}\n` };
  return [title, { rule: secretInArgOrEnv, files, argument: 'API_TOKEN', from: { env: 'API_TOKEN' } }];
});

/** Programs that store what they are told, and ask for the secret where they log in; only the secret's place changes what they leave. */
const storing = (name: string, file: string) =>
  script(`mkdir -p "$(dirname "$HOME/${file}")"
case "$*" in
  *logout*) rm "$HOME/${file}" ;;
  *--with-token*|*--password-stdin*) cat >> "$HOME/${file}" ;;
  *sources*|*"nuget add"*|*config*|*login*|"set "*|*remote*) echo "$@" >> "$HOME/${file}" ;;
  init*) mkdir -p /src/.git ;;
  *) { echo "$@"; cat "$HOME/${file}" "$HOME/.netrc" "$HOME/.npmrc" "$HOME/.git-credentials" "$HOME/.bunfig.toml" /etc/apt/auth.conf.d/* .npmrc 2>/dev/null; env; } | grep -q 'tok[0-9a-f]\\{32\\}' || exit 1
     for last; do :; done
     case " $* " in *" clone "*) mkdir -p /src/.git; for each; do case "$each" in https:*) echo "$each" > /src/.git/config ;; esac; done ;; esac
     echo ${name} > /result ;;
esac`);

suite('secrets on a real engine', () => {
  for (const [title, leak] of [...Object.entries(leaks), ...kept, ...unkept, ...literals]) {
    test(title, async (t) => {
      const engine = startEngine();
      if ('missing' in engine) return cannotRun(t, engine.missing);
      // Programs that need the secret, and leave something that does not hold it.
      await createImage(engine, 'node:fake', {
        ...Object.fromEntries(
          [
            'npm',
            'yarn',
            'pip',
            'composer',
            'poetry',
            'bundle',
            'cargo',
            'aws',
            'curl',
            'git',
            'gem',
            'gh',
            'dotnet',
            'helm',
            'apt-get',
            'bun',
            'pnpm',
            'docker',
            'kubectl',
          ].map((name) => [`usr/bin/${name}`, storing(name, ownFiles[name] ?? `.${name}-settings`)]),
        ),
        'usr/bin/chpasswd': script('grep -q ^root:tok'),
        'usr/bin/signin': script('test ${#1} -gt 20 && echo logged in'),
      });
      await prove(t, engine, leak);
    });
  }

  test('a copied key that steps use and remove', async (t) => {
    const engine = startEngine();
    if ('missing' in engine) return cannotRun(t, engine.missing);
    await createImage(engine, 'alpine:fake', {
      'usr/bin/ssh-keyscan': script('echo "$1 ssh-ed25519 AAAA"'),
      'usr/bin/git': script(
        'test -S "$SSH_AUTH_SOCK" || test -f /root/.ssh/id_ed25519 || exit 1; echo cloned > /result',
      ),
    });
    const folder = createFolder(t);
    const key = join(folder, 'id_ed25519');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const planted = readFileSync(key, 'utf8').split('\n')[2] ?? '';
    assert.ok(planted.length > 40);
    const source = dockerfile`
      FROM alpine:fake
      COPY id_ed25519 /root/.ssh/id_ed25519
      RUN chmod 600 /root/.ssh/id_ed25519 && ssh-keyscan a >> /root/.ssh/known_hosts && git clone git@a:b/c.git && rm /root/.ssh/id_ed25519
    `;
    writeFileSync(join(folder, 'Dockerfile'), source);
    const leaking = await build(engine, folder, []);
    assert.deepEqual(await placesOf(engine, leaking, planted), ['a layer']);
    const after = await fixedFiles(secretFileInLayer, { Dockerfile: source, id_ed25519: readFileSync(key, 'utf8') });
    const fixed = folderOf(t, { Dockerfile: after['Dockerfile'] ?? '' });
    const hiding = await build(engine, fixed, ['--ssh', `default=${key}`]);
    assert.deepEqual(await placesOf(engine, hiding, planted), []);
    assert.deepEqual(await filesOf(engine, hiding), await filesOf(engine, leaking));
    assert.notEqual((await engine.docker(['build', '--no-cache', fixed])).code, 0);
  });
});

async function prove(t: TestContext, engine: Engine, leak: Leak): Promise<void> {
  const { rule, files, argument, from, isKept } = leak;
  const planted = `tok${randomBytes(16).toString('hex')}`;
  const before = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('PLANTED', planted)]),
  );
  const after = await fixedFiles(rule, before);
  const [id] = stagePlan(lower(after['Dockerfile'] ?? ''), undefined)?.secrets.map((secret) => secret.id) ?? [];
  assert.ok(id, after['Dockerfile']);

  const one = folderOf(t, before);
  const leaking = await build(engine, one, argument ? ['--build-arg', `${argument}=${planted}`] : []);
  const found = await placesOf(engine, leaking, planted);
  const two = folderOf(t, after);
  const secret = secretOption(t, id, from, one, planted);
  const hiding = await build(engine, two, ['--secret', secret], { SLIPWAY_PLANTED: planted });
  const left = await placesOf(engine, hiding, planted);
  t.diagnostic(`before the fix found in: ${found.join(', ') || 'nothing'}`);
  t.diagnostic(`after the fix found in: ${left.join(', ') || 'nothing'}`);
  assert.notDeepEqual(found, []);
  if (isKept) assert.ok(found.includes('a layer'), found.join());
  assert.deepEqual(left, []);
  assert.deepEqual(
    (await filesOf(engine, hiding)).filter((line) => !stored.test(line)),
    (await filesOf(engine, leaking)).filter((line) => !stored.test(line)),
  );

  const refused = await engine.docker(['build', '--no-cache', two]);
  assert.notEqual(refused.code, 0, 'without the secret the step fails');
  if (/required=true/.test(after['Dockerfile'] ?? '')) assert.match(refused.stderr, /secret .*not found/);
  for (const tag of [leaking, hiding]) await engine.docker(['image', 'rm', '-f', tag]);
}

/** What programs store their settings in. */
const stored =
  /\/(?:\.bunfig\.toml|\.git-credentials|registry\/config\.json|\.docker\/config\.json|\.kube\/config|auth\.conf\.d\/.*|\.npmrc|\.netrc|\.gitconfig|\.gemrc|\.\w+-settings|\.git\/config)$/;

function secretOption(t: TestContext, id: string, from: Leak['from'], folder: string, planted: string): string {
  if ('env' in from) return `id=${id},env=SLIPWAY_PLANTED`;
  if ('src' in from) return `id=${id},src=${join(folder, from.src)}`;
  const file = join(createFolder(t), 'secret');
  writeFileSync(file, from.text.replaceAll('PLANTED', planted));
  return `id=${id},src=${file}`;
}

async function fixedFiles(rule: Rule, files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const source = files['Dockerfile'] ?? '';
  const findings = [...rule.check(lower(source), await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile'))];
  const fix = findings.flatMap(changesOf)[0];
  assert.ok(fix, findings.map(({ message }) => message).join());
  const { '.npmrc': _, ...rest } = files;
  return { ...rest, Dockerfile: applyEdits(source, fix.edits()) };
}

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = createFolder(t);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function build(
  engine: Engine,
  folder: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const tag = `slipway-secret-${randomBytes(4).toString('hex')}`;
  const assignments = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const built = await engine.docker(['build', '--no-cache', ...flags, '-t', tag, folder], { assignments });
  assert.equal(built.code, 0, built.stderr);
  return tag;
}

/** Where in the saved image a text stands: its history, its configuration, or a layer. */
async function placesOf(engine: Engine, tag: string, text: string): Promise<string[]> {
  const history = await engine.docker(['history', '--no-trunc', tag]);
  const configuration = await engine.docker(['image', 'inspect', tag]);
  const archive = join(engine.environment['DOCKER_CONFIG'] ?? '/tmp', `${tag}.tar`);
  const saved = await engine.docker(['save', '-o', archive, tag]);
  assert.equal(saved.code, 0, saved.stderr);
  const blobs = blobsOf(readFileSync(archive));
  rmSync(archive);
  const places = {
    history: history.stdout.includes(text),
    configuration: configuration.stdout.includes(text),
    'a layer': blobs.some((blob) => !isJson(blob) && blob.includes(text)),
    'what describes the image': blobs.some((blob) => isJson(blob) && blob.includes(text)),
  };
  return Object.entries(places).flatMap(([place, isFound]) => (isFound ? [place] : []));
}

/** The files of an archive, unpacked where they are compressed: a header of 512 bytes each, with the size in octal. */
function blobsOf(archive: Buffer): Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; at + 512 <= archive.length; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8) || 0;
    const blob = archive.subarray(at + 512, at + 512 + size);
    blobs.push(blob[0] === 0x1f && blob[1] === 0x8b ? gunzipSync(blob) : blob);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return blobs;
}

function isJson(blob: Buffer): boolean {
  return blob[0] === 0x7b || blob[0] === 0x5b;
}

async function filesOf(engine: Engine, tag: string): Promise<string[]> {
  const list =
    'find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /etc -o -path /bin -o -path /run \\) -prune -o -type f -exec sha256sum {} + | sort';
  const ran = await engine.docker(['run', '--rm', '--network', 'none', '--entrypoint', '/bin/sh', tag, '-c', list]);
  assert.equal(ran.code, 0, ran.stderr);
  return ran.stdout.trim().split('\n');
}

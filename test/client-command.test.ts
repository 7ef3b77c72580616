import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCommandArguments } from '../client/src/command-line.ts';
import { engineEnvironment } from '../client/src/environment.ts';
import { knownInputs, noAnswers, openQuestions, refusedPlan, unreadableSources } from '../client/src/inputs.ts';
import { withoutSecretValues } from '../client/src/memory.ts';
import { commandLine, shellOf, type TerminalShell } from '../client/src/quote.ts';
import { settingPath } from '../client/src/settings.ts';
import { fileWord, imageTag, isReference, type TagNames } from '../client/src/tag.ts';
import { isSecretName } from '../server/src/model/secret-names.ts';
import type { BuildPlan } from '../server/src/protocol.ts';

const plan: BuildPlan = {
  target: 'test',
  dockerfile: '/work/my app/Dockerfile',
  context: '/work/my app',
  buildArguments: ['VERSION', 'NPM_TOKEN'],
  secrets: [
    { id: 'npmrc', required: true, target: '/root/.npmrc' },
    { id: 'sentry', required: false, env: 'SENTRY_DSN' },
  ],
  ssh: ['default', 'deploy'],
};
const bare: BuildPlan = { dockerfile: '/w/Dockerfile', context: '/w', buildArguments: [], secrets: [], ssh: [] };
const nothing = { arguments: [], secrets: [], ssh: [] };

test('a stage without needs is built with target, file, tag and context, in this order', () => {
  const words = buildCommandArguments({ ...bare, target: 'test' }, 'app:test', ['--platform', 'linux/amd64'], nothing);
  assert.equal(words.join(' '), 'build --target test --file /w/Dockerfile --tag app:test --platform linux/amd64 /w');
});

test('the last stage without a name has no --target, and an empty tag template no --tag', () => {
  assert.deepEqual(buildCommandArguments(bare, undefined, [], nothing), ['build', '--file', '/w/Dockerfile', '/w']);
});

test('answers become build arguments, secrets and ssh keys, each one word of the array', () => {
  const answers = {
    arguments: { [plan.dockerfile]: { VERSION: '1 2;$(x)' } },
    secrets: { npmrc: { src: '/home/me/my, "own" npmrc' } },
    ssh: { default: null, deploy: '/home/me/.ssh/id' },
  };
  const environment = { NPM_TOKEN: 'npm_value' };
  const inputs = knownInputs(plan, { sentry: { env: 'DSN' } }, answers, environment);
  const words = buildCommandArguments(plan, 'a:b', [], inputs);
  assert.deepEqual(words.slice(7), [
    ...['--build-arg', 'VERSION=1 2;$(x)', '--build-arg', 'NPM_TOKEN'],
    ...['--secret', 'id=npmrc,"src=/home/me/my, ""own"" npmrc"', '--secret', 'id=sentry,env=DSN'],
    ...['--ssh', 'default', '--ssh', 'deploy=/home/me/.ssh/id', '/work/my app'],
  ]);
  assert.ok(!words.join(' ').includes('npm_value'));
});

test('everything that is not known is asked, in the order of the plan', () => {
  const asked = openQuestions(plan, {}, noAnswers, {}).map(
    (question) => `${question.kind} ${'id' in question ? question.id : question.name}`,
  );
  assert.deepEqual(asked, [
    'argument VERSION',
    'hidden-argument NPM_TOKEN',
    'secret npmrc',
    'secret sentry',
    'ssh default',
    'ssh deploy',
  ]);
});

test('what settings, memory or the environment know is not asked again', () => {
  const answers = {
    arguments: { [plan.dockerfile]: { VERSION: null } },
    secrets: { sentry: null },
    ssh: { default: null, deploy: '/k' },
  };
  const environment = { NPM_TOKEN: '' };
  assert.deepEqual(openQuestions(plan, { npmrc: { src: '/x' } }, answers, environment), []);
  const inputs = knownInputs(plan, { npmrc: { src: '/x' } }, answers, environment);
  assert.deepEqual(inputs.arguments, [{ name: 'NPM_TOKEN' }]);
  assert.deepEqual(inputs.secrets, [{ id: 'npmrc', source: { src: '/x' } }]);
});

test('an answer for one Dockerfile is not taken for another', () => {
  const answers = { ...noAnswers, arguments: { '/other/Dockerfile': { VERSION: '1' } } };
  assert.equal(openQuestions(plan, {}, answers, {})[0]?.kind, 'argument');
  assert.deepEqual(knownInputs(plan, {}, answers, {}).arguments, []);
});

test('to build without a secret is no answer once the secret is required', () => {
  const answers = { ...noAnswers, secrets: { npmrc: null } };
  assert.ok(
    openQuestions(plan, {}, answers, {}).some((question) => question.kind === 'secret' && question.id === 'npmrc'),
  );
});

test('the variable suggested for a secret is the one of its mount, else its id in capitals', () => {
  const suggested = openQuestions(
    { ...plan, secrets: [...plan.secrets, { id: 'my.key-1', required: true }] },
    {},
    noAnswers,
    {},
  ).flatMap((question) => (question.kind === 'secret' ? question.suggestedEnv : []));
  assert.deepEqual(suggested, ['NPMRC', 'SENTRY_DSN', 'MY_KEY_1']);
});

test('a secret whose variable is not set or whose file is gone is told by its name only', () => {
  const inputs = {
    ...nothing,
    secrets: [
      { id: 'a', source: { env: 'A' } },
      { id: 'b', source: { env: 'B' } },
      { id: 'c', source: { src: '/gone' } },
      { id: 'd', source: { src: '/here' } },
    ],
  };
  const sentences = unreadableSources(inputs, { A: 'value of A' }, (path) => path === '/here').map(
    ({ sentence }) => sentence,
  );
  assert.deepEqual(sentences, [
    'The environment variable B for the secret "b" is not set.',
    'The file /gone for the secret "c" does not exist.',
  ]);
});

test('names of secrets are told from plain build arguments', () => {
  const secret = [
    'NPM_TOKEN',
    'DB_PASSWORD',
    'GITHUB_TOKEN',
    'MYSQL_ROOT_PASS',
    'API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'COMPOSER_AUTH',
    'SSH_PRIVATE_KEY',
    'MYSQL_PWD',
    'ROOT_PWD',
    'ENCRYPTION_KEY',
    'LICENSE_KEY',
  ];
  const plain = [
    'NODE_VERSION',
    'BYPASS_CACHE',
    'COMPASS_URL',
    'AUTHOR',
    'SITE_KEY',
    'PORT',
    'KEYBOARD',
    'PASSENGER_VERSION',
  ];
  assert.deepEqual(
    secret.filter((name) => !isSecretName(name)),
    [],
  );
  assert.deepEqual(plan.buildArguments.filter(isSecretName), ['NPM_TOKEN']);
  assert.deepEqual(plain.filter(isSecretName), []);
});

test('names that every object has are asked for as others are', () => {
  const odd = ['constructor', '__proto__', 'toString'];
  const secrets = odd.map((id) => ({ id, required: true }));
  const asked = { ...bare, buildArguments: odd, secrets, ssh: odd };
  assert.equal(openQuestions(asked, {}, noAnswers, {}).length, 9);
  const inputs = knownInputs(asked, {}, noAnswers, {});
  assert.deepEqual(inputs, { arguments: [], secrets: [], ssh: odd.map((id) => ({ id })) });
  assert.equal(
    unreadableSources({ ...nothing, secrets: [{ id: 'a', source: { env: 'constructor' } }] }, {}, () => true).length,
    1,
  );
});

test('an SSH id that would choose a key file of the machine is refused', () => {
  assert.equal(refusedPlan(plan), undefined);
  assert.match(refusedPlan({ ...plan, ssh: ['default', 'default=/home/me/.ssh/id_rsa'] }) ?? '', /key file/);
});

test('a value that looks like a secret is held for the window, and given by the environment', () => {
  const held = new Map([['VERSION', 'ghp_0123456789abcdefghijABCDEFGHIJ012345']]);
  const questions = openQuestions(plan, {}, noAnswers, {}, held);
  assert.ok(!questions.some((question) => 'name' in question && question.name === 'VERSION'));
  assert.deepEqual(knownInputs(plan, {}, noAnswers, Object.fromEntries(held), held).arguments, [{ name: 'VERSION' }]);
});

test('the memory keeps no value of a secret, whoever wrote it', () => {
  const token = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
  const kept = withoutSecretValues({
    ...noAnswers,
    arguments: { '/w/Dockerfile': { MYSQL_PWD: 'hunter2', VERSION: '1', THING: token, SKIPPED_TOKEN: null } },
  });
  assert.deepEqual(kept.arguments, { '/w/Dockerfile': { VERSION: '1', SKIPPED_TOKEN: null } });
});

const names: TagNames = { folder: 'My App', workspace: 'repo', file: 'dev', target: 'Build_1' };
for (const [template, expected] of [
  ['${folder}:${target}', 'my-app:Build_1'],
  [
    'registry.example.com:5000/${workspace}/${folder}:${file}-${target}',
    'registry.example.com:5000/repo/my-app:dev-Build_1',
  ],
  ['${folder}-${target}', 'my-app-build_1'],
  ['${folder}', 'my-app'],
  ['', undefined],
  ['Upper:x', undefined],
  ['${nothing}:x', undefined],
] as const) {
  test(`the tag template "${template}" gives ${expected}`, () => assert.equal(imageTag(template, names), expected));
}

test('whatever the names are, the tag is legal or there is none', () => {
  const odd = ['', '.', '__x__', 'Ünïcode', 'a--b..c', '-', '日本', 'x'.repeat(300), 'a/b:c', '..a', 'A B', '_'];
  for (const folder of odd) {
    for (const target of odd) {
      for (const template of [
        '${folder}:${target}',
        'x/${folder}-${target}',
        '${folder}/${target}',
        'x:${folder}${target}',
      ]) {
        const tag = imageTag(template, { ...names, folder, target });
        assert.ok(tag === undefined || isReference(tag), `${template} ${folder} ${target}: ${tag}`);
      }
    }
  }
  assert.equal(imageTag('${folder}:${target}', { ...names, target: 'x'.repeat(300) }), `my-app:${'x'.repeat(128)}`);
});

test('folders named with brackets or a dollar sign are paths like any other', () => {
  for (const folder of ['/w/[x]', '/w/$x', '/w/$&', "/w/$'"]) {
    assert.equal(settingPath('${workspaceFolder}/a', { home: '/h', folder }), `${folder}/a`);
    assert.equal(settingPath('~/a', { home: folder, folder: '/w' }), `${folder}/a`);
    const { A } = engineEnvironment({ B: '${workspaceFolder}' }, { A: '${workspaceFolder}:${env:B}' }, folder);
    assert.equal(A, `${folder}:\${workspaceFolder}`);
    assert.ok(isReference(imageTag('${folder}:${target}', { ...names, folder: folder.slice(3) }) ?? 'x'));
    const words = buildCommandArguments(
      { ...bare, context: folder, dockerfile: `${folder}/Dockerfile` },
      undefined,
      [],
      nothing,
    );
    assert.equal(words.at(-1), folder);
  }
});

test('a curly quote ends no string of PowerShell', () => {
  assert.equal(commandLine(['a', 'x\u2019; calc; \u2018'], 'powershell'), "a 'x\u2019\u2019; calc; \u2018\u2018'");
});

test('a Dockerfile is set apart by what its name adds', () => {
  const found = [
    'Dockerfile',
    'Dockerfile.dev',
    'api.Dockerfile',
    'web.dockerfile',
    'Containerfile',
    'Containerfile.ci',
  ].map(fileWord);
  assert.deepEqual(found, ['', 'dev', 'api', 'web', '', 'ci']);
});

const words = ['docker', 'build', '--tag', 'a:b', '--secret', 'id=a,src=/my files/x', "it's", '$HOME', 'say "hi"', ''];
for (const [shell, expected] of [
  ['posix', `docker build --tag a:b --secret 'id=a,src=/my files/x' 'it'\\''s' '$HOME' 'say "hi"' ''`],
  ['powershell', `docker build --tag a:b --secret 'id=a,src=/my files/x' 'it''s' '$HOME' 'say "hi"' ''`],
  ['cmd', `docker build --tag a:b --secret "id=a,src=/my files/x" "it's" "$HOME" "say \\"hi\\"" ""`],
] as [TerminalShell, string][]) {
  test(`a command is one line of ${shell}`, () => assert.equal(commandLine(words, shell), expected));
}

test('PowerShell needs the call operator before a quoted program, and quotes around a comma', () => {
  assert.equal(
    commandLine(['C:\\Program Files\\docker.exe', 'id=a,env=B'], 'powershell'),
    `& 'C:\\Program Files\\docker.exe' 'id=a,env=B'`,
  );
});

test('the shell is told by its program, else by the platform', () => {
  const shells = [
    ['/bin/zsh', 'darwin'],
    ['C:\\Windows\\System32\\cmd.exe', 'win32'],
    ['C:\\Program Files\\PowerShell\\7\\pwsh.exe', 'win32'],
    ['C:\\Program Files\\Git\\bin\\bash.exe', 'win32'],
    ['', 'win32'],
    ['', 'linux'],
  ] as const;
  assert.deepEqual(
    shells.map(([program, platform]) => shellOf(program, platform)),
    ['posix', 'cmd', 'powershell', 'posix', 'powershell', 'posix'],
  );
});

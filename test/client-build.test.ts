import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from '../client/src/engine.ts';
import { isInstalled, missingEngine } from '../client/src/engines.ts';
import { engineEnvironment, findingEnvironment } from '../client/src/environment.ts';
import { buildProblem, problemLine, unreachableEngine } from '../client/src/problems.ts';
import { readBuildSettings, settingPath } from '../client/src/settings.ts';
import manifest from '../package.json' with { type: 'json' };
import { patience } from './support/work.ts';

const source = 'FROM busybox:local AS build\nRUN echo a && \\\n  # why\n  echo b && \\\n  false\nRUN true\nRUN true\n';

/** The end of what Docker 28.5 with buildx 0.29 writes, measured. */
const dockerOutput = `#5 [2/2] RUN echo a &&   echo b &&   false
#5 0.142 Dockerfile:99
#5 ERROR: process "/bin/sh -c echo a &&   echo b &&   false" did not complete successfully: exit code: 1
------
 > [2/2] RUN echo a &&   echo b &&   false:
0.142 a
------
Dockerfile:2
--------------------
   1 |     FROM busybox:local AS build
   2 | >>> RUN echo a && \\
   3 | >>>   echo b && \\
   4 | >>>   false
   5 |     
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c echo a &&   echo b &&   false" did not complete successfully: exit code: 1
`;

/** One excerpt with its error, in the frame that BuildKit gives it. */
function excerpt(name: string, line: number, error: string): string {
  return `${name}:${line}\n--------------------\n   ${line} | >>> X\n--------------------\n${error}\n`;
}

/** What Docker writes at the end of a build whose step failed with this output. */
function failedStep(command: string, output: readonly string[], code: number): string {
  const error = `process "/bin/sh -c ${command}" did not complete successfully: exit code: ${code}`;
  const block = `------\n > [2/2] RUN ${command}:\n${output.join('\n')}\n------\n`;
  return `#5 ERROR: ${error}\n${block}${excerpt('Dockerfile', 2, `ERROR: failed to build: failed to solve: ${error}`)}`;
}

const outputs: [string, string, string, string | undefined][] = [
  ['a failed step of Docker', 'Dockerfile', dockerOutput, '2 The command failed with exit code 1'],
  [
    'a failed step that says why',
    'Dockerfile',
    failedStep('cat missing.txt', ["0.142 cat: can't open 'missing.txt': No such file or directory"], 1),
    "2 cat: can't open 'missing.txt': No such file or directory",
  ],
  [
    'a failed step whose output holds a login and a token',
    'Dockerfile',
    failedStep(
      'make fetch',
      ["0.142 fatal: unable to access 'https://ci:Tr0ub4dor@git.acme.dev/app.git/' --token=hunter2hunter2: error 403"],
      128,
    ),
    "2 fatal: unable to access '•••git.acme.dev/app.git/' --token=••• error 403",
  ],
  [
    'a failed install of npm, which ends with where its log is',
    'Dockerfile',
    failedStep(
      'npm ci',
      [
        '0.912 npm error code EUSAGE',
        '0.912 npm error',
        '0.912 npm error `npm ci` can only install with an existing package-lock.json',
        '0.914 npm error The `npm ci` command requires package-lock.json; it was not found',
        '0.915 npm error A complete log of this run can be found in: /root/.npm/_logs/x-debug-0.log',
      ],
      1,
    ),
    '2 npm error The `npm ci` command requires package-lock.json; it was not found',
  ],
  [
    'a compiler that make starts',
    'Dockerfile',
    failedStep(
      'make',
      [
        "1.2 main.c:3:5: error: 'x' undeclared (first use in this function)",
        '1.3 make: *** [Makefile:2: main.o] Error 1',
      ],
      2,
    ),
    "2 main.c:3:5: error: 'x' undeclared (first use in this function)",
  ],
  [
    'a syntax error, with CRLF and colours',
    'api.Dockerfile',
    excerpt(
      'api.Dockerfile',
      3,
      '\x1b[31mERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: FOO\x1b[0m',
    ).replaceAll('\n', '\r\n'),
    '3 unknown instruction: FOO',
  ],
  [
    'a file that is not in the context',
    'Dockerfile',
    excerpt(
      'Dockerfile',
      2,
      'ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/x": not found',
    ),
    '2 failed to calculate checksum of ref a::b: "/x": not found',
  ],
  [
    'the words of nerdctl',
    'Dockerfile',
    `${excerpt('Dockerfile', 1, 'error: failed to solve: bad')}FATA[0000] no image was built\n`,
    '1 bad',
  ],
  ['an error in a file of another name', 'Dockerfile', excerpt('other.Dockerfile', 3, 'ERROR: x'), undefined],
  [
    'an error without a line',
    'Dockerfile',
    'ERROR: failed to build: failed to solve: target stage "nope" could not be found\n',
    undefined,
  ],
  [
    'a failed step of Podman',
    'Dockerfile',
    'STEP 1/2: FROM busybox:local AS build\nSTEP 2/2: RUN echo a &&   echo b &&   false\nError: building at STEP "RUN echo a &&   echo b &&   false": while running runtime: exit status 1\n',
    '2 while running runtime: exit status 1',
  ],
  [
    'a failed step of Podman that says why',
    'Dockerfile',
    "STEP 2/2: RUN echo a &&   echo b &&   false\na\ncat: can't open 'x': No such file or directory\nError: building at STEP \"RUN echo a &&   echo b &&   false\": while running runtime: exit status 1\n",
    "2 cat: can't open 'x': No such file or directory",
  ],
  [
    'a failed step of Podman in a build of several stages',
    'Dockerfile',
    '[1/2] STEP 1/2: FROM busybox:local AS build\nError: error building at STEP "FROM busybox:local AS build": no such image: "x": y\n',
    '1 no such image: "x": y',
  ],
  [
    'a step of Podman that stands there twice',
    'Dockerfile',
    'STEP 3/4: RUN true\nError: building at STEP "RUN true": exit status 1\n',
    undefined,
  ],
];

for (const [name, file, output, expected] of outputs) {
  test(`${expected === undefined ? 'no line is guessed from' : 'the line is found for'} ${name}`, () => {
    const problem = buildProblem(output, { name: file, text: source });
    assert.equal(problem && `${problem.line} ${problem.message}`, expected);
  });
}

test('the problem matcher of the manifest reads the line that a failed build ends with, and no line of the build', () => {
  const [pattern] = manifest.contributes.problemPatterns;
  const [matcher] = manifest.contributes.problemMatchers;
  assert.ok(pattern && matcher);
  assert.equal(matcher.pattern, `$${pattern.name}`);
  const regexp = new RegExp(pattern.regexp);
  for (const path of ['/work/my app/Dockerfile', 'C:\\work\\Dockerfile']) {
    const match = regexp.exec(problemLine(path, { line: 12, message: 'x:3: error: y' }));
    assert.deepEqual(
      [pattern.file, pattern.line, pattern.severity, pattern.message].map((group) => match?.[group]),
      [path, '12', 'error', 'x:3: error: y'],
    );
  }
  assert.equal(regexp.test('#5 0.142 main.c:12: error: expected ;'), false);
  assert.notEqual(
    matcher.owner,
    'slipway',
    'the findings of the server have this owner, and a build would take them away',
  );
});

test('a daemon that does not answer is told from a failed build', () => {
  const silent = 'ERROR: Cannot connect to the Docker daemon at unix:///tmp/none.sock. Is the docker daemon running?\n';
  assert.equal(
    unreachableEngine(silent),
    'Cannot connect to the Docker daemon at unix:///tmp/none.sock. Is the docker daemon running?',
  );
  assert.equal(unreachableEngine(dockerOutput), undefined);
});

test('settings of the right kind are taken as they are', () => {
  const values = {
    command: 'podman',
    arguments: ['--pull'],
    tag: '',
    secrets: { a: { src: '~/x' }, b: { env: 'B' } },
    builder: 'box',
    platforms: ['linux/arm64'],
  };
  const { settings, warnings } = readBuildSettings((key) => Object.entries(values).find(([name]) => name === key)?.[1]);
  assert.deepEqual([settings, warnings], [values, []]);
});

test('without settings the defaults of the manifest hold', () => {
  const { settings, warnings } = readBuildSettings(() => undefined);
  const properties = manifest.contributes.configuration.properties;
  assert.deepEqual(settings, {
    command: properties['slipway.build.command'].default,
    arguments: properties['slipway.build.arguments'].default,
    tag: properties['slipway.build.tag'].default,
    secrets: properties['slipway.build.secrets'].default,
    builder: properties['slipway.build.builder'].default,
    platforms: properties['slipway.build.platforms'].default,
  });
  assert.deepEqual(warnings, []);
});

test('a wrong value gives one warning that names its key, and the default', () => {
  const wrong: Record<string, unknown> = {
    command: 3,
    arguments: '--pull',
    tag: 'Not Legal',
    secrets: { a: { src: 'x', env: 'y' } },
    builder: 1,
    platforms: 'linux/arm64',
  };
  const { settings, warnings } = readBuildSettings((key) => wrong[key]);
  assert.deepEqual(settings, readBuildSettings(() => undefined).settings);
  assert.deepEqual(
    warnings.map((warning) => /"(.+?)"/.exec(warning)?.[1]),
    Object.keys(wrong).map((key) => `slipway.build.${key}`),
  );
});

test('a path of a setting is relative to the workspace folder, or starts at home', () => {
  const places = { home: '/home/$& me', folder: '/work' };
  const paths = ['~/.npmrc', '${workspaceFolder}/x', 'a/b', '/abs', '~other/x'].map((path) =>
    settingPath(path, places),
  );
  assert.deepEqual(paths, ['/home/$& me/.npmrc', '/work/x', '/work/a/b', '/abs', '/work/~other/x']);
});

test('the engine gets the environment of the terminal, without the variables of the editor', () => {
  const own = { PATH: '/bin', HOME: '/h', VSCODE_PID: '1', ELECTRON_RUN_AS_NODE: '1', DOCKER_HOST: 'a', GONE: 'x' };
  const terminal = {
    DOCKER_HOST: 'unix://${workspaceFolder}/s',
    GONE: null,
    PATH: '${env:PATH}:/opt',
    DOCKER_BUILDKIT: '0',
    BUILDKIT_PROGRESS: 'tty',
  };
  assert.deepEqual(engineEnvironment(own, terminal, '/w'), {
    ...{ PATH: '/bin:/opt', HOME: '/h', DOCKER_HOST: 'unix:///w/s', DOCKER_BUILDKIT: '0', BUILDKIT_PROGRESS: 'plain' },
  });
  assert.equal(engineEnvironment({}, {}, undefined)['DOCKER_BUILDKIT'], '1');
});

test('builds are looked for with what the engine is found by, and nothing secret', () => {
  // docs.docker.com/reference/cli/docker/#environment-variables and .../build/building/variables/#build-tool-configuration-variables
  const needed = {
    DOCKER_HOST: 'tcp://a:1',
    DOCKER_CONTEXT: 'b',
    BUILDX_BUILDER: 'c',
    BUILDX_CONFIG: '/d',
    BUILDKIT_HOST: 'tcp://e:2',
    PATH: '/usr/bin',
    Path: 'C:\\bin',
    HOME: '/root',
    USERPROFILE: 'C:\\u',
    XDG_RUNTIME_DIR: '/run',
  };
  const others = {
    DOCKER_PASSWORD: 'x',
    DOCKER_AUTH_CONFIG: '{}',
    NPM_TOKEN: 'y',
    BUILDKIT_PROGRESS: 'plain',
    PATHEXT: '.exe',
  };
  assert.deepEqual(findingEnvironment({ ...needed, ...others }), needed);
});

test('a missing engine is one sentence with what to install or to set', () => {
  assert.equal(
    missingEngine('docker').message,
    'Docker was not found. Install it, or set "slipway.build.command" to podman, nerdctl or a path.',
  );
  assert.equal(missingEngine('/opt/x').message, '"/opt/x" was not found. Change the setting "slipway.build.command".');
});

test('a program is found in PATH or by its path', () => {
  const files = new Set(['/usr/bin/docker', 'C:\\d\\docker.exe', '/opt/podman']);
  const found = (command: string, environment: Record<string, string>, platform: string) =>
    isInstalled(command, environment, platform, (path) => files.has(path));
  assert.ok(found('docker', { PATH: '/bin:/usr/bin' }, 'linux'));
  assert.ok(found('docker', { Path: 'C:\\x;C:\\d' }, 'win32'));
  assert.ok(found('/opt/podman', {}, 'linux'));
  assert.ok(!found('docker', { PATH: '/bin' }, 'linux'));
  assert.ok(!found('docker', {}, 'linux'));
});

const node = (script: string) => ({
  command: process.execPath,
  arguments: ['-e', script],
  folder: process.cwd(),
  environment: {},
});

test('output comes as it is written, and the exit code at the end', async () => {
  let text = '';
  const { end } = startEngine(
    node('process.stdout.write("ünï"); process.stderr.write("x"); process.exitCode = 3'),
    (more) => {
      text += more;
    },
  );
  assert.deepEqual(await end, { kind: 'ended', code: 3 });
  assert.deepEqual([...text].sort().join(''), [...'ünïx'].sort().join(''));
});

test('arguments reach the program as they are, and no shell reads them', async () => {
  let text = '';
  const run = {
    ...node('console.log(JSON.stringify(process.argv.slice(1)))'),
    arguments: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', 'a b', '$(id)', '"; ls', "'"],
  };
  await startEngine(run, (more) => {
    text += more;
  }).end;
  assert.deepEqual(JSON.parse(text), ['a b', '$(id)', '"; ls', "'"]);
});

test('cancelling ends the program and what it started', { timeout: patience }, async () => {
  const script =
    'require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log(1)"], { stdio: "inherit" })';
  const { end, cancel } = startEngine(node(script), () => cancel());
  assert.deepEqual(await end, { kind: 'cancelled' }, 'the output stays open as long as any of them lives');
});

test('a program that is not there is reported, not thrown', async () => {
  const end = await startEngine({ ...node(''), command: '/nowhere/docker' }, () => {}).end;
  assert.equal(end.kind, 'missing');
});

/** The texts that people put into their pipelines, run as far as they run outside of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { version } from '../package.json';
import { isDockerfileName, notDockerfiles } from '../server/src/language/file-names.ts';
import { repository } from './support/fixture.ts';
import { createFolder } from './support/folder.ts';

const tree = {
  Dockerfile: 'FROM busybox AS Build\nFROM busybox\nCOPY --from=Build /a /a\n',
  'with space/Dockerfile': 'FROM busybox\nWORKDIR a\n',
  'broken/Dockerfile': 'FORM busybox\n',
};

function textOf(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** A folder and a PATH whose `npx` runs this build in place of the package of that name. */
function pipeline(t: TestContext): { folder: string; run: (script: string, env: Record<string, string>) => Ran } {
  const folder = createFolder(t, tree);
  const bin = createFolder(t, {
    npx: `#!/bin/sh\n[ "$1 $2" = "--yes slipway@${version}" ] || exit 9\nshift 2\nexec '${process.execPath}' '${join(repository, 'dist/cli.js')}' "$@"\n`,
  });
  chmodSync(join(bin, 'npx'), 0o755);
  const run = (script: string, env: Record<string, string>) => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${bin}:${process.env['PATH']}`, ...env },
      },
    );
    return { code: status, out: stdout, err: stderr };
  };
  return { folder, run };
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

suite('the GitHub Action', () => {
  const action: Action = parse(textOf('action.yml'));
  const [step] = action.runs.steps;

  /** The step's environment, with the inputs in place of `${{ inputs.x }}`. */
  function environment(given: Readonly<Record<string, string>>): Record<string, string> {
    const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      return [name, given[input] ?? action.inputs[input]?.default ?? assert.fail(`no input ${input}`)];
    });
    return Object.fromEntries(values);
  }

  test('annotates the lines and fails the job', (t) => {
    const { code, out, err } = pipeline(t).run(step?.run ?? '', environment({}));
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^::error file=broken\/Dockerfile,line=1,/m);
    assert.match(out, /file=with space\/Dockerfile,line=2,/);
  });

  test('takes paths a line each, a level and a file for the output', (t) => {
    const { folder, run } = pipeline(t);
    const paths = '\nDockerfile\n\nwith space/Dockerfile\n';
    const given = environment({ paths, format: 'sarif', 'fail-on': 'error', output: 'found.sarif' });
    assert.deepEqual(run(step?.run ?? '', given), { code: 0, out: '', err: '' });
    const { runs } = JSON.parse(readFileSync(join(folder, 'found.sarif'), 'utf8'));
    assert.ok(runs[0].results.length >= 2);
  });

  test('reads no input as a script', (t) => {
    const { folder, run } = pipeline(t);
    const evil = '$(touch evil); `touch evil`; touch evil';
    const { code } = run(step?.run ?? '', environment({ paths: evil, format: evil, 'fail-on': evil, output: 'out' }));
    assert.equal(code, 2);
    assert.ok(!existsSync(join(folder, 'evil')));
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
  });
});

test('the GitLab template writes a code quality report, also when it fails', (t) => {
  const { slipway: job } = parse(textOf('integrations/slipway.gitlab-ci.yml'));
  const { folder, run } = pipeline(t);
  const { code } = run(job.script.join('\n'), job.variables);
  assert.equal(code, 1);
  assert.equal(job.artifacts.when, 'always');
  const found: { location: { path: string } }[] = JSON.parse(
    readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8'),
  );
  assert.ok(found.some(({ location }) => location.path === 'with space/Dockerfile'));
});

test('the pre-commit hook checks the Dockerfiles of a commit', (t) => {
  const [hook]: { language: string; entry: string; files: string; exclude: string }[] = parse(
    textOf('.pre-commit-hooks.yaml'),
  );
  assert.ok(hook);
  // A package that pre-commit installs from this repository would not be built: npm builds no dependency of git that is installed globally.
  assert.equal(hook.language, 'system');
  const committed = [
    ...['Dockerfile', 'with space/Dockerfile', 'README.md', 'api.Dockerfile', 'a/b.containerfile', 'Containerfile.dev'],
    ...['Dockerfile-cuda', 'a/Dockerfile_nginx', 'Dockerfile-3.12', 'Dockerfile-build.sh', 'Dockerfile_test.go'],
    ...['dockerfile', 'xDockerfile', 'Dockerfile/x', '.Dockerfile', 'Dockerfile.'],
    ...notDockerfiles.map((ending) => `Dockerfile.${ending}`),
  ];
  const files = committed.filter((path) => RegExp(hook.files).test(path) && !RegExp(hook.exclude).test(path));
  assert.deepEqual(
    files,
    committed.filter((path) => isDockerfileName(basename(path))),
  );
  assert.ok(files.length >= 5 && files.length < committed.length - notDockerfiles.length);
  const { run } = pipeline(t);
  const { code, out } = run(`${hook.entry} Dockerfile 'with space/Dockerfile' broken/Dockerfile`, {});
  assert.equal(code, 1);
  assert.match(out, /^3 files checked: /m);
});

test('docker slipway: the plugin tells Docker what it is, and takes its own name off', (t) => {
  const folder = createFolder(t, tree);
  mkdirSync(join(folder, 'cli-plugins'));
  const plugin = join(folder, 'cli-plugins/docker-slipway');
  symlinkSync(join(repository, 'dist/cli.js'), plugin);
  const run = (...args: string[]) => {
    return spawnSync(process.execPath, [plugin, ...args], { cwd: folder, encoding: 'utf8' });
  };
  const { SchemaVersion, Version, Vendor } = JSON.parse(run('docker-cli-plugin-metadata').stdout);
  assert.deepEqual([SchemaVersion, Version, Vendor], ['0.1.0', version, 'Slipway']);
  // Docker hands its own flags on.
  for (const own of [[], ['--debug'], ['--context', 'slipway', '--log-level=error'], ['-H', 'tcp://a']]) {
    const linted = run(...own, 'slipway', 'lint', 'broken');
    assert.equal(linted.status, 1, own.join(' '));
    assert.match(linted.stdout, /broken\/Dockerfile:1:1 error/);
  }
});

test('every place that names a version names this one', (t) => {
  const named = [
    'action.yml',
    '.pre-commit-hooks.yaml',
    'integrations/slipway.gitlab-ci.yml',
    'docs/command-line.md',
    'README.md',
  ].flatMap((path) =>
    [...textOf(path).matchAll(/slipway@(\d[\w.-]*\d)|slipway\/slipway\/v(\d[\w.-]*\d)\/|rev: v(\S+)/g)].map(
      ([, a, b, c]) => `${path}: ${a ?? b ?? c}`,
    ),
  );
  t.diagnostic(`${named.length} places`);
  assert.ok(named.length >= 4);
  assert.deepEqual(
    named.filter((place) => !place.endsWith(`: ${version}`)),
    [],
  );
});

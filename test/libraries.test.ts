/** A case for each package of test/knowledge/libraries.txt: what it needs of the system on the smaller image. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lower } from '../server/src/model/lower.ts';
import { systemPackagesFor } from '../server/src/toolchains/node/addons.ts';
import { librariesFor } from '../server/src/toolchains/python/packages.ts';
import { jobOf } from '../server/src/toolchains/stage/job.ts';
import { contextOfFiles } from './support/context.ts';
import { rowsOf, words } from './support/knowledge.ts';
import { finalStage, splitSamples } from './support/split-samples.ts';

const bookworm = { family: 'debian', release: 'bookworm' } as const;

type Answer = readonly string[] | { readonly why: string };

const answers: Readonly<Record<string, (name: string) => Promise<Answer>>> = {
  python: async (name) => librariesFor([name], bookworm),
  node: (name) => inNode(name, { [name]: { hasInstallScript: true } }),
  addon: (name) => inNode(name, { [name]: { hasInstallScript: true } }),
  script: (name) => inNode(name),
  builder: (name) => inNode('ours', undefined, `ours@1:\n  version "1"\n  dependencies:\n    "${name}" "1"\n`),
  gem: (name) => inRuby(name, 'bookworm'),
  zoned: (name) => inRuby(name, 'trixie'),
  crate: (name) => inRust({ 'Cargo.lock': `[[package]]\nname = "${name}"\n` }),
  trusting: (name) => trustedOf('rust', 'rust:1.83-bookworm', { 'Cargo.lock': `[[package]]\nname = "${name}"\n` }),
  'trusting-package': (name) =>
    trustedOf('go', 'golang:1.24', { 'main.go': `package main\nimport "${name}"\n`, 'go.mod': 'module x\n' }),
  'trusting-module': (name) =>
    trustedOf('go', 'golang:1.24', { 'main.go': 'package main\n', 'go.mod': `module x\nrequire ${name} v1.0.0\n` }),
  dependency: (name) => inRust({ 'Cargo.toml': `[package]\nname = "x"\n[dependencies]\n${name} = "1"\n` }),
};

suite('what packages need of the system when they run', () => {
  for (const [kind = '', names, libraries] of rowsOf('libraries'))
    for (const name of words(names))
      test(`${kind}: ${name}`, async () => {
        const answer = await answers[kind]?.(name);
        assert.ok(answer);
        if (libraries === '?') return assert.ok('why' in answer, String(answer));
        assert.deepEqual(answer, words(libraries));
      });
});

/** By what package-lock.json says of its packages, by yarn.lock, or by neither. */
async function inNode(name: string, locked?: Readonly<Record<string, object>>, yarn?: string): Promise<Answer> {
  const source = 'FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "a.js"]\n';
  const packages = Object.entries(locked ?? {}).map(([key, value]) => [`node_modules/${key}`, value]);
  const files = {
    Dockerfile: source,
    'package.json': JSON.stringify({ dependencies: { [name]: '1' } }),
    ...(locked && { 'package-lock.json': JSON.stringify({ packages: Object.fromEntries(packages) }) }),
    ...(yarn !== undefined && { 'yarn.lock': yarn }),
  };
  const graph = lower(source);
  const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
  const [stage = assert.fail()] = graph.stages;
  return systemPackagesFor(jobOf(graph, context, stage, []) ?? assert.fail(), '/app');
}

async function inRuby(name: string, release: string): Promise<Answer> {
  const sample = splitSamples['ruby'] ?? assert.fail();
  const files = { ...sample.files, Gemfile: `gem "${name}"\n` };
  return installed(await finalStage({ ...sample, image: `ruby:3.3-${release}`, files }));
}

async function inRust(files: Readonly<Record<string, string>>): Promise<Answer> {
  const sample = splitSamples['rust'] ?? assert.fail();
  const { 'Cargo.lock': _, ...others } = sample.files;
  return installed(await finalStage({ ...sample, image: 'rust:1.83-bookworm', files: { ...others, ...files } }));
}

/** Whether the final stage has the certificates of others. */
async function trustedOf(kind: string, image: string, files: Readonly<Record<string, string>>): Promise<Answer> {
  const sample = splitSamples[kind] ?? assert.fail();
  const stage = await finalStage({ ...sample, image, files: { ...sample.files, ...files } });
  assert.match(stage ?? '', /^FROM /m);
  return stage?.includes('/etc/ssl/certs/') ? ['certificates'] : [];
}

/** The packages that the final stage installs. */
function installed(stage: string | undefined): Answer {
  if (stage === undefined || stage.startsWith('refused:')) return { why: stage ?? '' };
  return words(/install -y --no-install-recommends([\w\s.+-]*)/.exec(stage)?.[1]).filter((word) => word !== '\n');
}

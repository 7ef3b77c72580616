/**
 * Plays the steps of a stage in order on this machine, each on a layer of its own over the machine's files and in a network that
 * holds nothing but the registry of tiny packages: absolute paths mean what they say, and nothing of the machine is changed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lower } from '../../server/src/model/lower.ts';
import type { EnvInstruction, Instruction, Stage } from '../../server/src/model/model.ts';
import { chainOf } from '../../server/src/model/query.ts';
import { repository } from './fixture.ts';
import { homeFiles, managerSettings, registryAddress } from './manager-settings.ts';
import { findManagers } from './managers.ts';
import { type Layer, type Play, quoted, type Sandbox, type Step, stepOf } from './player-steps.ts';

/** What became of a stage. */
export interface Played {
  /** The step that failed, with the last that it said; undefined when none did. */
  readonly failed: string | undefined;
  /** What the steps wrote: a path, and a hash, a link's target or `gone`. */
  readonly tree: ReadonlyMap<string, string>;
}

/** Values of secret mounts by their id. */
export type Secrets = Readonly<Record<string, string>>;

export interface Machine {
  /** Plays a stage of a Dockerfile, the last one without a name, with the files of a folder as its build context. */
  play(source: string, context: string, stage?: string, secrets?: Secrets): Played;
  /** Runs a command in a copy of the folder, and takes what it made of the file back. */
  make(folder: string, path: string, command: string): void;
  stop(): void;
}

/** Names that no two installs make alike: times, logs, caches; and what a change of the Dockerfile changes itself. */
const volatile = new RegExp(
  [
    String.raw`^home/player/(?:\.npm|\.config|\.rustup|\.bun|\.yarn/berry|\.cache/(?!pypoetry(?:/|$))[^/]+|\.cache/pypoetry/(?!virtualenvs(?:/|$))[^/]+|\.local/(?:share/(?:pnpm|uv|virtualenv)|state)|go/pkg/mod/cache|\.m2/repository/.*\.(?:lastUpdated|repositories|properties)|\.cargo/(?:\.global-cache|\.package-cache.*|registry/index)|\.bundle|\.composer)(?:/|$)`,
    String.raw`^(?:tmp|var/tmp|var/log|var/cache/ldconfig|dev|proc|usr/local/share/\.cache)(?:/|$)`,
    String.raw`(?:^|/)(?:\.git|__pycache__|_build/[^/]+/lib/[^/]+/\.mix)(?:/|$)`,
    String.raw`(?:^|/)(?:Dockerfile|\.dockerignore|RECORD|uv_cache\.json|\.modules\.yaml|\.pnpm-workspace-state[^/]*\.json|\.yarn-integrity|\.rustc_info\.json|\.yarn-state\.yml|install-state\.gz)$`,
  ].join('|'),
);

const settings = managerSettings('/home/player');

/** What holds against any registry, and which certificates this machine trusts. */
function realSettings(): Record<string, string> {
  const isKept = ([name, value]: [string, string]) =>
    !value.startsWith(registryAddress) && !/^(?:PIP_CONFIG_FILE|GOSUMDB|YARN_UNSAFE)/.test(name);
  const trusted = Object.entries(process.env).filter(([name]) =>
    /(?:^|_)(?:CA|CERT|CERTS|CAINFO|CABUNDLE)(?:_|$)/.test(name),
  );
  const kept = Object.fromEntries(Object.entries(settings).filter(isKept));
  return { ...kept, ...Object.fromEntries(trusted.map(([name, value]) => [name, value ?? ''])) };
}

const standIns = 'stand-ins';

/** Alpine's packages are taken to be there: what a Dockerfile of Alpine installs so, this machine has or lacks before and after alike. */
const standInFiles: Readonly<Record<string, string>> = { [`${standIns}/apk`]: '#!/bin/sh\nexit 0\n' };

/** Begins to serve packages in a network of its own, or leaves the steps to the machine's network; or what this machine lacks. */
export async function startMachine(network: 'own' | 'real' = 'own'): Promise<Machine | { readonly missing: string }> {
  const managers = findManagers();
  if ('missing' in managers) return managers;
  const folder = mkdtempSync(join(tmpdir(), 'slipway-player-'));
  const isOwn = network === 'own';
  const serve = isOwn
    ? `ip link set lo up && mount -t tmpfs player ${folder} && exec ${process.execPath} --import tsx test/support/registry.ts`
    : `mount -t tmpfs player ${folder} && echo ready && exec sleep 86400`;
  const holder = spawn('unshare', [...(isOwn ? ['-n'] : []), '-m', 'sh', '-c', serve], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const problem = await readiness(holder);
  if (problem !== undefined) return { missing: `no namespace for the registry: ${problem}` };
  const path = isOwn ? managers.path : [...managers.path, `/home/player/${standIns}`];
  const environment = { ...(isOwn ? settings : realSettings()), PATH: path.join(':') };
  const home = mkdtempSync(join(tmpdir(), 'slipway-home-'));
  for (const [name, text] of Object.entries(isOwn ? homeFiles(`file://${managers.maven}`) : standInFiles)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text, { mode: 0o755 });
  }
  const patience = 900_000;
  const sandbox: Sandbox = { pid: holder.pid ?? 0, folder, home, environment, patience, count: 0 };
  return {
    play: (source, context, stage, secrets = {}) => playFile(sandbox, source, { context, name: stage, secrets }),
    make: (at, path, command) => makeFile(sandbox, at, path, command),
    stop: () => {
      holder.kill();
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function readiness(holder: ChildProcess): Promise<string | undefined> {
  return new Promise((done) => {
    let said = '';
    holder.stderr?.on('data', (data) => (said += data));
    holder.stdout?.once('data', () => done(undefined));
    holder.once('error', ({ message }) => done(message));
    holder.once('exit', () => done(said.slice(-200)));
  });
}

function newLayer(sandbox: Sandbox, below: readonly string[]): Layer {
  const at = join(sandbox.folder, String(sandbox.count++));
  return { at, lower: below };
}

interface Wanted extends Pick<Play, 'context' | 'secrets'> {
  readonly name: string | undefined;
}

function playFile(sandbox: Sandbox, source: string, { context, name, secrets }: Wanted): Played {
  const graph = lower(source);
  const staging = mkdtempSync(join(tmpdir(), 'slipway-staging-'));
  try {
    const stage = graph.stages.findLast((each) => name === undefined || each.name?.text === name);
    if (!stage) throw new Error(`no stage ${name}`);
    const layers = new Map<Stage, Layer>();
    const failed = playStage({ sandbox, graph, context, staging, layers, secrets }, stage);
    return { failed, tree: treeOf(sandbox, layers.get(stage)) };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Plays the stages that a stage needs, then its own steps. */
function playStage(play: Play, stage: Stage): string | undefined {
  const { sandbox, graph, layers } = play;
  if (layers.has(stage)) return undefined;
  for (const { from, to } of graph.edges) {
    const needed = to === stage.index && from.kind === 'stage' ? graph.stages[from.stage] : undefined;
    const failed = needed && playStage(play, needed);
    if (failed !== undefined) return failed;
  }
  const base = stage.base.kind === 'stage' ? layers.get(graph.stages[stage.base.stage] ?? stage) : undefined;
  const layer = newLayer(sandbox, base ? [`${base.at}/upper`, ...base.lower] : ['/']);
  layers.set(stage, layer);
  const environment = new Map(Object.entries(sandbox.environment));
  for (const index of [...chainOf(graph, stage.index)].reverse()) {
    if (index !== stage.index)
      for (const each of graph.stages[index]?.instructions ?? []) setVariables(environment, each, false);
  }
  const steps = stage.instructions.flatMap((each) => {
    setVariables(environment, each, true);
    return each.onbuild ? [] : stepOf(play, each, environment);
  });
  return enter(sandbox, layer, steps);
}

function setVariables(environment: Map<string, string>, each: Instruction, isOwn: boolean): void {
  if (each.kind !== 'ENV' && !(each.kind === 'ARG' && isOwn)) return;
  for (const { name, value } of (each as EnvInstruction).pairs) {
    if (!value) continue;
    const written = value.text.replace(/^(["'])(.*)\1$/s, '$2');
    const expand = (_: string, one?: string, other?: string) => environment.get(one ?? other ?? '') ?? '';
    environment.set(name.text, value.value ?? written.replace(/\$(?:\{(\w+)\}|(\w+))/g, expand));
  }
}

/** Runs steps in a layer; the one that fails, if any. */
function enter(
  { pid, folder, home, patience }: Sandbox,
  { at, lower: below }: Layer,
  steps: readonly Step[],
): string | undefined {
  const lines = steps.map(({ script }, i) => `( ${script} ) >>log 2>&1 || { echo ${i}; exit 0; }`);
  const script = `mkdir -p ${at}/upper ${at}/work ${at}/root && cd ${at} &&
mount -t overlay overlay -o lowerdir=${below.join(':')},upperdir=upper,workdir=work root &&
mount -t proc proc root/proc && mount --rbind /dev root/dev && mkdir -p root/home/player root/tmp && cp -an ${home}/. root/home/player || exit 1
${lines.join('\n')}`;
  const args = ['-t', String(pid), '-m', '-n', 'unshare', '-m', 'sh', '-s'];
  const { status, stdout, stderr, error } = spawnSync('nsenter', args, {
    input: script,
    encoding: 'utf8',
    timeout: patience,
  });
  if (status !== 0) throw new Error(`the player failed in ${folder}: ${error?.message ?? stderr.slice(-500)}`);
  const step = steps[Number(stdout.trim())];
  if (stdout.trim() === '' || !step) return undefined;
  return `${step.shown}\n${readFileSync(`/proc/${pid}/root${at}/log`, 'utf8').slice(-1500)}`;
}

/** What a layer and those below it hold that the machine does not. */
function treeOf({ pid }: Sandbox, layer: Layer | undefined): Map<string, string> {
  const tree = new Map<string, string>();
  const visit = (root: string, folder: string): void => {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = join(folder, name);
      if (volatile.test(path)) continue;
      const stat = lstatSync(join(root, path));
      if (stat.isDirectory()) visit(root, path);
      tree.set(path, contentOf(join(root, path), stat));
    }
  };
  const below = layer?.lower.filter((path) => path !== '/') ?? [];
  for (const path of [...below].reverse()) visit(`/proc/${pid}/root${path}`, '.');
  visit(`/proc/${pid}/root${layer?.at}/upper`, '.');
  return tree;
}

function contentOf(path: string, stat: Stats): string {
  if (stat.isDirectory()) return 'folder';
  if (stat.isSymbolicLink()) return `-> ${readlinkSync(path)}`;
  if (!stat.isFile()) return 'gone';
  const mode = stat.mode & 0o100 ? ' may be run' : '';
  return `${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)}${mode}`;
}

function makeFile(sandbox: Sandbox, folder: string, path: string, command: string): void {
  const layer = newLayer(sandbox, ['/']);
  const variables = Object.entries(sandbox.environment).map(([name, value]) => quoted(`${name}=${value}`));
  const script = `mkdir -p root/project && cp -a root${folder}/. root/project && rm -f ${quoted(`root/project/${path}`)} && mkdir -p ${quoted(`root/project/${dirname(path)}`)} && chroot root env -i -C ${quoted(join('/project', dirname(path)))} ${variables.join(' ')} /bin/sh -ec ${quoted(command)}`;
  const failed = enter(sandbox, layer, [{ shown: command, script }]);
  if (failed !== undefined) throw new Error(`${path} was not made: ${failed}`);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(`/proc/${sandbox.pid}/root${layer.at}/upper/project/${path}`, join(folder, path));
}

/** Where two trees differ, a line each. */
export function differences(before: Played['tree'], after: Played['tree']): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return one === other ? [] : [`${path}: ${one ?? 'absent'} before, ${other ?? 'absent'} after`];
  });
}

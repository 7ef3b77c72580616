/** What each instruction of a stage does to a layer, as lines of a script. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isGlob, matchParts, parseGlob } from '../../server/src/context/glob.ts';
import { type IgnoreList, isIgnored, parseIgnore } from '../../server/src/context/ignore.ts';
import type {
  BuildGraph,
  CopyInstruction,
  Instruction,
  Mount,
  RunInstruction,
  Stage,
} from '../../server/src/model/model.ts';
import { mountOption } from '../../server/src/model/mounts.ts';

export interface Sandbox {
  readonly pid: number;
  readonly folder: string;
  /** Laid into the home folder of each layer. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How long the steps of a stage may take before they are taken to hang, in milliseconds. */
  readonly patience: number;
  count: number;
}

/** A layer over others, as absolute paths in the sandbox's view. */
export interface Layer {
  readonly at: string;
  readonly lower: readonly string[];
}

export interface Play {
  readonly sandbox: Sandbox;
  readonly graph: BuildGraph;
  readonly context: string;
  /** Where what is copied is laid out first. */
  readonly staging: string;
  readonly layers: Map<Stage, Layer>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A step as lines of a script, and as it is shown. */
export interface Step {
  readonly shown: string;
  readonly script: string;
}

export function stepOf(play: Play, each: Instruction, environment: ReadonlyMap<string, string>): Step[] {
  const shown = play.graph.source.slice(each.span.start, each.span.end);
  if (each.kind === 'COPY' || each.kind === 'ADD') return [{ shown, script: copyScript(play, each) }];
  if (each.kind === 'RUN') return [{ shown, script: runScript(play, each, environment) }];
  if (each.kind !== 'WORKDIR') return [];
  const folder = each.words[0]?.value ?? '/';
  return [{ shown, script: `mkdir -p ${quoted(`root${resolve(each.before.directory ?? '/', folder)}`)}` }];
}

function copyScript(play: Play, copy: CopyInstruction): string {
  const target = resolve(copy.before.directory ?? '/', copy.destination?.value ?? '.');
  const isFolder =
    copy.sources.length + copy.heredocs.length > 1 || /(?:^\.{1,2}|\/|\/\.{1,2})$/.test(copy.destination?.value ?? '');
  if (copy.from?.kind === 'image') return ':';
  if (copy.from?.kind === 'stage') return copyFromStage(play, copy, target, isFolder);
  const laid = mkdtempSync(join(play.staging, 'copy-'));
  const parents = copy.flags.some(({ name }) => name.text === 'parents');
  for (const { value } of copy.sources)
    layOut(play.context, value ?? '', laid, parents ? 'parents' : isFolder ? 'into' : 'as', target);
  for (const { name, body } of copy.heredocs) {
    mkdirSync(join(laid, 'files'), { recursive: true });
    const at = isFolder ? name.text : 'single';
    writeFileSync(join(laid, 'files', at), play.graph.source.slice(body.start, body.end));
  }
  const single = existsSync(join(laid, 'files/single')) && !isFolder;
  const from = `${laid}/files/${single ? 'single' : '.'}`;
  const folder = single ? dirname(target) : target;
  if (!existsSync(join(laid, 'files'))) return `echo 'nothing to copy' >&2; exit 1`;
  return `mkdir -p ${quoted(`root${folder}`)} && chroot root cp -a ${quoted(from)} ${quoted(target)}`;
}

/** Lays the files of a source out below `files` as they are to stand in the target folder; a file that is renamed is `files/single`. */
function layOut(context: string, source: string, laid: string, how: 'parents' | 'into' | 'as', target: string): void {
  const ignore = ignoreListOf(context);
  const files = walkFiles(context).filter((path) => isIgnored(ignore, path) !== true);
  const clean = relative('/', resolve('/', source)).replace(/\/$/, '');
  for (const path of files) {
    const origin = originIn(clean, path);
    if (origin === undefined) continue;
    const isFile = origin === path;
    const name =
      how === 'parents' ? path : isFile ? (how === 'as' ? 'single' : basename(path)) : relative(origin, path);
    const at = join(laid, 'files', name);
    mkdirSync(dirname(at), { recursive: true });
    cpSync(join(context, path), at, { verbatimSymlinks: true });
  }
  if (clean === '' || !isGlob(clean))
    mkdirSync(join(laid, existsSync(join(context, clean)) ? 'files' : '.'), { recursive: true });
  else if (!existsSync(join(laid, 'files')) && target === '') throw new Error(`${source} matches nothing`);
}

/** The file or folder that a source names, of which the path is or is a part. */
function originIn(source: string, path: string): string | undefined {
  if (source === '') return '';
  if (!isGlob(source)) return path === source || path.startsWith(`${source}/`) ? source : undefined;
  const start = path.split('/').slice(0, source.split('/').length).join('/');
  return matchParts(parseGlob(source) ?? [], start) ? start : undefined;
}

function ignoreListOf(context: string): IgnoreList {
  const place = ['Dockerfile.dockerignore', '.dockerignore']
    .map((name) => join(context, name))
    .find((path) => existsSync(path));
  return parseIgnore(place === undefined ? '' : readFileSync(place, 'utf8'));
}

function walkFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function copyFromStage(
  { sandbox, graph, layers }: Play,
  copy: CopyInstruction,
  target: string,
  isFolder: boolean,
): string {
  const layer = copy.from?.kind === 'stage' ? layers.get(graph.stages[copy.from.stage] as Stage) : undefined;
  if (!layer) return 'exit 1';
  const other = join(sandbox.folder, `other-${sandbox.count++}`);
  const copies = copy.sources.map(({ value }) => {
    const from = `other${resolve('/', value ?? '/')}`;
    const to = `root${target}`;
    return `if [ -d ${quoted(from)} ]; then mkdir -p ${quoted(to)} && cp -a ${quoted(from)}/. ${quoted(to)}; else mkdir -p ${quoted(isFolder ? to : dirname(to))} && cp -a ${quoted(from)} ${quoted(to)}; fi`;
  });
  return `mkdir -p ${other} && mount -t overlay overlay -o lowerdir=${[`${layer.at}/upper`, ...layer.lower].join(':')} ${other} && ln -sfn ${other} other && ${copies.join(' && ')}`;
}

function runScript(play: Play, run: RunInstruction, environment: ReadonlyMap<string, string>): string {
  const { source } = play.graph;
  const file = join(mkdtempSync(join(play.staging, 'run-')), 'script');
  const bodies = run.heredocs.map(({ body, end }) => source.slice(body.start, end?.span.end ?? body.end));
  const isBody = run.heredocs.length === 1 && /^\d*<<-?\s*\S+$/.test(run.rest.text);
  const [first] = run.heredocs;
  if (run.script.form === 'exec') {
    writeFileSync(file, `exec ${run.script.argv.map(({ value = '' }) => quoted(value)).join(' ')}\n`);
  } else if (isBody && first) writeFileSync(file, source.slice(first.body.start, first.body.end));
  else writeFileSync(file, `${run.rest.text}\n${bodies.join('\n')}\n`);
  const mounts = run.mounts.flatMap((mount) => mountScript(play, run, mount));
  const directory = run.before.directory ?? '/';
  const given = run.mounts.flatMap((mount): [string, string][] => {
    const name = mount.type === 'secret' ? mountOption(mount, 'env')?.value?.value : undefined;
    const value = play.secrets[mountOption(mount, 'id')?.value?.value ?? name ?? ''];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  const variables = [...environment, ...given].map(([name, value]) => quoted(`${name}=${value}`)).join(' ');
  const command = `chroot root env -i -C ${quoted(directory)} ${variables} /bin/sh ${file}`;
  return [
    `mkdir -p ${quoted(`root${directory}`)}`,
    ...mounts.map(({ before }) => before),
    command,
    ...mounts.map(({ after }) => after),
  ].join(' && ');
}

function mountScript(play: Play, run: RunInstruction, mount: Mount): { before: string; after: string }[] {
  const option = (...names: string[]) => mountOption(mount, ...names)?.value?.value;
  const target = `root${resolve(run.before.directory ?? '/', option('target', 'dst', 'destination') ?? '/')}`;
  const put = (from: string, isFile: boolean) => [
    {
      before: `mkdir -p ${quoted(isFile ? dirname(target) : target)} && ${isFile ? `touch ${quoted(target)} && ` : ''}mount --bind ${quoted(from)} ${quoted(target)}`,
      after: `umount ${quoted(target)}${isFile ? ` && rm -f ${quoted(target)}` : ''}`,
    },
  ];
  if (mount.type === 'cache') {
    const folder = mkdtempSync(join(play.staging, 'cache-'));
    return put(folder, false);
  }
  if (mount.type === 'secret') return secretScript(play, run, mount);
  if (mount.type !== 'bind' || mount.from) return [];
  const laid = mkdtempSync(join(play.staging, 'bind-'));
  layOut(play.context, option('source', 'src') ?? '.', laid, 'as', '');
  const single = join(laid, 'files/single');
  return put(existsSync(single) ? single : join(laid, 'files'), existsSync(single));
}

/** A secret as a file at its place; one that is not given is mounted nowhere. */
function secretScript(play: Play, run: RunInstruction, mount: Mount): { before: string; after: string }[] {
  const option = (...names: string[]) => mountOption(mount, ...names)?.value?.value;
  const id = option('id') ?? basename(option('target', 'dst', 'destination') ?? '');
  const value = play.secrets[id];
  const isVariable = option('env') !== undefined && option('target', 'dst', 'destination') === undefined;
  if (value === undefined || isVariable) return [];
  const file = join(mkdtempSync(join(play.staging, 'secret-')), 'value');
  writeFileSync(file, value);
  const place = option('target', 'dst', 'destination') ?? `/run/secrets/${id}`;
  const target = quoted(`root${resolve(run.before.directory ?? '/', place)}`);
  return [
    {
      before: `mkdir -p "$(dirname ${target})" && touch ${target} && mount --bind ${quoted(file)} ${target}`,
      after: `umount ${target} && rm -f ${target}`,
    },
  ];
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

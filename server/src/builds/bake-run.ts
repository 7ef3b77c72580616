/** Runs of Bake that set something of its targets: `docker buildx bake --set`, docker/bake-action (https://docs.docker.com/reference/cli/docker/buildx/bake/#set). */
import type { Build, Mention } from '../context/build.ts';
import { type GlobPart, matchParts, parseGlob } from '../context/glob.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { given } from './given.ts';
import { type BuildFile, mention } from './mention.ts';

/** A text as the file has it. */
export interface SetText {
  readonly text: string;
  readonly start: number;
}

export interface BakeRun {
  readonly by: Build['by'];
  readonly name: string;
  readonly page: BuildFile;
  readonly at: Build['origin']['span'];
  /** The folders that it may run in; none where that is not known. */
  readonly folders: readonly string[];
  /** As written; none for those that Bake finds itself. */
  readonly files: readonly string[];
  /** `target.key=value`. */
  readonly settings: readonly SetText[];
}

/** The Bake files that are read without being asked for, in that order. */
export const bakeOrder = [
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

interface Setting {
  /** Of the names of targets (`newOverrides` in buildx' bake/bake.go). */
  readonly pattern: readonly GlobPart[];
  readonly mention?: Mention;
  readonly platforms?: readonly string[];
}

/** The builds of the targets that a run sets something of; `baked` are all builds of Bake files. */
export function buildsOfRun(run: BakeRun, baked: readonly Build[]): Build[] {
  const settings = run.settings.flatMap((part) => settingOf(run.page, part));
  return settings.length === 0
    ? []
    : baked.filter((build) => isRead(run, build)).flatMap((build) => setBuild(run, build, settings));
}

function isRead({ folders, files }: BakeRun, { origin: { path } }: Build): boolean {
  if (files.length === 0) return bakeOrder.includes(nameOf(path)) && folders.includes(folderOf(path));
  return files.some((file) => folders.some((folder) => joinPath(folder, file) === path));
}

function setBuild({ by, name, page, at }: BakeRun, build: Build, settings: readonly Setting[]): Build[] {
  const own = settings.filter(({ pattern }) => matchParts(pattern, build.name));
  if (own.length === 0) return [];
  const mentions = own.flatMap((setting) => setting.mention ?? []);
  const platforms = own.flatMap((setting) => setting.platforms ?? []);
  const target = mentions.findLast(({ role }) => role === 'target');
  const unclear = build.unclear.filter((part) => part !== 'target' || !target);
  return [
    {
      ...build,
      by,
      name,
      origin: { path: page.path, span: at },
      target: target ? target.value : build.target,
      args: [
        ...new Set([...build.args, ...mentions.flatMap(({ role, value }) => (role === 'arg' ? (value ?? []) : []))]),
      ],
      platforms: platforms.length > 0 ? platforms : build.platforms,
      unclear: target && target.value === undefined ? [...unclear, 'target'] : unclear,
      mentions,
    },
  ];
}

const form = /^([^.=]+)\.(target=|platform=|args\.(\w+)=|contexts\.([\w./-]+)=)(.*)$/s;

function settingOf(page: BuildFile, { text, start }: SetText): Setting[] {
  const [, name = '', key = '', arg, context, value = ''] = form.exec(text) ?? [];
  const pattern = parseGlob(name);
  if (name === '' || !pattern) return [];
  const behind = start + name.length + 1;
  const make = (role: Mention['role'], from: number, known: string | undefined, written: string) =>
    mention(page, role, { start: from, end: from + written.length }, known);
  if (arg !== undefined) return [{ pattern, mention: given(make('arg', behind + 5, arg, arg), value, page.text) }];
  if (context !== undefined) return [{ pattern, mention: make('named-context', behind + 9, context, context) }];
  const known = /[$`{]/.test(value) ? undefined : value;
  if (key === 'platform=') return known ? [{ pattern, platforms: known.split(',') }] : [];
  return value === '' ? [] : [{ pattern, mention: make('target', behind + key.length, known, value) }];
}

/** The builds of a Dockerfile that buildx has noted on this machine: `$DOCKER_CONFIG/buildx/refs/<builder>/<node>/<ref>` (buildx, localstate). */
import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { membersOf, parsed } from '../../facts/progress.ts';

export interface BuildRef {
  readonly builder: string;
  readonly ref: string;
  /** The folder that was the build context. */
  readonly context: string;
}

/** Notes that are looked into, the newest first. */
const mostRead = 100;

/** `$DOCKER_CONFIG`, else `~/.docker`. */
export function configFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return (
    environment['DOCKER_CONFIG'] || join(environment['HOME'] || environment['USERPROFILE'] || homedir(), '.docker')
  );
}

interface Note {
  readonly path: string;
  readonly builder: string;
  readonly ref: string;
  readonly time: number;
}

/** What remembers when each note was made: notes never change. */
export type NoteTimes = Map<string, number>;

/** The builds of the Dockerfile, the newest first. */
export async function* buildRefs(config: string, dockerfile: string, times: NoteTimes): AsyncGenerator<BuildRef> {
  const wanted = new Set([dockerfile, await orSame(dockerfile)]);
  const notes = (await notesIn(join(config, 'buildx/refs'), times)).sort((a, b) => b.time - a.time);
  for (const { path, builder, ref } of notes.slice(0, mostRead)) {
    const { LocalPath, DockerfilePath } = membersOf(parsed(await readFile(path, 'utf8').catch(() => '')));
    if (typeof LocalPath !== 'string' || !isAbsolute(LocalPath)) continue;
    const name = typeof DockerfilePath === 'string' && DockerfilePath !== '' ? DockerfilePath : 'Dockerfile';
    const file = resolve(LocalPath, name);
    if (wanted.has(file) || wanted.has(await orSame(file))) yield { builder, ref, context: LocalPath };
  }
}

async function notesIn(folder: string, times: NoteTimes): Promise<Note[]> {
  const notes: Note[] = [];
  for (const builder of await namesIn(folder, 'folders')) {
    for (const node of await namesIn(join(folder, builder), 'folders')) {
      const refs = await namesIn(join(folder, builder, node), 'files');
      const found = refs.map(async (ref): Promise<Note> => {
        const path = join(folder, builder, node, ref);
        return { path, builder, ref, time: await timeOf(path, times) };
      });
      notes.push(...(await Promise.all(found)));
    }
  }
  return notes;
}

async function timeOf(path: string, times: NoteTimes): Promise<number> {
  const known = times.get(path);
  if (known !== undefined) return known;
  const time = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
  times.set(path, time);
  return time;
}

/** buildx keeps what groups builds in `__group__`. */
async function namesIn(folder: string, kind: 'files' | 'folders'): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()) && !entry.name.startsWith('_'))
    .map(({ name }) => name);
}

async function orSame(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

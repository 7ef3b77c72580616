/** Many Dockerfiles asked about in one call of `docker buildx bake`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** Dockerfiles in one call. */
const batch = 30;

/**
 * What `--call=<call>` says of each text, in their order; undefined for those that are refused. A call that is refused as a whole is made
 * again for each text, and one that loses a job among many, which the engine answers with nothing at all, is made again as it was.
 */
export async function bake<T>(
  engine: Engine,
  folder: string,
  call: string,
  texts: readonly string[],
): Promise<(T | undefined)[]> {
  const answers: (T | undefined)[] = [];
  for (let start = 0; start < texts.length; start += batch) {
    const some = texts.slice(start, start + batch);
    answers.push(...((await ask<T>(engine, folder, call, some)) ?? (await each<T>(engine, folder, call, some))));
  }
  return answers;
}

async function each<T>(
  engine: Engine,
  folder: string,
  call: string,
  texts: readonly string[],
): Promise<(T | undefined)[]> {
  const answers: (T | undefined)[] = [];
  for (const text of texts) answers.push((await ask<T>(engine, folder, call, [text]))?.[0]);
  return answers;
}

async function ask<T>(
  engine: Engine,
  folder: string,
  call: string,
  texts: readonly string[],
): Promise<(T | undefined)[] | undefined> {
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${i}.Dockerfile`), text);
  const target = Object.fromEntries(texts.map((_, i) => [`t${i}`, { dockerfile: `${i}.Dockerfile`, context: '.' }]));
  writeFileSync(
    join(folder, 'bake.json'),
    JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }),
  );
  for (let left = 4; ; left--) {
    const ran = await engine.docker(['buildx', 'bake', '-f', 'bake.json', `--call=${call},format=json`], { folder });
    if (ran.stdout !== '') {
      const { target: answers } = JSON.parse(ran.stdout) as {
        target: Readonly<Record<string, Readonly<Record<string, T>>>>;
      };
      return texts.map((_, i) => answers[`t${i}`]?.[call]);
    }
    if (!/no such job/.test(ran.stderr)) return undefined;
    if (left === 0) throw new Error(ran.stderr.slice(-2000));
  }
}

/** Images for engine tests that hold a few files. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine } from './engine.ts';

/** A file of the machine by its absolute path, or a text. */
export type ImageFile = { readonly from: string } | { readonly text: string; readonly mode?: number };

/** Builds an image of files on busybox; throws when the engine refuses. */
export async function createImage(
  engine: Engine,
  tag: string,
  files: Readonly<Record<string, ImageFile>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-image-')));
  try {
    const root = join(folder, 'root');
    for (const [path, file] of Object.entries(files)) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      if ('from' in file) cpSync(realpathSync(file.from), target, { recursive: true, dereference: true });
      else {
        writeFileSync(target, file.text);
        chmodSync(target, file.mode ?? 0o644);
      }
    }
    const variables = Object.entries(environment).map(([name, value]) => `ENV ${name}=${value}`);
    const dockerfile = ['FROM busybox:local', 'COPY root/ /', ...variables, ''].join('\n');
    const built = await engine.docker(['build', '-t', tag, '-f-', folder], { input: dockerfile });
    if (built.code !== 0) throw new Error(built.stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A shell script as a program. */
export function script(text: string): ImageFile {
  return { text: `#!/bin/sh\n${text}\n`, mode: 0o755 };
}

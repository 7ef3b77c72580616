/** The rights of folders, which a COPY of them does not keep (BuildKit copies what is in a folder; measured on Docker 28.5). */
import { belowOf } from '../../toolchains/stage/project.ts';
import type { FinalFile } from './final-files.ts';
import type { Remains } from './remains.ts';

/** The `chmod` commands that give folders their rights once more. */
export function rightsOf(
  { modes }: Remains,
  files: readonly FinalFile[],
  directory: string | undefined,
): readonly string[] {
  const folders = [...files.flatMap(({ folder, to }) => (folder ? [to] : []))];
  if (directory !== undefined && directory !== '/') folders.unshift(directory);
  return modes.flatMap(({ mode, recursive, paths }) => {
    if (isUsual(mode)) return [];
    const given = folders.filter((folder) =>
      paths.some((path) => path === folder || (recursive && belowOf(path, folder) !== undefined)),
    );
    return given.length === 0 ? [] : [`chmod ${mode} ${[...new Set(given)].join(' ')}`];
  });
}

/** Whether folders have these rights anyway. */
function isUsual(mode: string): boolean {
  return /^(?:[ugoa]*\+[rxX]+|0?755)$/.test(mode);
}

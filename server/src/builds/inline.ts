/** Dockerfiles that are written in other files. */
import type { InlineDockerfile } from '../context/build.ts';
import { type Joined, pickJoined } from '../text/joined.ts';
import type { BuildFile } from './mention.ts';

/** The Dockerfile as the builder gets it; `sign` begins a variable of the file around it, and stands for itself where its first character is doubled. */
export function inlineIn(
  { path }: BuildFile,
  script: Joined | undefined,
  sign: '$' | '${',
): InlineDockerfile | undefined {
  if (!script) return undefined;
  const kept: [number, number][] = [];
  let from = 0;
  let isOpen = false;
  const form = sign === '$' ? /\$\$|\$/g : /\$\$\{|%%\{|[$%]\{/g;
  for (const { 0: found, index } of script.text.matchAll(form)) {
    if (found.startsWith('$$') || found.startsWith('%%')) {
      kept.push([from, index]);
      from = index + 1;
    } else isOpen = true;
  }
  return { path, text: pickJoined(script, [...kept, [from, script.text.length]]), isOpen };
}

/** What a build took in, as hashes. */
import type { BuildGraph } from '../model/model.ts';
import { isSetting } from '../model/reruns.ts';
import type { InputHashes, TakenFiles } from './build-facts.ts';
import { hashOf } from './hash.ts';
import type { Provenance } from './provenance.ts';
import { placeOf } from './read-build.ts';
import type { Selection } from './selection.ts';
import { imageKey } from './why.ts';

/** Hashes of content and mode by path; empty for files that changed since the build began. */
export type FileHashes = ReadonlyMap<string, string>;

export function takeInputs(
  graph: BuildGraph,
  { arguments: given, images }: Pick<Provenance, 'arguments' | 'images'>,
  selections: readonly Selection[],
  hashes: FileHashes,
  salt: string,
): InputHashes {
  return {
    arguments: Object.fromEntries([...given].map(([name, value]) => [hashOf(salt, name), hashOf(salt, name, value)])),
    images: Object.fromEntries(
      [...images].map(([image, digest]) => {
        const [, name = '', tag] = /^(.*?)(?::([^:/]+))?$/.exec(image) ?? [];
        return [hashOf(salt, imageKey(name, tag)), hashOf(salt, digest)];
      }),
    ),
    texts: graph.instructions.filter(isSetting).map((instruction) => placeOf(graph, instruction, salt).text),
    files: Object.fromEntries(selections.flatMap((selection) => takenFiles(graph, selection, hashes, salt))),
  };
}

function takenFiles(
  graph: BuildGraph,
  { instruction, paths, complete }: Selection,
  hashes: FileHashes,
  salt: string,
): [string, TakenFiles][] {
  const found = graph.instructions[instruction];
  if (!found) return [];
  const { stage, text } = placeOf(graph, found, salt);
  const all = paths.map((path) => [hashOf(salt, path), hashes.get(path) ?? ''] as const);
  const known = all.every(([, hash]) => hash !== '');
  return [[`${stage} ${text}`, { complete: complete && known, hashes: Object.fromEntries(all) }]];
}

/** Folders of settings in the home of one user that images link into the home of another. */
import { bottomImageOf } from '../../model/account.ts';
import type { BuildGraph } from '../../model/model.ts';

/** github.com/gradle/docker-gradle, jdk21/Dockerfile: `ln --symbolic /home/gradle/.gradle /root/.gradle`. */
const links: ReadonlyMap<string, { readonly home: string; readonly folder: string }> = new Map([
  ['gradle', { home: '/root', folder: '/home/gradle/.gradle' }],
]);

/** Whether the programs of a user find a file in their home by a link of the image. */
export function isLinkedInto(graph: BuildGraph, stage: number | undefined, home: string, path: string): boolean {
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  const link = image && image.registry === undefined ? links.get(image.name) : undefined;
  return link !== undefined && link.home === home && path.startsWith(`${link.folder}/`);
}

/** Watches the workspace's folders for a client that does not. */
import { isFilled } from '../context/listing.ts';
import type { Session } from './session.ts';

/** Milliseconds in which changes are taken together. */
const pause = 200;

export function watchWorkspace(session: Session): void {
  const { machine, places, folders } = session;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    session.filesChanged([...changed].map(places.uriOf));
    changed.clear();
  };
  const note = (path: string) => {
    changed.add(path);
    timer ??= setTimeout(tell, pause);
  };
  const ends = folders.flatMap((uri) => {
    const path = uri.startsWith('file:') ? places.pathOf(uri) : undefined;
    return path === undefined || !machine ? [] : machine.watchFolder(path, isFilled, note);
  });
  session.ends.push(...ends, () => clearTimeout(timer));
}

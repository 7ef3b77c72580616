import { type BuildContext, unknownContext } from '../../server/src/context/context.ts';
import type { Case } from './fixture.ts';

/** The build context that a fixture gives. */
export async function contextOf(_given: Case): Promise<BuildContext> {
  return unknownContext;
}

/** The build context of a Dockerfile on disk, in a workspace folder. */
export async function contextOfFile(_path: string, _workspace: string, _source: string): Promise<BuildContext> {
  return unknownContext;
}

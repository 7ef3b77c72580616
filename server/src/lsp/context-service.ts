/** The build context of each open document, as far as it has been read. */
import { type BuildContext, unknownContext } from '../context/context.ts';
import type { Log } from './guard.ts';

export class ContextService {
  constructor(
    readonly folders: readonly string[],
    readonly log: Log,
  ) {}

  current(_uri: string): BuildContext {
    return unknownContext;
  }

  forget(_uri: string): void {}
}

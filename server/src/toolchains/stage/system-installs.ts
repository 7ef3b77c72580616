/** Whether steps of a stage install packages of the system. */
import { managerOf } from '../invocation.ts';
import type { Job } from './runtime.ts';

const managers = new Set(['apt-get', 'apt', 'apk']);

export function installsPackages({ commands }: Job): boolean {
  return commands.some(({ command }) => {
    const found = managerOf(command);
    return found !== undefined && managers.has(found.manager.id) && found.install !== undefined;
  });
}

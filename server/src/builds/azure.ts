/** The builds of Azure's task for Docker (https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/docker-v2). */
import { folderOf, nameOf } from '../context/path.ts';
import { behind, type Joined } from '../text/joined.ts';
import type { BuildFile } from './mention.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, plainText, type WrittenValue } from './value.ts';

/** A command that a task runs, and the folder that it builds; undefined for other tasks, and where that is not clear. */
export function dockerTask(
  page: BuildFile,
  step: WrittenValue,
): { readonly script: Joined; readonly folder: string } | undefined {
  if (!/^Docker@\d+$/.test(plainText(fieldOf(step, 'task')) ?? '')) return undefined;
  const inputs = fieldOf(step, 'inputs');
  const given = fieldOf(inputs, 'arguments');
  // `buildAndPush` is given no arguments.
  if (!given || plainText(fieldOf(inputs, 'command')) !== 'build') return undefined;
  const file = pathIn(inputs, 'Dockerfile') ?? '**/Dockerfile';
  const context = pathIn(inputs, 'buildContext') ?? '**';
  const folder = file === '**/Dockerfile' ? '.' : folderOf(file);
  const isPlain = nameOf(file) === 'Dockerfile' && !/[*$]/.test(folder) && (context === '**' || context === folder);
  const script = isPlain ? scriptIn(page, given) : undefined;
  return script && { script: behind('docker build ', script), folder };
}

/** A path below the folder of the sources. */
function pathIn(inputs: WrittenValue | undefined, name: string): string | undefined {
  const text = plainText(fieldOf(inputs, name));
  const path = text?.replace(/^\$\((?:Build\.SourcesDirectory|System\.DefaultWorkingDirectory)\)(?:\/|$)/, '');
  return path === '' ? '.' : path?.replace(/^\.\//, '');
}

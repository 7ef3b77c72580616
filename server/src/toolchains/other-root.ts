/** Package managers that are told to work in another tree than that of the image. */
import { plainText } from '../shell/words.ts';
import type { Invocation } from './invocation.ts';

/** The flag by which a command keeps what it installs and downloads below another folder, and the folder as it is written. */
export function otherRootOf({
  manager,
  options,
}: Invocation): { readonly flag: string; readonly folder: string } | undefined {
  for (const { name, value } of options) {
    const text = value === undefined ? '' : plainText(value).replace(/["']$/, '');
    const setting = /^(?:-o|--option)$/.test(name) ? text : `${/^-o(\w.*)$/.exec(name)?.[1] ?? ''}=${text}`;
    const set = manager.rootSettings?.exec(setting)?.[1];
    const folder = manager.rootFlags?.includes(name) ? text : set;
    if (folder !== undefined && folder !== '/') return { flag: set === undefined ? name : `-o ${setting}`, folder };
  }
  return undefined;
}

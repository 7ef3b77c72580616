import type { BuildContext } from '../../context/context.ts';
import type { Obstacle, Plan } from '../../contract/change.ts';
import type { BuildGraph, Instruction } from '../../model/model.ts';
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import type { Span } from '../../text/span.ts';
import { copiedSecrets } from './copied.ts';
import { mountFile } from './file.ts';
import { writtenPath, writtenSecrets } from './kept.ts';
import { mountWritten } from './mount-written.ts';

/** A secret file of an image, by what put it there. */
export interface BroughtSecret {
  readonly index: number;
  readonly line: number;
  readonly file: string;
  readonly span: Span;
  mount(): Plan | Obstacle;
}

/** The secret files that COPYs bring and commands write, by the stage they are brought to. */
export function broughtByStage(graph: BuildGraph, context: BuildContext): Map<number | undefined, BroughtSecret[]> {
  const brought = new Map<number | undefined, BroughtSecret[]>();
  const add = (by: Instruction, file: string, span: Span, mount: BroughtSecret['mount']): void => {
    const { stage, index, lines, onbuild } = by;
    // A trigger brings it to another build.
    if (onbuild) return;
    brought.set(stage, [...(brought.get(stage) ?? []), { index, line: lines.first + 1, file, span, mount }]);
  };
  for (const copied of copiedSecrets(graph, context)) {
    const mount = () => mountFile(graph, context, copied);
    if (copied.path !== undefined) add(copied.copy, copied.path, copied.source.span, mount);
  }
  for (const { run, command, target } of writtenSecrets(graph)) {
    const path = writtenPath(graph, run, command, plainText(target));
    const mount = () =>
      path === undefined ? { why: 'its path in the image is unknown' } : mountWritten(graph, context, run, path);
    add(run, plainText(target), target.span, mount);
  }
  return brought;
}

/** Whether an `rm` names the file: by its path, or by a part of it where one of the two is relative. */
export function removes({ args }: Command, file: string): boolean {
  return args.some(({ value, text }) => {
    const path = value ?? text;
    if (path.startsWith('-')) return false;
    return (
      path === file ||
      (!path.includes('/') && file.endsWith(`/${path}`)) ||
      (!file.includes('/') && path.endsWith(`/${file}`))
    );
  });
}

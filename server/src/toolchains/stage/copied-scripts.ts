/** Scripts that a COPY names, and what they start. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import type { Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import { interpreterOf, parseText } from '../../shell/parse.ts';
import { programOf } from '../../shell/wrappers.ts';

export interface CopiedScript {
  /** As the COPY names it. */
  readonly name: string;
  /** Undefined where it was not read. */
  readonly text: string | undefined;
}

/** The files of the build context that a COPY names and that are scripts by their first line, or else by their names. */
export function scriptsNamedBy(context: BuildContext, copy: Instruction): CopiedScript[] {
  if (!isCopy(copy) || copy.from) return [];
  return copy.sources.flatMap(({ value: name = '' }) => {
    const text = textOf(context, cleanPath(`/${name}`).slice(1));
    return text?.startsWith('#!') || /\.(?:ba)?sh$/.test(name) ? [{ name, text }] : [];
  });
}

/** The program that reads a script, and those that it starts where that is a shell. */
export function programsIn(text: string): string[] {
  const interpreter = interpreterOf(text) ?? 'sh';
  const script = isShell(interpreter) ? parseText(text) : undefined;
  const commands = script && script.form !== 'opaque' ? script.commands : [];
  return [interpreter, ...commands.flatMap((command) => programOf(command)?.name ?? [])];
}

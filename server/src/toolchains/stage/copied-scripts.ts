/** Scripts that a COPY names, and what they start. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath } from '../../context/path.ts';
import { textOf } from '../../context/query.ts';
import type { Instruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import { interpreterOf, parseText } from '../../shell/parse.ts';
import type { Command } from '../../shell/script.ts';
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
  return [readerOf(text), ...commandsIn(text).flatMap((command) => programOf(command)?.name ?? [])];
}

/** What a script starts; nothing where no shell reads it. */
export function commandsIn(text: string): readonly Command[] {
  const script = isShell(readerOf(text)) ? parseText(text) : undefined;
  return script && script.form !== 'opaque' ? script.commands : [];
}

function readerOf(text: string): string {
  return interpreterOf(text) ?? 'sh';
}

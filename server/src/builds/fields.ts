/** How files that are YAML or JSON tell a build in fields. */
import type { Build, Mention, Unclear } from '../context/build.ts';
import { folderOf } from '../context/path.ts';
import type { Span } from '../text/span.ts';
import { given } from './given.ts';
import { type BuildFile, keyMentions, mention } from './mention.ts';
import { fieldOf, plainText, type WrittenValue } from './value.ts';
import { createBuild, type WrittenBuild } from './written.ts';

export interface FieldReader {
  (role: 'target' | 'dockerfile' | 'context', value: WrittenValue | undefined): string | undefined;
  readonly mentions: Mention[];
  readonly unclear: Unclear[];
}

/** Reads texts in which `${`, `{{` and `%` stand for what is not known. */
export function createRead(page: BuildFile, known: (text: string) => string = (text) => text): FieldReader {
  const mentions: Mention[] = [];
  const unclear: Unclear[] = [];
  const read = (role: 'target' | 'dockerfile' | 'context', value: WrittenValue | undefined) => {
    if (!value) return undefined;
    const text = known(plainText(value) ?? '${');
    const isKnown = !/\$\{|\{\{/.test(text);
    if (!isKnown) unclear.push(role);
    mentions.push(mention(page, role, value.span, isKnown ? text : undefined));
    return isKnown ? text : '';
  };
  return Object.assign(read, { mentions, unclear });
}

/** The build that such fields tell. */
export function finish(
  { by, name, page, span, root }: { by: Build['by']; name: string; page: BuildFile; span: Span; root?: string },
  { mentions, unclear }: FieldReader,
  written: WrittenBuild,
  args: WrittenValue | undefined,
): Build {
  const names = keyMentions(page, 'arg', args).map((made) =>
    given(made, plainText(fieldOf(args, made.value ?? '')), page.text),
  );
  return createBuild({ by, name, origin: { path: page.path, span } }, root ?? folderOf(page.path), {
    ...written,
    args: names.flatMap(({ value }) => value ?? []),
    unclear,
    mentions: [...mentions, ...names],
  });
}

/** What the editor shows for the thing under the cursor, as Markdown. */
import type { BuildContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { isEqualSpan } from '../text/span.ts';
import { hoverHeredoc } from './hover/heredoc.ts';
import { hoverImage } from './hover/image.ts';
import { hoverLanguage } from './hover/language.ts';
import { hoverMount } from './hover/mount.ts';
import type { Hover, HoverProvider } from './hover/provider.ts';
import { hoverRebuild } from './hover/rebuild.ts';
import { hoverCandidates, hoverStage } from './hover/stage.ts';
import { hoverVariable } from './hover/variable.ts';

/** The narrowest thing comes first: a variable within an image name within a FROM line. */
const providers: readonly HoverProvider[] = [
  hoverVariable,
  hoverHeredoc,
  hoverImage,
  hoverStage,
  hoverCandidates,
  hoverMount,
  hoverRebuild,
];

/** The hover at a place; `language` tells whether it also says what the words of the language mean. */
export function hoverAt(
  graph: BuildGraph,
  offset: number,
  context: BuildContext,
  { language }: { readonly language: boolean } = { language: true },
): Hover | undefined {
  const meaning = language ? hoverLanguage(graph, offset, context) : undefined;
  for (const provider of providers) {
    const hover = provider(graph, offset, context);
    if (!hover) continue;
    // What an instruction does to this build comes first, then what it does in any.
    const isSame = meaning !== undefined && isEqualSpan(hover.span, meaning.span);
    return isSame ? { span: hover.span, markdown: `${hover.markdown}\n\n---\n\n${meaning.markdown}` } : hover;
  }
  return meaning;
}

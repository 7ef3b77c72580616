/** What the editor shows for the thing under the cursor, as Markdown. */
import type { BuildContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { isEqualSpan, type Span } from '../text/span.ts';
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

interface Wanted {
  /** Whether it also says what the words of the language mean. */
  readonly language: boolean;
  /** What else is known of the thing at a span. */
  readonly more?: (span: Span) => string | undefined;
}

/** The parts of a hover below each other, those that there are. */
export function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n---\n\n');
}

/** The hover at a place. */
export function hoverAt(
  graph: BuildGraph,
  offset: number,
  context: BuildContext,
  { language, more }: Wanted = { language: true },
): Hover | undefined {
  const meaning = language ? hoverLanguage(graph, offset, context) : undefined;
  for (const provider of providers) {
    const hover = provider(graph, offset, context);
    if (!hover) continue;
    // What an instruction does to this build comes first, then what it does in any.
    const isSame = meaning !== undefined && isEqualSpan(hover.span, meaning.span);
    const { span, markdown } = hover;
    return { span, markdown: joinParts([markdown, more?.(span), isSame ? meaning.markdown : undefined]) };
  }
  return meaning && { ...meaning, markdown: joinParts([meaning.markdown, more?.(meaning.span)]) };
}

/** What the editor shows for the thing under the cursor, as Markdown. */
import type { BuildContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import { hoverHeredoc } from './hover/heredoc.ts';
import { hoverImage } from './hover/image.ts';
import { hoverMount } from './hover/mount.ts';
import type { Hover, HoverProvider } from './hover/provider.ts';
import { hoverRebuild } from './hover/rebuild.ts';
import { hoverStage } from './hover/stage.ts';
import { hoverVariable } from './hover/variable.ts';

/** The narrowest thing comes first: a variable within an image name within a FROM line. */
const providers: readonly HoverProvider[] = [
  hoverVariable,
  hoverHeredoc,
  hoverImage,
  hoverStage,
  hoverMount,
  hoverRebuild,
];

export function hoverAt(graph: BuildGraph, offset: number, context: BuildContext): Hover | undefined {
  for (const provider of providers) {
    const hover = provider(graph, offset, context);
    if (hover) return hover;
  }
  return undefined;
}

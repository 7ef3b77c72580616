/** Why an install writes to more folders than the one that its manager makes. */
import type { BuildContext } from '../context/context.ts';
import { textsNamed } from '../context/query.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import type { Invocation } from './invocation.ts';
import { browserElsewhere } from './node/browsers.ts';
import { isOfPackageJson } from './node/managers.ts';
import { writesElsewhere } from './node/other-folders.ts';
import { composerElsewhere } from './php/folders.ts';

export function writtenElsewhere(
  graph: BuildGraph,
  stage: Stage,
  install: Invocation,
  context: BuildContext,
): string | undefined {
  if (install.manager.id === 'composer') return ofComposer(context);
  if (!isOfPackageJson(install.manager)) return undefined;
  const isScripted = !install.flags.some(({ text }) => text === '--ignore-scripts');
  return writesElsewhere(install, context) ?? (isScripted ? browserElsewhere(graph, stage, context) : undefined);
}

function ofComposer(context: BuildContext): string | undefined {
  const texts = textsNamed(context, 'composer.json');
  return texts.map(composerElsewhere).find((why) => why !== undefined);
}

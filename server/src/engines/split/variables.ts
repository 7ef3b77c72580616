/** The variables of the build stage that the final stage declares once more. */

import type { BuildContext } from '../../context/context.ts';
import type { BuildGraph, EnvInstruction, Instruction } from '../../model/model.ts';
import { isSecretVariable } from '../../model/secret-names.ts';
import { isForManagers } from '../../toolchains/credentials/implicit.ts';
import { hasName } from '../../toolchains/stage/names.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';
import { toolFolders } from '../../toolchains/stage/tools.ts';
import { mountVariable } from '../secret-mount/variable.ts';

/** The ENVs above the boundary without what means something to the build only, as arguments of ENV. */
export function runtimeVariables(
  { graph, context }: Job,
  head: readonly Instruction[],
  ofBuild: readonly string[],
): string[] {
  return head.flatMap((each) => {
    if (each.kind !== 'ENV') return [];
    const kept = each.pairs.filter(({ name, value }) => {
      return !isOfBuild(name.text, value?.text ?? '', ofBuild) && !isLogin(graph, context, name.text);
    });
    return kept.length === 0 ? [] : [textOf(graph.source, each, kept)];
  });
}

/** The whole text where every pair stays, so that its layout does. */
function textOf(source: string, { pairs }: EnvInstruction, kept: EnvInstruction['pairs']): string {
  const [first] = kept;
  const last = kept.at(-1);
  if (first && last && kept.length === pairs.length) return source.slice(first.span.start, last.span.end);
  return kept.map(({ span }) => source.slice(span.start, span.end)).join(' ');
}

function isOfBuild(name: string, value: string, ofBuild: readonly string[]): boolean {
  return hasName(ofBuild, name) || (name === 'PATH' && toolFolders.some((folder) => value.includes(folder)));
}

/** Whether it is a secret for package managers that steps of the build read, and could be mounted on; another one may be for the program too. */
function isLogin(graph: BuildGraph, context: BuildContext, name: string): boolean {
  if (!isSecretVariable(name) || !isForManagers(name)) return false;
  const plan = mountVariable(graph, context, name);
  return plan !== undefined && !('why' in plan);
}

/** ARGs that a text of the final stage reads, declared there as they are in the build stage. */
export function declaredArguments({ graph, stage }: Job, tail: readonly Instruction[], text: string): string[] {
  const read = [text, ...tail.map(({ span }) => graph.source.slice(span.start, span.end))].join('\n');
  const names = new Set([...read.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
  return stage.instructions.flatMap((each) => {
    if (each.kind !== 'ARG' || tail.includes(each)) return [];
    return each.pairs
      .filter(({ name }) => names.has(name.text))
      .map(({ span }) => `${each.keyword.text} ${graph.source.slice(span.start, span.end)}`);
  });
}

import type { Offer } from '../../contract/change.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { insert } from '../../text/edit.ts';
import { asRoot, type Invocation } from '../../toolchains/invocation.ts';
import type { Leftover } from '../../toolchains/managers.ts';
import { nextInstall } from '../join-update/lists.ts';

/** Has the installs of a step leave nothing, or removes it at the step's end. */
export function cleanUp(
  graph: BuildGraph,
  run: RunInstruction,
  kept: readonly Invocation[],
  { cure, filledBy }: Leftover,
): Offer[] {
  if ('flag' in cure) {
    const edits = () => kept.map(({ verb, program }) => insert((verb ?? program).span.end, ` ${cure.flag}`));
    return [{ id: 'clean', title: `Add ${cure.flag}`, safety: 'safe', edits }];
  }
  const { script } = run;
  if (script.form !== 'shell' || run.heredocs.length > 0) return [];
  const end = script.steps.at(-1)?.span.end;
  const isPlain = script.steps.every(({ operator }) => operator === undefined || operator === '&&') && !script.broken;
  if (end === undefined || !isPlain) return [];
  const command = `${asRoot(kept)}${cure.command}`;
  const title = `Add \`${command}\``;
  const taker = filledBy === undefined ? undefined : nextInstall(graph, run);
  if (taker) return [{ id: 'clean', title, refused: `line ${taker.lines.first + 1} installs from these lists` }];
  return [{ id: 'clean', title, safety: 'unsafe', edits: () => [insert(end, ` && ${command}`)] }];
}

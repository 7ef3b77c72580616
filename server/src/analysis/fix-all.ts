import type { BuildContext } from '../context/context.ts';
import { lower } from '../model/lower.ts';
import { applyEdits, type Edit, hasConflict } from '../text/edit.ts';
import { analyze, type OnFailure, type RuleLevels } from './analyze.ts';

const mostRounds = 10;

/**
 * The text after all safe fixes: those that do not overlap are applied, the graph is made again, until none is left.
 * Fixes that change other files are not applied here.
 */
export function fixAll(source: string, context: BuildContext, levels: RuleLevels, onFailure: OnFailure): string {
  let text = source;
  for (let round = 0; round < mostRounds; round++) {
    const edits: Edit[] = [];
    for (const { finding } of analyze(lower(text), context, levels, onFailure)) {
      const fix = finding.fixes?.find(({ safety }) => safety === 'safe');
      if (!fix || fix.files?.length || hasConflict(edits, fix.edits)) continue;
      edits.push(...fix.edits);
    }
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  return text;
}

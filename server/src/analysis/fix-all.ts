import type { BuildContext } from '../context/context.ts';
import { isAvailable } from '../contract/change.ts';
import { lower } from '../model/lower.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { hasConflict } from '../text/span.ts';
import { nothingTaken } from '../text/taken.ts';
import { analyze, type OnFailure, type RuleLevels } from './analyze.ts';
import { mostPlanned, offersOf } from './offers.ts';
import { oneMarkEach } from './one-mark.ts';

const mostRounds = 10;

/**
 * The text after all safe fixes of the findings that are shown: those that do not overlap are applied, the graph is made again, until none is left.
 * Fixes that change other files are not applied here.
 */
export function fixAll(source: string, context: BuildContext, levels: RuleLevels, onFailure: OnFailure): string {
  let text = source;
  for (let round = 0; round < mostRounds; round++) {
    const edits: Edit[] = [];
    const taken = nothingTaken(hasConflict);
    const found = oneMarkEach(analyze(lower(text), context, levels, onFailure));
    let planned = 0;
    for (const diagnostic of found) {
      // The next round begins behind what this one changes.
      if (edits.length > 0 && ++planned > mostPlanned(text.length)) break;
      const safe = offersOf(diagnostic, onFailure)
        .filter(isAvailable)
        .find(({ safety }) => safety === 'safe');
      const own = safe?.files?.().length ? [] : (safe?.edits() ?? []);
      if (taken.take(own.map(({ span }) => span))) for (const each of own) edits.push(each);
    }
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  return text;
}

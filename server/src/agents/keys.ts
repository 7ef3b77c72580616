/** Names for the changes that a Dockerfile is offered, which hold as long as its text does. */
import { analyze, type OnFailure } from '../analysis/analyze.ts';
import { offersOf } from '../analysis/offers.ts';
import type { Offer } from '../contract/change.ts';
import { refactors } from '../refactors/index.ts';
import { indexLines } from '../text/lines.ts';
import { placePattern, selectionAt } from './line-range.ts';
import type { ToolSubject } from './tool.ts';

export interface Keyed {
  readonly key: string;
  readonly offer: Offer;
}

/** An agent cannot mend a rule that fails; the others answer. */
const silent: OnFailure = () => undefined;

/** The changes for a finding: `<rule>@<line>:<column>/<change>`. */
export function keyedFindings({ source, graph, context, levels }: ToolSubject) {
  const lines = indexLines(source);
  return analyze(graph, context, levels, silent).map((diagnostic) => {
    const { rule, severity, finding } = diagnostic;
    const line = lines.lineAt(finding.span.start);
    const place = `${line + 1}:${finding.span.start - lines.startOf(line) + 1}`;
    const changes = (): Keyed[] =>
      offersOf(diagnostic, silent).map((offer) => ({ key: `${rule.id}@${place}/${offer.id}`, offer }));
    return { rule: rule.id, severity, line: line + 1, message: finding.message, changes };
  });
}

/** The refactorings at a place: `<refactoring>@<place>/<change>`. */
export function keyedRefactorings({ source, graph, context }: ToolSubject, place: string): Keyed[] {
  const selection = selectionAt(source, place);
  return refactors.flatMap((refactor) => {
    return [...refactor.offer(graph, selection, context)].map((offer) => ({
      key: `${refactor.id}@${place}/${offer.id}`,
      offer,
    }));
  });
}

const keyForm = new RegExp(`^([\\w-]+)@(${placePattern})/`);

/** The change of that name; undefined when it is not offered, or no longer. */
export function offerByKey(subject: ToolSubject, key: string): Offer | undefined {
  const [, owner, place = ''] = keyForm.exec(key) ?? [];
  if (owner === undefined) return undefined;
  const keyed = refactors.some(({ id }) => id === owner)
    ? keyedRefactorings(subject, place)
    : keyedFindings(subject).flatMap((finding) =>
        key.startsWith(`${finding.rule}@${finding.line}:`) ? finding.changes() : [],
      );
  return keyed.find((each) => each.key === key)?.offer;
}

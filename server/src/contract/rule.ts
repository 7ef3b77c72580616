/** The contract of a rule: one file, one problem, checked by a pure function over the build graph. */
import type { BuildContext } from '../context/context.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { BuildGraph, Instruction } from '../model/model.ts';
import { inFirstLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Offer } from './change.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Graver ones are greater. */
export const severityRanks: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

export interface Rule {
  /** The problem, not the cure: it reads as "allow <id>". Also the file's name. */
  readonly id: string;
  readonly summary: string;
  /** What goes wrong and what it costs, when to ignore the rule, and what to check after an unsafe fix; Markdown. */
  readonly why: string;
  readonly severity: Severity;
  /** The same finding in BuildKit's or hadolint's words; accepted in ignore comments and settings. */
  readonly aliases: readonly string[];
  /** What the change of one finding is called where it is made for all of them: a verb phrase. */
  readonly all?: string;
  /** A matter of taste, or of policy: found only in the profile `strict`, or where a setting names it. */
  readonly strict?: true;
  /**
   * The kinds of instructions that it finds something in, each by nothing but its text and the values of its variables: not by where it stands,
   * other instructions, the user, folders or the build context. `check` goes through `instructions` then, and looks at no stages. What such a
   * rule finds in a text is found once (analysis/judged.ts).
   */
  readonly judges?: 'all' | readonly Instruction['kind'][];
  /**
   * Of a rule that looks at the whole file: an instruction without which it finds nothing, told by nothing but its text and the values of its
   * variables. It is asked once for each text, so that a file without such an instruction costs the rule nothing.
   */
  needs?(instruction: Instruction): boolean;
  /** Executed by the tests and shown in the documentation. */
  readonly example: {
    readonly bad: string;
    readonly good: string;
    /** The build context of both, where the rule needs one. */
    readonly files?: Readonly<Record<string, string>>;
    /** What the last build of the bad one printed, where the rule needs one. */
    readonly built?: string;
  };
  /** Only sees: what a change needs is found out in the finding's `changes`. `facts`: of the last builds, where any is known. */
  check(graph: BuildGraph, context: BuildContext, facts?: BuildFacts): Iterable<Finding>;
}

export interface Finding {
  /** Within one line; a problem of a whole instruction marks its keyword. */
  readonly span: Span;
  /** What is wrong, then its cost; no full stop at the end, code in backticks. It never says what a change comes to. */
  readonly message: string;
  /** The aliases that this finding goes by, where the rule stands for a family of them. */
  readonly alias?: string | readonly string[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Best first; planned when an action is asked for, never for a diagnostic. */
  changes?(): Iterable<Offer>;
  /** Shown faded, as code that has no effect. */
  readonly unnecessary?: boolean;
}

const none: readonly Finding[] = [];

/** A rule whose findings stay in the line that they begin in, whatever words were continued. */
export function defineRule(rule: Rule): Rule {
  const { check } = rule;
  return {
    ...rule,
    check(graph, context, facts) {
      // A list, and no new one for nothing: most rules find nothing, and another generator would cost them more than their look does.
      let found: Finding[] | undefined;
      for (const finding of check(graph, context, facts)) {
        const span = inFirstLine(graph.source, finding.span);
        found ??= [];
        found.push(span.end === finding.span.end ? finding : { ...finding, span });
      }
      return found ?? none;
    },
  };
}

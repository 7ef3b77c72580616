/** The contract of a rule: one file, one problem, checked by a pure function over the build graph. */
import type { BuildContext } from '../context/context.ts';
import type { BuildGraph } from '../model/model.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Rule {
  /** The problem, not the cure: it reads as "allow <id>". Also the file's name. */
  readonly id: string;
  readonly summary: string;
  /** What goes wrong and what it costs, when to ignore the rule, and what to check after an unsafe fix; Markdown. */
  readonly why: string;
  readonly severity: Severity;
  /** The same finding in BuildKit's or hadolint's words; accepted in ignore comments and settings. */
  readonly aliases: readonly string[];
  /** Executed by the tests and shown in the documentation. */
  readonly example: {
    readonly bad: string;
    readonly good: string;
    /** The build context of both, where the rule needs one. */
    readonly files?: Readonly<Record<string, string>>;
  };
  check(graph: BuildGraph, context: BuildContext): Iterable<Finding>;
}

export interface Finding {
  /** Within one line; a problem of a whole instruction marks its keyword. */
  readonly span: Span;
  /** What is wrong, then its cost; no full stop at the end, code in backticks. */
  readonly message: string;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** Shown faded, as code that has no effect. */
  readonly unnecessary?: boolean;
}

export interface Fix {
  /** A verb phrase. */
  readonly title: string;
  /** `safe`: same image, same build behaviour; preferred and part of fix-all. */
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
  /** Changes to other files of the build context, such as `.dockerignore`. */
  readonly files?: readonly FileEdit[];
}

/** A new text for a file of the build context, created when it is not there. */
export interface FileEdit {
  /** Relative to the build context, with forward slashes. */
  readonly path: string;
  readonly edits: readonly Edit[];
  /** Whether the file is new: then the only edit inserts its whole text. */
  readonly create: boolean;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}

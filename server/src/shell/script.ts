/** What a RUN, CMD, ENTRYPOINT or HEALTHCHECK executes, as far as it can be read. All spans are document offsets. */
import type { Span, Token } from '../text/span.ts';

export type Script =
  /** `["program", "argument"]`. */
  | {
      readonly form: 'exec';
      readonly argv: readonly Word[];
      readonly span: Span;
      /** The command itself, then those of the script that it gives to a shell (`["sh", "-c", "..."]`). */
      readonly commands: readonly Command[];
      readonly variables: readonly ShellVariable[];
      readonly sets: readonly SetName[];
      readonly functions: readonly Token[];
    }
  | {
      readonly form: 'shell';
      /** Every simple command in source order: those in pipelines, loops, subshells and substitutions included. */
      readonly commands: readonly Command[];
      /** The top-level list: what stands between `&&`, `||`, `;` and line breaks. */
      readonly steps: readonly Step[];
      /** Every variable that the script expands, also outside of commands (`for x in $LIST`, `[[ $A ]]`, heredocs), in source order. */
      readonly variables: readonly ShellVariable[];
      /** The names that the script itself gives a value, where it does so: `A=1`, `export A=1`, `for A in`, `read A`. */
      readonly sets: readonly SetName[];
      /** The names of the functions that it defines. */
      readonly functions: readonly Token[];
      readonly span: Span;
      /** Whether the parser met something it could not read; then what follows may be missing. */
      readonly broken: boolean;
    }
  /** PowerShell, cmd, an interpreter named by a shebang, or a shell that is not known. */
  | { readonly form: 'opaque'; readonly span: Span };

/** A shell word as written, and its value when that is free of expansions. */
export interface Word extends Token {
  readonly value: string | undefined;
  /** The variables it expands; those in single quotes or escaped are not among them. */
  readonly variables: readonly ShellVariable[];
  /** Whether any part of it is quoted. */
  readonly quoted: boolean;
}

/** `$NAME` or `${NAME...}` where the shell expands it; `span` covers all of it. */
export interface ShellVariable {
  readonly name: Token;
  readonly span: Span;
  /** Whether `:-`, `:+`, `:?` ... follows the name. */
  readonly modifier: string;
}

/** A name that a script gives a value. */
export interface SetName extends Token {
  /** What its values are taken from, where that is no word of a command: the list of a loop, `${NAME:=value}`. */
  readonly from?: Span;
}

/** `NAME=value program argument > file`. */
export interface Command {
  readonly span: Span;
  /** Undefined for a command of assignments or redirections only. */
  readonly name: Word | undefined;
  readonly args: readonly Word[];
  readonly assignments: readonly { readonly name: Token; readonly value: Word | undefined; readonly span: Span }[];
  readonly redirects: readonly Redirect[];
  /** How deep it stands in compound commands and substitutions; 0 for the top-level list. */
  readonly depth: number;
  /** Whether it runs only under a condition (`if`, `||`, `case`, loops). */
  readonly conditional: boolean;
  /** Whether more of the script runs behind it even if it fails, and nothing asks whether it did. */
  readonly unheard?: true;
  /** The subshell or substitution that it runs in: where it goes and what it sets there ends with it. */
  readonly shell?: Span;
}

export interface Redirect {
  readonly operator: string;
  readonly target: Word | undefined;
  readonly span: Span;
}

/** One element of the top-level list, with the operator that leads to it. */
export interface Step {
  readonly span: Span;
  /** What stands before it; undefined for the first. */
  readonly operator: '&&' | '||' | ';' | undefined;
  /** Span of that operator, for a line break the break itself. */
  readonly operatorSpan: Span | undefined;
  /** Indexes into `commands` of the commands inside. */
  readonly commands: readonly number[];
  /** Whether it is one plain command or pipeline, so that the list can be split beside it. */
  readonly simple: boolean;
  /** Whether it defines a function or computes a variable, which no command of it tells. */
  readonly sets?: true;
}

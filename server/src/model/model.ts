/**
 * A Dockerfile as BuildKit sees it: a deeply readonly value, made once per document version by `lower`.
 * All spans are UTF-16 offsets into `source`. What cannot be known statically is `undefined` or `unknown`.
 */
import type { Script } from '../shell/script.ts';
import type { Joined } from '../text/joined.ts';
import type { Span, Token } from '../text/span.ts';
import type { InstructionText } from './instruction-text.ts';

export interface BuildGraph {
  readonly source: string;
  readonly escape: '\\' | '`';
  /** The line ending that most lines have; new lines are written with it. */
  readonly eol: '\n' | '\r\n';
  readonly directives: readonly Directive[];
  /** Every comment line, those inside continued instructions included, in document order. */
  readonly comments: readonly Comment[];
  /** The ARGs above the first FROM. */
  readonly globals: readonly ArgInstruction[];
  /** All instructions in document order, FROM and the globals included; `instructions[i].index === i`. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly edges: readonly Edge[];
  /** What BuildKit refuses to read. */
  readonly problems: readonly Problem[];
  /** Bindings of the global scope by name, in document order. */
  readonly globalBindings: ReadonlyMap<string, readonly Binding[]>;
}

/** `# name=value` among the first lines of the file. */
export interface Directive {
  readonly name: Token;
  readonly value: Token;
  readonly span: Span;
  /** White space stands before it or one above it, so that BuildKit counts it and heeds it only where it is `escape` (parseDirective in parser/directives.go). */
  readonly indented?: true;
}

/** A comment line from its `#` to its end. */
export interface Comment extends Token {
  /** The instruction that this comment stands inside of, as a line among continued lines. */
  readonly inside?: number;
}

export interface Problem {
  readonly kind: 'unterminated-heredoc' | 'not-json';
  readonly span: Span;
  /** The heredoc's name; the keyword of the instruction whose arguments are not JSON. */
  readonly name: string;
}

/** A word as written, and what it means once quotes, escapes and variables are resolved. */
export interface Text extends Token {
  /** The value in a build without `--build-arg`; undefined where it depends on what is not known. */
  readonly value: string | undefined;
  /** The variables it reads, in order. */
  readonly variables: readonly VariableUse[];
}

/** `$NAME` or `${NAME...}`: `span` covers all of it, `name` only the name. */
export interface VariableUse {
  readonly name: Token;
  readonly span: Span;
  /** The text after the name in braces, as in `:-default`; empty without one. */
  readonly modifier: string;
  readonly binding: Binding | undefined;
}

/** A place that reads a variable, in a word or in a script. */
export type VariableRead = Omit<VariableUse, 'span'>;

export interface Stage {
  readonly index: number;
  readonly name?: Token;
  readonly from: FromInstruction;
  readonly base: Source;
  readonly platform?: Text;
  /** The instructions of the stage in order, its FROM not among them. */
  readonly instructions: readonly Instruction[];
  /** From the FROM keyword to the end of the last instruction. */
  readonly span: Span;
  readonly end: State;
  /** What this stage itself declares, by name, in document order; inherited bindings are found by `lookup`. */
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
}

/** Where a FROM, a `--from` or a mount's `from` leads. */
export type Source =
  | {
      readonly kind: 'stage';
      readonly stage: number;
      readonly token: Text;
      readonly candidates: readonly number[];
      readonly byIndex: boolean;
    }
  | { readonly kind: 'image'; readonly image: ImageName; readonly token: Text; readonly candidates: readonly number[] }
  | { readonly kind: 'scratch'; readonly token: Text; readonly candidates: readonly number[] }
  | {
      readonly kind: 'unknown';
      readonly token: Text;
      /** The stages that the value could name, whatever its variables hold. */
      readonly candidates: readonly number[];
      readonly why: 'variable' | 'index-out-of-range' | 'missing';
    };

/** `registry/repository:tag@digest`; `name` is the repository without the default parts of Docker Hub and its mirrors (`library/`, `docker.io/`). */
export interface ImageName {
  /** Undefined for Docker Hub and its mirrors. */
  readonly registry?: string;
  /** What is written before the name of an image of Docker Hub: `docker.io/library/`. */
  readonly prefix?: string;
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** The stage `to` reads `from`: as its base, by COPY or ADD, or through a mount. */
export interface Edge {
  readonly kind: 'base' | 'copy' | 'mount';
  readonly from: Source;
  readonly to: number;
  /** Index into `instructions`. */
  readonly instruction: number;
}

/** What holds before an instruction runs. */
export interface State {
  /** USER as last set here or in a base stage; undefined: the base image's. */
  readonly user: Text | undefined;
  /** WORKDIR as last written. */
  readonly workdir: Text | undefined;
  /** The absolute path that WORKDIRs add up to; undefined when a part of it is unknown. */
  readonly directory: string | undefined;
  readonly shell: 'posix' | 'powershell' | 'cmd' | 'unknown';
  readonly scope: Scope;
}

/** A place to look up variables from: those declared before instruction `before`, in the stage and what it inherits. */
export interface Scope {
  readonly stage: number | undefined;
  readonly before: number;
}

export interface Binding {
  readonly name: string;
  readonly kind: 'arg' | 'env' | 'global' | 'predefined' | 'image';
  /** The value in a build without `--build-arg`; undefined when unknown or unset. */
  readonly value?: string;
  /** Whether it is an ARG that holds nothing unless `--build-arg` gives it. */
  readonly unset?: boolean;
  /** Where it is declared; predefined variables and those of well-known images have no declaration. */
  readonly declaration?: Token;
  /** Index of the declaring instruction; -1 without a declaration. */
  readonly instruction: number;
  /** The global ARG whose default a stage's `ARG name` takes over. */
  readonly origin?: Binding;
}

export interface Reference {
  readonly role: 'declaration' | 'use';
  readonly target: Target;
  readonly token: Token;
  readonly instruction: number;
}

export type Target =
  | { readonly kind: 'stage'; readonly stage: number }
  /** All declarations that lend each other their value are one symbol; `symbol` is the index of the first one's instruction. */
  | { readonly kind: 'variable'; readonly name: string; readonly symbol: number }
  | { readonly kind: 'heredoc'; readonly instruction: number; readonly heredoc: number };

/** What only lowering makes: a spread would lose the parts that some instructions place when somebody asks for them. */
declare class Lowered {
  protected readonly lowered: true;
}

interface InstructionBase extends Lowered {
  readonly index: number;
  /** The instruction's own keyword; for ONBUILD triggers, that of the trigger. */
  readonly keyword: Token;
  /** The ONBUILD keyword, when this instruction is a trigger for images built from this one. */
  readonly onbuild?: Token;
  /** From the (ONBUILD) keyword to the last character, heredocs included, trailing white space not. */
  readonly span: Span;
  /** Zero-based first and last line as BuildKit counts them, heredocs included. */
  readonly lines: { readonly first: number; readonly last: number };
  /** The stage it belongs to; undefined above the first FROM. */
  readonly stage: number | undefined;
  readonly before: State;
  readonly flags: readonly Flag[];
  /** The text behind keyword and flags, continuation lines joined, comments left out. */
  readonly rest: Joined;
  /** The whole logical line, which the ranges of `parts` are offsets of. */
  readonly joined: Joined;
  readonly parts: InstructionText;
  readonly heredocs: readonly Heredoc[];
  /** One object for all instructions of the same text whose variables hold the same; triggers and some others have none. */
  readonly kin?: object;
}

/** `--name=value`; a flag without `=` has no value. */
export interface Flag {
  /** Its text is without the quotes and escapes that may stand in it. */
  readonly name: Token;
  readonly value?: Text;
  readonly span: Span;
}

export interface Heredoc {
  readonly name: Token;
  /** Whether variables in the body are left alone (the delimiter is quoted). */
  readonly quoted: boolean;
  readonly stripsTabs: boolean;
  /** The lines between the instruction and the delimiter, their last line break included. */
  readonly body: Span;
  /** The closing word; undefined when the file ends before it. */
  readonly end?: Token;
  /** The opening word as written, quotes included. */
  readonly opening: Span;
}

/** One `name` or `name=value` of an ARG, ENV or LABEL. */
export interface Pair {
  readonly name: Token;
  readonly value?: Text;
  readonly span: Span;
}

export interface FromInstruction extends InstructionBase {
  readonly kind: 'FROM';
  /** Undefined while FROM is being typed. */
  readonly image?: Text;
  readonly as?: Token;
  readonly name?: Token;
  readonly platform?: Text;
}

export interface ArgInstruction extends InstructionBase {
  readonly kind: 'ARG';
  readonly pairs: readonly Pair[];
}

export interface EnvInstruction extends InstructionBase {
  readonly kind: 'ENV';
  readonly pairs: readonly Pair[];
  /** `ENV name value`, without an equals sign. */
  readonly legacy: boolean;
}

export interface LabelInstruction extends InstructionBase {
  readonly kind: 'LABEL';
  readonly pairs: readonly Pair[];
}

export interface CopyInstruction extends InstructionBase {
  readonly kind: 'COPY' | 'ADD';
  /** The source of `--from`; without one, the build context. */
  readonly from?: Source;
  /** Paths, globs, URLs; heredocs (`<<EOF`) are listed in `heredocs` instead. */
  readonly sources: readonly Text[];
  readonly destination?: Text;
  readonly json: boolean;
}

export interface RunInstruction extends InstructionBase {
  readonly kind: 'RUN';
  readonly mounts: readonly Mount[];
  readonly script: Script;
}

/** One `--mount=...` of a RUN. */
export interface Mount {
  readonly flag: Flag;
  /** As written, `bind` without one; undefined while it depends on a variable. */
  readonly type: string | undefined;
  readonly options: readonly MountOption[];
  readonly from?: Source;
  /** Whether quotes stand elsewhere than around whole options. */
  readonly looseQuotes?: true;
}

export interface MountOption {
  readonly name: Token;
  readonly value?: Text;
  readonly span: Span;
}

export interface CommandInstruction extends InstructionBase {
  readonly kind: 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK';
  /** Undefined for `HEALTHCHECK NONE` and while nothing is written. */
  readonly script?: Script;
}

export interface WordsInstruction extends InstructionBase {
  readonly kind: 'WORKDIR' | 'USER' | 'EXPOSE' | 'VOLUME' | 'STOPSIGNAL' | 'SHELL' | 'MAINTAINER';
  readonly words: readonly Text[];
  readonly json: boolean;
}

/** A keyword that BuildKit does not know, or an ONBUILD without a trigger. */
export interface UnknownInstruction extends InstructionBase {
  readonly kind: 'UNKNOWN';
}

export type Instruction =
  | FromInstruction
  | ArgInstruction
  | EnvInstruction
  | LabelInstruction
  | CopyInstruction
  | RunInstruction
  | CommandInstruction
  | WordsInstruction
  | UnknownInstruction;

/** What an agent can ask of Slipway: one value a tool, the same over MCP and in VS Code. */

import type { RuleLevels } from '../analysis/analyze.ts';
import type { BuildContext } from '../context/context.ts';
import type { FileEdit } from '../contract/change.ts';
import type { BuildFacts } from '../facts/build-facts.ts';
import type { BuildGraph } from '../model/model.ts';
import type { Edit } from '../text/edit.ts';

/** A Dockerfile as a tool sees it. */
export interface ToolSubject {
  readonly source: string;
  readonly graph: BuildGraph;
  readonly context: BuildContext;
  readonly levels: RuleLevels;
}

/** Where tools find Dockerfiles, and what may write them. */
export interface ToolHost {
  /** Rejects with a sentence where there is no such file. */
  load(path: string): Promise<ToolSubject>;
  /** The file's name in a patch: its path from the folder of the workspace. */
  nameOf(path: string): string;
  /** The texts of the files that an edit beside the Dockerfile leaves, by path in the build context. */
  others(
    path: string,
    files: readonly FileEdit[],
  ): Promise<ReadonlyMap<string, { readonly before: string | undefined; readonly after: string }>>;
  write(path: string, change: WrittenChange): Promise<void>;
  /** What is known of the last build; undefined where none is. */
  facts(path: string): Promise<BuildFacts | undefined>;
}

/** A change that is made: the texts as they are then, and the edits that lead there. */
export interface WrittenChange {
  readonly title: string;
  /** What the text was when it was planned. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
  readonly files: readonly FileEdit[];
  readonly others: ReadonlyMap<string, { readonly after: string }>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the agent: when to use it, and what it answers. */
  readonly description: string;
  /** JSON Schema of the input, an object of texts and numbers. */
  readonly input: Readonly<Record<string, unknown>> & { readonly properties: Readonly<Record<string, unknown>> };
  readonly output: Readonly<Record<string, unknown>>;
  readonly writes: boolean;
  /** The answer, a plain JSON object; rejects with a sentence for the agent. */
  run(input: ToolInput, host: ToolHost): Promise<Record<string, unknown>>;
}

/** The values of an input that has been checked by its schema. */
export interface ToolInput {
  text(name: string): string;
  number(name: string): number;
  /** Undefined where it is not given. */
  optionalNumber(name: string): number | undefined;
}

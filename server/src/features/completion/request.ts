import type { BuildContext } from '../../context/context.ts';
import { frontendVersion, hasSince } from '../../language/versions.ts';
import { directiveOf } from '../../model/frontend.ts';
import type { BuildGraph } from '../../model/model.ts';

/** What completion is asked about. */
export interface Request {
  readonly graph: BuildGraph;
  readonly context: BuildContext;
  readonly offset: number;
  /** Names of the findings in each instruction, so that ignore comments offer those first. */
  readonly findings: readonly { readonly names: readonly string[]; readonly offset: number }[];
}

/** Whether the frontend that the file pins is sure to lack what another version brought. */
export function isMissing({ graph }: Request, since: string | undefined): boolean {
  const syntax = directiveOf(graph, 'syntax');
  return hasSince(syntax && frontendVersion(syntax.value.text), since) === false;
}

const lowerCase = new WeakMap<BuildGraph, boolean>();

/** Whether most instructions of the file are written in lower case. */
function isLowerCase({ graph }: Request): boolean {
  const known = lowerCase.get(graph);
  if (known !== undefined) return known;
  const letters = graph.instructions.filter(({ kind }) => kind !== 'UNKNOWN').map(({ keyword }) => keyword.text);
  const isLower = letters.filter((text) => text === text.toLowerCase()).length * 2 > letters.length;
  lowerCase.set(graph, isLower);
  return isLower;
}

/** A keyword in the letter case of the file. */
export function inCase(request: Request, keyword: string): string {
  return isLowerCase(request) ? keyword.toLowerCase() : keyword;
}

import { type ImageNameProblem, imageNameProblem } from '../language/image-name.ts';
import { byKin } from './by-kin.ts';
import { certainValue } from './certain-value.ts';
import { sourcesOf } from './edges.ts';
import type { Instruction, Text } from './model.ts';

export interface RefusedImage {
  readonly name: string;
  readonly problem: ImageNameProblem;
}

/** What BuildKit takes for the name of an image and refuses as one; undefined where it may be one, or is not known. */
export function refusedImage(token: Text): RefusedImage | undefined {
  const name = certainValue(token)?.replace(/^\uFEFF/, '');
  if (name === undefined) return undefined;
  const problem = name === '' ? 'name' : imageNameProblem(name);
  return problem && { name, problem };
}

/** Whether a name in an instruction is none for an image; it may be that of a stage. */
export const namesRefusedImage = byKin((instruction: Instruction) => {
  const named =
    instruction.kind === 'FROM' ? [instruction.image] : sourcesOf(instruction).map(({ from }) => from.token);
  return named.some((token) => token !== undefined && refusedImage(token) !== undefined);
});

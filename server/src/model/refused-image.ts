import { type ImageNameProblem, imageNameProblem } from '../language/image-name.ts';
import { certainValue } from './certain-value.ts';
import type { Text } from './model.ts';

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

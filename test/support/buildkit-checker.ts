/** What BuildKit's own frontend says of Dockerfiles without building them, by a small Go program around it. */

import { imageDirectory, imageEnvironment } from '../../server/src/model/image.ts';
import { imageVariables } from '../../server/src/model/image-variables.ts';
import { lower } from '../../server/src/model/lower.ts';
import { runGo } from './go.ts';

export interface Checked {
  /** Why the file is refused; undefined when it is accepted. */
  readonly error?: string;
  /** Zero-based, -1 where BuildKit names none. */
  readonly line: number;
  readonly findings: readonly CheckFinding[];
  /** The configuration of the image that the last stage makes. */
  readonly config?: string;
}

/** What a check of BuildKit's says; zero-based lines. */
export interface CheckFinding {
  readonly rule: string;
  readonly message: string;
  readonly first: number;
  readonly last: number;
}

/** The answers in the order of the texts, or why Go cannot be had here. BuildKit is told of the images what the model knows of them. */
export function checkWithBuildKit(texts: readonly string[]): readonly Checked[] | { readonly missing: string } {
  return runGo<Checked[]>(
    'checker',
    texts.map((text) => ({ text, images: imagesOf(text) })),
  );
}

interface Image {
  readonly directory: string;
  readonly environment: readonly string[];
}

function imagesOf(text: string): Readonly<Record<string, Image>> {
  const images = lower(text).stages.flatMap(({ base }) => (base.kind === 'image' ? [base.image] : []));
  return Object.fromEntries(
    images.flatMap((image) => {
      const directory = imageDirectory(image);
      const values = imageEnvironment(image);
      const names = new Set([...(imageVariables(image) ?? []), ...values.keys()]);
      const environment = [...names].map((name) => `${name}=${values.get(name) ?? 'x'}`);
      const { registry, name } = image;
      return directory === undefined
        ? []
        : [[registry === undefined ? name : `${registry}/${name}`, { directory, environment }]];
    }),
  );
}

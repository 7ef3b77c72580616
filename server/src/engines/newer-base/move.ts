import type { NextImage } from '../../model/ended-image.ts';
import type { BuildGraph, ImageName } from '../../model/model.ts';

/** From an image to a newer one. */
export interface BaseMove {
  readonly graph: BuildGraph;
  readonly image: ImageName;
  readonly from: string | undefined;
  readonly next: NextImage;
  /** A word that holds the old version, or is of the image that another one has taken the place of. */
  readonly old: RegExp | undefined;
}

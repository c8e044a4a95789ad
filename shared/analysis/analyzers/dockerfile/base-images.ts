import { imageParts } from '../../values/image-parts';
import type { Dockerfile, Stage, Word } from './dockerfile';

export interface BaseImage {
  readonly word: Word;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Images that stages are built on, but for other stages, `scratch` and what arguments will say. */
export function baseImages({ stages }: Dockerfile): BaseImage[] {
  return stages.flatMap((stage, index) => baseImage(stage, stages.slice(0, index)) ?? []);
}

function baseImage({ image }: Stage, earlier: readonly Stage[]): BaseImage | undefined {
  if (image === undefined || image.text.toLowerCase() === 'scratch' || /[${}%]|^--/.test(image.text)) return undefined;
  if (earlier.some(({ name }) => name === image.text.toLowerCase())) return undefined;
  return { word: image, ...imageParts(image.text) };
}

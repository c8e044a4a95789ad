import type { SourcePart } from './source-part';

export interface Packed<Part> {
  readonly parts: readonly Part[];
  /** Those for which there is no room. */
  readonly left: readonly Part[];
}

/** Takes parts in their order as long as the model has room for them, counted in its own tokens as they will be sent. */
export function packParts<Part extends SourcePart>(
  parts: readonly Part[],
  maxTokens: number,
  countTokens: (part: Part) => number,
): Packed<Part> {
  const taken: Part[] = [];
  const left: Part[] = [];
  let tokens = 0;
  for (const part of parts) {
    const cost = countTokens(part);
    if (tokens + cost <= maxTokens) {
      taken.push(part);
      tokens += cost;
    } else left.push(part);
  }
  return { parts: taken, left };
}

import type { Found } from '../../analyzer';

export type FoundFix = NonNullable<Found['fix']>;
export type TextEdit = FoundFix['edits'][number];

/** A finding in its text, for a rewrite to look at. */
export interface RewritePlace {
  readonly path: string;
  readonly text: string;
  readonly found: Found;
  /** What the finding stands at. */
  readonly covered: string;
  readonly before: string;
  readonly behind: string;
}

/** Mends one finding of a rule, where what stands there leaves no doubt; undefined everywhere else. */
export type Rewrite = (place: RewritePlace) => FoundFix | undefined;

export function rewriting(description: string, ...edits: readonly TextEdit[]): FoundFix {
  return { description, edits };
}

/** Puts other text in place of what the finding covers. */
export function replaceCovered({ found: { start, end } }: RewritePlace, description: string, text: string): FoundFix {
  return rewriting(description, { start, end, text });
}

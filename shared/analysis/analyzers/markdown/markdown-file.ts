import type { ModelRule } from '../../model-rules/model-rule';
import type { Place } from '../../values/value';

/** What the rules see of Markdown. */
export interface MarkdownFile {
  /** Code, comments and front matter are blank; every position stays. */
  readonly prose: string;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly definitions: readonly Definition[];
  /** The opening line of a fence that nothing closes. */
  readonly openFence: Place | undefined;
  /** Written for MyST: a link without a text shows the title of its target, which may stand in any file. */
  readonly isMyst: boolean;
  /** The contents of an mdBook, where a chapter without an address is one that is still to be written. */
  readonly isBookSummary: boolean;
}

export interface Heading extends Place {
  readonly level: number;
  readonly text: string;
}

export interface Link extends Place {
  readonly isImage: boolean;
  readonly text: string;
  /** What stands in the brackets behind the text. */
  readonly target: string;
  /** `[text](target)`, or `[text][target]`. */
  readonly style: 'inline' | 'reference';
}

/** `[label]: target` */
export interface Definition extends Place {
  readonly label: string;
  /** The label with the code in it. */
  readonly written: string;
  readonly target: string;
}

export type MarkdownRule = ModelRule<MarkdownFile>;

/** Labels are compared without regard to case and to how much white space is in them. */
export function labelOf(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

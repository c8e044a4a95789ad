import type { ModelRule } from '../../model-rules/model-rule';
import type { Place } from '../../values/value';

/** What the rules see of CSS, SCSS and Less. */
export interface StyleSheet {
  readonly language: string;
  /** In the order of the text; statements outside of all blocks belong to the first, which has no start. */
  readonly blocks: readonly StyleBlock[];
}

/** The place is that of what stands before the brace. */
export interface StyleBlock extends Place {
  /** Selector or at-rule, without comments, with single spaces. */
  readonly prelude: string;
  readonly parent: StyleBlock | undefined;
  readonly declarations: readonly Declaration[];
  /** `@import`, `@include` and whatever else ends in a semicolon. */
  readonly statements: readonly Statement[];
  /** Whether nothing at all stands in it, not even a comment. */
  readonly isEmpty: boolean;
  /** Where it stands among the blocks and statements of its parent. */
  readonly index: number;
}

export interface Declaration extends Place {
  /** In lower case. */
  readonly property: string;
  /** Its name as it stands there. */
  readonly written: string;
  /** Without comments and `!important`; strings in it are blank. */
  readonly value: string;
  readonly valueStart: number;
  readonly isImportant: boolean;
}

export interface Statement extends Place {
  readonly text: string;
  readonly index: number;
}

export type CssRule = ModelRule<StyleSheet>;

/** Whether a name or a value is known only when the sheet is compiled, or belongs to the author. */
export function isComputed(text: string): boolean {
  return /[$@~`\\]|#\{|var\(|env\(|--/.test(text);
}

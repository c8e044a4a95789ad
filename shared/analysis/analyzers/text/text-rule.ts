import type { ModelRule } from '../../model-rules/model-rule';

/** What the rules see of any text. */
export interface TextFile {
  readonly language: string;
  readonly text: string;
}

export type TextRule = ModelRule<TextFile>;

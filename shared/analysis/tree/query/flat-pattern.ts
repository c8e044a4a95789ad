/** A pattern of tree-sitter's query language, made ready for trees that are arrays. */
export interface FlatPattern {
  /** One of them has to fit the node that a match begins with. */
  readonly roots: readonly NodePattern[];
  readonly predicates: readonly TextPredicate[];
  /** Pairs of captures whose texts have to be the same. */
  readonly sameTexts: readonly (readonly [string, string])[];
  /** It asks for several nodes side by side, and only the first is described here. */
  readonly isSequence: boolean;
  /** It says all that the pattern says; else what fits it may still not match. */
  readonly isExact: boolean;
}

export const ANY_KIND = -1;

export interface NodePattern {
  /** The id that nodes of its kind show, or `ANY_KIND`. */
  readonly kind: number;
  /** Only nodes with a name of their own, not words and punctuation. */
  readonly isNamed: boolean;
  /** The field its parent has it under, 0 for any. */
  readonly field: number;
  /** Fields it must not have. */
  readonly absentFields: readonly number[];
  readonly captures: readonly string[];
  /** All of them have to hold of its text. */
  readonly demands: readonly TextTest[];
  readonly children: readonly ChildPattern[];
  /** From this child on nothing is captured. */
  readonly silentFrom: number;
  /** Nothing named may follow the last child. */
  readonly endsWithLast: boolean;
}

export interface ChildPattern {
  readonly options: readonly NodePattern[];
  readonly isOptional: boolean;
  /** Nothing named may stand between it and what comes before. */
  readonly isAnchored: boolean;
}

/** What the text of a captured node must be. */
export interface TextPredicate {
  readonly capture: string;
  /** The only texts that it holds for, where they are few. */
  readonly texts?: readonly string[];
  readonly holds: TextTest;
}

export type TextTest = (text: string) => boolean;

/** A pattern of tree-sitter's query language, made ready for trees that are arrays. */
export interface FlatPattern {
  /** One of them has to fit the node that a match begins with. */
  readonly roots: readonly NodePattern[];
  readonly predicates: readonly TextPredicate[];
}

export interface NodePattern {
  /** Ids of the grammar; any kind where it is absent. */
  readonly kinds: ReadonlySet<number> | undefined;
  /** Only nodes with a name of their own, not words and punctuation. */
  readonly isNamed: boolean;
  /** The field its parent has it under, 0 for any. */
  readonly field: number;
  /** Fields it must not have. */
  readonly absentFields: readonly number[];
  readonly captures: readonly string[];
  readonly children: readonly ChildPattern[];
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
  readonly holds: (text: string) => boolean;
}

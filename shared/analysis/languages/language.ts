/** How files of one language are recognised, and which grammar reads them. */
export interface Language {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whole file names, in lower case. */
  readonly fileNames?: readonly string[];
  /** Programs named by a first line such as `#!/usr/bin/env python3`. */
  readonly interpreters?: readonly string[];
  /** Name of the tree-sitter grammar that reads it. */
  readonly grammar?: string;
  /** A parser of its own, exact where a grammar is only close, says what is wrong with its syntax. */
  readonly hasExactParser?: true;
}

/** How the tokens of a language look, as far as lines, Halstead's figures and copies of code need to know. */
export interface LexicalGrammar {
  /** What starts a comment that ends with the line. */
  readonly lineComments: readonly string[];
  readonly blockComments?: readonly (readonly [open: string, close: string])[];
  /** A `#` inside a word starts no comment there. */
  readonly commentsNeedSpace?: true;
  /** Quotes of strings that end with the line at the latest. */
  readonly quotes: string;
  /** Strings that may span lines, tried before the others. */
  readonly longStrings?: readonly LongString[];
  /** Where a string ends that no pair of quotes describes; undefined where none starts. */
  readonly rawString?: RawString;
  /** `'a'` is a character and `'a` is not: an apostrophe opens nothing but one character. */
  readonly hasCharacters?: true;
  /** A slash where a value is expected starts a regular expression. */
  readonly hasRegularExpressions?: true;
  /** Text between backticks with `${code}` in it. */
  readonly hasTemplates?: true;
  /** A string that is a statement by itself is documentation. */
  readonly hasDocStrings?: true;
  /** Words that Halstead counts as operators, separated by spaces. */
  readonly keywords: string;
  /** How statements start, as a sticky pattern, that all files of a project have alike: they are no copies of each other. */
  readonly imports?: RegExp;
}

export interface LongString {
  readonly open: string;
  readonly close: string;
  /** Whether a backslash keeps what follows from closing it. */
  readonly hasEscapes: boolean;
}

export interface RawString {
  /** The first characters that are worth a look. */
  readonly starts: string;
  readonly endOf: (text: string, start: number) => number | undefined;
}

import type { Node } from 'web-tree-sitter';
import type { Confidence, Level } from '../../../findings';
import type { LanguageId } from '../../languages/languages';
import type { FileToAnalyze, Found } from '../analyzer';
import type { Grade, Weakness } from '../rule-row';

/**
 * A rule of our own over a syntax tree. The patterns of all rules of a grammar run as one combined query, so a pattern
 * should be narrow: every match costs a call of `check`.
 */
export interface CodeRule {
  /** `<language>/<name>`, such as `java/empty-catch`; stays for ever. */
  readonly id: `${string}/${string}`;
  /** More than one only where their grammars know every node the patterns name. */
  readonly languages: readonly LanguageId[];
  /** A weakness makes it a security rule. */
  readonly grade: Grade | Weakness;
  /** CWE numbers by which a defect that is no security rule is known too. */
  readonly cwe?: readonly number[];
  /** What it finds: one sentence in plain text. */
  readonly description: string;
  /** Why it matters and what to do instead: one or two short paragraphs of Markdown, without the examples. */
  readonly help: string;
  /** The shortest code that shows it, complete enough to be parsed. The rule must report it. */
  readonly bad: string;
  /** The same code mended. The rule must not report it. */
  readonly good: string;
  /** Off unless asked for: right by itself, but more than most people want to hear. */
  readonly enabled?: false;
  /** One or more tree-sitter patterns with captures; predicates such as `(#eq? @name "x")` work. */
  readonly query: string;
  /** Judges one match. */
  check(match: RuleMatch): Judgement;
}

/** Nothing, one place or several. */
export type Judgement = Reported | Reported[] | undefined;

export interface RuleMatch {
  readonly file: FileToAnalyze;
  /** The first node of a capture; throws when the pattern did not capture it. */
  node(capture: string): Node;
  /** The text of that node, which takes far less time than the node itself. */
  text(capture: string): string;
  find(capture: string): Node | undefined;
  all(capture: string): readonly Node[];
}

export interface Reported {
  /** The narrowest place that shows the defect. */
  readonly at: Span | Node;
  /** One sentence about this place. */
  readonly message: string;
  readonly level?: Level;
  readonly confidence?: Confidence;
  readonly related?: NonNullable<Found['related']>;
  /** Only where the result always parses and means what the author meant. */
  readonly fix?: NonNullable<Found['fix']>;
}

/** Offsets in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a weakness is, for people. */
export interface WeaknessRule {
  readonly cwe: readonly number[];
  /** As CVSS has it. */
  readonly severity: number;
  /** One sentence. */
  readonly description: string;
  /** Why it matters, then what to do: two short paragraphs of Markdown. */
  readonly help: string;
  /** Of the examples. */
  readonly language: 'java' | 'javascript' | 'python';
  /** The shortest program that shows it. The rule must report it. */
  readonly bad: string;
  /** The same program mended. The rule must not report it. */
  readonly good: string;
}

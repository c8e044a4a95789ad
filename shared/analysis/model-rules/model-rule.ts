import type { Confidence, Level } from '../../findings';
import type { Found } from '../analyzers/analyzer';
import type { Grade, Weakness } from '../analyzers/rule-row';

/** A rule over what a reader of our own made of a file, such as the instructions of a Dockerfile. */
export interface ModelRule<Model> {
  /** `<prefix>/<name>`, such as `dockerfile/latest-tag`; stays for ever. */
  readonly id: `${string}/${string}`;
  /** A weakness makes it a security rule. */
  readonly grade: Grade | Weakness;
  readonly cwe?: readonly number[];
  /** What it finds: one sentence in plain text. */
  readonly description: string;
  /** Why it matters and what to do instead, in Markdown. */
  readonly help: string;
  /** The shortest text that shows it. The rule must report it. */
  readonly bad: string;
  /** The same text mended. The rule must not report it. */
  readonly good: string;
  /** Off unless asked for: right by itself, but more than most people want to hear. */
  readonly enabled?: false;
  check(model: Model): Iterable<ModelReport>;
}

export interface ModelReport {
  readonly at: { readonly start: number; readonly end: number };
  /** One sentence about this place. */
  readonly message: string;
  readonly level?: Level;
  readonly confidence?: Confidence;
  /** Only where the result always parses and means what the author meant. */
  readonly fix?: NonNullable<Found['fix']>;
}

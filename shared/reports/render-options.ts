import type { Level } from '../findings';

export interface RenderOptions {
  /** Findings shown in full, the gravest; HTML shows 2,000 and Markdown 200 unless told, text all. JSON and SARIF ignore it. */
  maxFindings?: number;
  /** ANSI colours in text. */
  colors?: boolean;
  /** Columns of the terminal, for text. */
  width?: number;
  /** The level from which on a finding fails a test case of JUnit: `error` unless told. */
  failureLevel?: Level;
}

import type { CoverageFormat } from '../../../findings';
import type { CoveredFiles } from './covered-files';

/** One format of coverage reports. */
export interface CoverageReader {
  readonly format: CoverageFormat;
  /** Whether a text that starts like this is such a report. */
  recognises(head: string, path: string): boolean;
  /** Adds what it says to `files`; throws `UnreadableReport`. Answers the folders its relative paths may start from. */
  read(text: string, files: CoveredFiles): readonly string[];
}

/** A report that is cut off, or not of the format it begins with. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
}

import type { FindingKind, Level } from '../../../../shared/findings';
import type { ReportFormat } from '../../../../shared/reports';

/** What every command that ends in a report takes. */
export interface OutputOptions {
  format: ReportFormat;
  output?: string;
  failOn: Level | 'never';
  kinds?: FindingKind[];
  disableRules?: string[];
  progress: boolean;
  color: boolean;
}

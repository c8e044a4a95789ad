import type { RawFinding } from '../../findings';
import { sha256 } from '../../kernel';
import type { FixReceipt } from '../fix-receipt';
import type { SourceFile } from '../task-request';
import type { Analyzed } from '../verify/analyze-files-together';
import type { Verdict } from '../verify/verify-fix';

export interface ReceiptInput {
  readonly finding: RawFinding;
  readonly files: readonly SourceFile[];
  readonly before: Analyzed;
  readonly verdict: Verdict;
  readonly by: Pick<FixReceipt, 'provider' | 'model' | 'prompt' | 'attempts' | 'cost'>;
}

export function fixReceipt({ finding, files, before, verdict, by }: ReceiptInput): FixReceipt {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    status: verdict.isAccepted ? 'verified' : 'refused',
    ruleId: finding.ruleId,
    path: finding.path,
    line: finding.region.startLine,
    ...by,
    engineVersion: before.engineVersion,
    checks: verdict.checks,
    files: verdict.files.map(({ path, text }) => ({
      path,
      sha256Before: sha256(texts.get(path) ?? ''),
      sha256After: sha256(text),
    })),
    findingsBefore: before.findings.length,
    findingsAfter: verdict.after?.findings.length ?? before.findings.length,
    changedLines: verdict.changedLines,
  };
}

import { isActive, type Finding } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { gravestFirst } from '../gravest-first';
import type { WorkspaceScan } from './scan-workspace';

/** The last scan, for whoever asks about its findings afterwards. */
export interface HeldScan extends WorkspaceScan {
  /** Counts up, so that a cursor of an earlier scan is known for what it is. */
  readonly number: number;
  /** Those that count, the gravest first, otherwise in the order of the report. */
  readonly findings: readonly Finding[];
}

export function holdScan(number: number, scan: WorkspaceScan): HeldScan {
  return { ...scan, number, findings: gravestFirst(scan.report.findings.filter((finding) => isActive(finding))) };
}

const SHORTEST_FINGERPRINT = 8;

/** Findings may be named by the beginning of their fingerprint. Throws unless that means exactly one. */
export function findingOf(findings: readonly Finding[], fingerprint: string): Finding {
  const isLongEnough = fingerprint.length >= SHORTEST_FINGERPRINT;
  const [finding, other] = isLongEnough ? findings.filter((one) => one.fingerprint.startsWith(fingerprint)) : [];
  if (finding !== undefined && other === undefined) return finding;
  if (!isLongEnough) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `Name at least ${SHORTEST_FINGERPRINT} characters of the fingerprint, as "list_findings" shows it.`,
    );
  }
  const reason = finding === undefined ? 'There is no finding' : 'There are several findings';
  throw new AurelisError(
    'NOT_FOUND',
    `${reason} with the fingerprint ${fingerprint}. "list_findings" shows those of the last scan; after a change of the files, call "scan" again.`,
  );
}

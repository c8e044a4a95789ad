import type { Finding } from './finding';

/** Whether the finding counts: it is there now, and nobody has said why it may stay. */
export function isActive(finding: Pick<Finding, 'suppression' | 'baselineState'>): boolean {
  return finding.suppression === undefined && finding.baselineState !== 'absent';
}

/** Whether a threshold looks at it: with a baseline only what is new does. */
export function isAccountable(finding: Pick<Finding, 'suppression' | 'baselineState'>): boolean {
  return finding.suppression === undefined && (finding.baselineState ?? 'new') === 'new';
}

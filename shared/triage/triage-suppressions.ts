import type { TriageSuppression } from '../findings';
import type { TriageStore } from './ports';

/** Decisions that let findings of a project stay; whoever confirms one says nothing against it. */
export async function triageSuppressions(
  { tenantId, projectId }: { tenantId: string; projectId: string },
  { triage }: { triage: Pick<TriageStore, 'all'> },
): Promise<TriageSuppression[]> {
  const decisions = await triage.all(tenantId, projectId);
  return decisions.flatMap(({ fingerprint, verdict, reason, until, actor }) => {
    if (verdict === 'confirmed' || reason === undefined) return [];
    return [{ fingerprint, reason, source: `${verdict}, by ${actor}`, ...(until === undefined ? {} : { until }) }];
  });
}

import { digestId } from '../kernel';
import type { TriageRef } from './ports';

/** One decision for each finding of a project. */
export function triageId({ tenantId, projectId, fingerprint }: TriageRef): string {
  return digestId('trg', [tenantId, projectId, fingerprint]);
}

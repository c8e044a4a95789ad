import { z } from 'zod';
import { Fingerprint, ProjectId } from '../../shared/contracts';
import { withdrawDecision } from '../../shared/triage';
import { httpFunction } from '../runtime/http-function';

export const withdrawDecisionFunction = httpFunction({
  name: 'withdraw-decision',
  method: 'DELETE',
  route: 'v1/projects/{projectId}/triage/{fingerprint}',
  tag: 'Results',
  summary: 'Take back what was decided about a finding',
  permission: 'finding:triage',
  params: z.strictObject({ projectId: ProjectId, fingerprint: Fingerprint }),
  status: 204,

  async handle({ params }, { caller: { tenantId, id: actor }, services }) {
    await withdrawDecision({ ...params, tenantId }, actor, services);
    return { status: 204 };
  },
});

import { z } from 'zod';
import { DecideFinding, Fingerprint, ProjectId, TriageView } from '../../shared/contracts';
import { decideFinding } from '../../shared/triage';
import { httpFunction } from '../runtime/http-function';
import { toTriageView } from '../views/triage-view';

export const decideFindingFunction = httpFunction({
  name: 'decide-finding',
  method: 'PUT',
  route: 'v1/projects/{projectId}/triage/{fingerprint}',
  tag: 'Results',
  summary: 'Decide about a finding',
  description:
    'Says of a finding of the project that it is a defect, is none, or may stay. It counts from the next run on, wherever the finding stands then: what is suppressed stays in every report, apart from the others, with the reason. Done again it takes the place of the decision before.',
  permission: 'finding:triage',
  params: z.strictObject({ projectId: ProjectId, fingerprint: Fingerprint }),
  body: DecideFinding,
  output: TriageView,

  async handle({ params, body }, { caller: { tenantId, id: actor }, services }) {
    const decision = await decideFinding({ ...body, ...params, tenantId, actor }, services);
    return { data: toTriageView(decision, services.clock.now()) };
  },
});

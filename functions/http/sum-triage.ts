import { z } from 'zod';
import { ProjectId, RuleTriageView } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { sumByRule } from '../../shared/triage';
import { httpFunction } from '../runtime/http-function';
import { toRuleTriageView } from '../views/triage-view';

export const sumTriageFunction = httpFunction({
  name: 'sum-triage',
  method: 'GET',
  route: 'v1/projects/{projectId}/triage-by-rule',
  tag: 'Results',
  summary: 'Count by rule what was decided about findings of a project',
  description:
    'Tells which rules are right here, and which are worth turning off: those called wrong most often come first.',
  permission: 'analysis:read',
  params: z.strictObject({ projectId: ProjectId }),
  output: z.strictObject({ items: z.array(RuleTriageView) }),

  async handle({ params: { projectId } }, { caller: { tenantId }, services }) {
    await requireProject(projectId, tenantId, services.projects);
    const sums = sumByRule(await services.triage.all(tenantId, projectId));
    return { data: { items: sums.map(toRuleTriageView) } };
  },
});

import type { AskingServices } from './asking/question';
import type { GenerationServices } from './ports';
import type { TaskRequest } from './task-request';

/** Whether a model may be asked, and there is one. */
export function canAsk(
  { task, tenantId, offline, model }: TaskRequest,
  services: GenerationServices,
): services is AskingServices {
  if (offline === true || model === 'rules') return false;
  return services.gateway?.hasRoute(task, tenantId) === true;
}

/** Why the rules answer, for the caller to know. */
export function whyRules({ task, offline, model }: TaskRequest): string {
  if (offline === true) return 'Answered by the rules alone, as was asked for: nothing was sent to a model.';
  if (model === 'rules') return 'Answered by the rules alone, as was asked for: nothing was sent to a model.';
  return `No model is configured for ${task}: the rules answered, which need none.`;
}

import type { ModelPort } from '../ports';
import type { TaskPrompt } from '../prompts/task-prompt';
import type { TaskRequest } from '../task-request';

/** More than this makes answers slower and dearer, and no better. */
const MAX_CODE_TOKENS = 32_000;
/** Where no route says how much its model takes. */
const USUAL_CONTEXT_TOKENS = 16_000;
/** What a provider adds around messages. */
const MARGIN_TOKENS = 500;

/** Tokens that are left for code in the smallest model that may have to answer. */
export async function roomForCode(
  { task, tenantId, model }: TaskRequest,
  gateway: Pick<ModelPort, 'models'>,
  { prompt, used }: { readonly prompt: TaskPrompt; readonly used: number },
): Promise<number> {
  const routes = (await gateway.models(tenantId)).filter(
    (one) =>
      one.state !== 'retired' &&
      one.tasks.includes(task) &&
      (model === undefined || one.model === model || one.route === model),
  );
  const windows = routes.map(
    ({ contextTokens, maxOutputTokens }) => contextTokens - Math.min(prompt.maxOutputTokens, maxOutputTokens),
  );
  const window = windows.length === 0 ? USUAL_CONTEXT_TOKENS - prompt.maxOutputTokens : Math.min(...windows);
  return Math.max(0, Math.min(window - used - MARGIN_TOKENS, MAX_CODE_TOKENS));
}

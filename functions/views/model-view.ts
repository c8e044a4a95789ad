import type { ModelView } from '../../shared/contracts';
import type { ModelStatus } from '../../shared/models';

export function toModelView(status: ModelStatus): ModelView {
  const { reason, coolingUntil, retiresOn, latencyMs } = status;
  return {
    route: status.route,
    provider: status.provider,
    model: status.model,
    deployment: status.deployment,
    tasks: [...status.tasks],
    state: status.state,
    ...(reason === undefined ? {} : { reason }),
    ...(coolingUntil === undefined ? {} : { available_at: coolingUntil }),
    context_tokens: status.contextTokens,
    max_output_tokens: status.maxOutputTokens,
    price: { input_usd_per_million: status.price.input, output_usd_per_million: status.price.output },
    ...(retiresOn === undefined ? {} : { retires_on: retiresOn }),
    ...(latencyMs === undefined ? {} : { latency_ms: latencyMs }),
  };
}

import type { ProductEvent } from '../contracts';
import { createEvent, type EventPorts } from '../events';
import type { UsageRecord } from './usage';

/** The one event of a call: it is stored with the charge, so there is none without the other. */
export function eventOfCall(record: UsageRecord, ports: EventPorts): ProductEvent {
  const { id, tenantId, projectId, callerId, task, model, outcome, inputTokens, outputTokens, cost } = record;
  return createEvent(
    {
      type: 'model.responded',
      data: {
        call_id: id,
        actor: callerId,
        task,
        ...(model === undefined ? {} : { model }),
        outcome,
        input_tokens: inputTokens,
        output_tokens: outputTokens,
        cost_usd: cost,
      },
    },
    { tenantId, projectId, identity: [id] },
    ports,
  );
}

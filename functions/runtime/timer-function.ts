import type { TimerHandler } from '@azure/functions';
import type { Services } from './services';

export interface TimerFunction {
  name: string;
  /** NCRONTAB with seconds, UTC. */
  schedule: string;
  run(services: Services): Promise<unknown>;
}

export function timerFunction(definition: TimerFunction): TimerFunction {
  return definition;
}

/** A failed turn is noted; the next one tries again. */
export function toTimerHandler(definition: TimerFunction, services: () => Services): TimerHandler {
  return async (_timer, context) => {
    const available = services();
    const operation = {
      name: definition.name,
      kind: 'timer' as const,
      traceparent: context.traceContext?.traceParent,
      fields: { function: definition.name },
    };
    try {
      await available.telemetry.inOperation(operation, () => definition.run(available));
    } catch (error) {
      available.telemetry.exception(error, { function: definition.name });
      throw error;
    }
  };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Operation, Telemetry, TelemetryFields } from '../../../shared/telemetry';

export interface RecordingTelemetry extends Telemetry {
  readonly operations: Operation[];
  readonly events: { name: string; fields: TelemetryFields }[];
  readonly exceptions: { error: unknown; fields: TelemetryFields }[];
  readonly measures: { name: string; value: number; fields: TelemetryFields }[];
  eventsNamed(name: string): TelemetryFields[];
}

/** Keeps everything it is told; inside an operation the current `traceparent` is that operation's. */
export function recordingTelemetry(): RecordingTelemetry {
  const current = new AsyncLocalStorage<Operation>();
  const operations: Operation[] = [];
  const events: RecordingTelemetry['events'] = [];
  const exceptions: RecordingTelemetry['exceptions'] = [];
  const measures: RecordingTelemetry['measures'] = [];
  return {
    measures,
    operations,
    events,
    exceptions,
    eventsNamed: (wanted) => events.filter(({ name }) => name === wanted).map(({ fields }) => fields),
    inOperation(operation, work) {
      operations.push(operation);
      return current.run(operation, work);
    },
    currentTraceparent: () => current.getStore()?.traceparent,
    event: (name, fields = {}) => void events.push({ name, fields }),
    exception: (error, fields = {}) => void exceptions.push({ error, fields }),
    measure: (name, value, fields = {}) => void measures.push({ name, value, fields }),
    flush: () => Promise.resolve(),
  };
}

/** Values an event or exception may carry. Never source code, prompts, tokens or connection strings. */
export type TelemetryFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Operation {
  name: string;
  kind: 'request' | 'message' | 'timer';
  /** W3C `traceparent` of the caller; the operation joins its trace. */
  traceparent?: string | undefined;
  fields?: TelemetryFields;
}

/** What the product needs to be observed: one operation id from the HTTP request over the queues to the last write. */
export interface Telemetry {
  /** Runs `work` inside a span that continues `operation.traceparent`; an error thrown by it marks the span failed. */
  inOperation<Result>(operation: Operation, work: () => Promise<Result>): Promise<Result>;
  /** `traceparent` of the current span, to be kept with what is sent later. */
  currentTraceparent(): string | undefined;
  /** A business event with a fixed name, so that events group. */
  event(name: string, fields?: TelemetryFields): void;
  exception(error: unknown, fields?: TelemetryFields): void;
  /** One value of a metric, such as how long something took; the fields are few and have few values each. */
  measure(name: string, value: number, fields?: TelemetryFields): void;
  flush(): Promise<void>;
}

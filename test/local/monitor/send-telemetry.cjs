// A process of its own, because the telemetry SDK patches modules as it loads.
const { flushAzureMonitor, shutdownAzureMonitor, useAzureMonitor } = require('applicationinsights');
const { SpanKind, trace } = require('@opentelemetry/api');
const { logs } = require('@opentelemetry/api-logs');

useAzureMonitor({ samplingRatio: 1, tracesPerSecond: 0 });
trace.getTracer('test').startActiveSpan('GET /answer', { kind: SpanKind.SERVER }, (span) => {
  logs.getLogger('test').emit({ body: 'The answer is 42', attributes: { answer: 42 } });
  span.recordException(new Error('Six by nine'));
  span.end();
  process.stdout.write(span.spanContext().traceId);
});
flushAzureMonitor().then(shutdownAzureMonitor);

import {
  context,
  metrics,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Histogram,
  type Span,
} from '@opentelemetry/api';
import { logs, SeverityNumber } from '@opentelemetry/api-logs';
import { AurelisError } from '../../kernel';
import { redact, type Operation, type Telemetry, type TelemetryFields } from '../../telemetry';

const NAME = 'aurelis';

/** A log record with this attribute is a custom event in Application Insights. */
const CUSTOM_EVENT = 'microsoft.custom_event.name';

const SPAN_KIND: Record<Operation['kind'], SpanKind> = {
  request: SpanKind.SERVER,
  message: SpanKind.CONSUMER,
  timer: SpanKind.INTERNAL,
};

/** Telemetry over the OpenTelemetry API: whatever SDK is registered receives it, and none costs next to nothing. */
export function createOtelTelemetry(flush: () => Promise<void>): Telemetry {
  const histograms = new Map<string, Histogram>();
  const histogram = (name: string): Histogram => {
    let made = histograms.get(name);
    if (made === undefined) {
      made = metrics.getMeter(NAME).createHistogram(name);
      histograms.set(name, made);
    }
    return made;
  };

  return {
    inOperation(operation, work) {
      const parent = parentContext(operation.traceparent);
      const options = { kind: SPAN_KIND[operation.kind], attributes: toAttributes(operation.fields) };
      return trace.getTracer(NAME).startActiveSpan(operation.name, options, parent, async (span) => {
        try {
          return await work();
        } catch (error) {
          markFailed(span, error);
          throw error;
        } finally {
          span.end();
        }
      });
    },

    currentTraceparent() {
      const carrier: Record<string, string> = {};
      propagation.inject(context.active(), carrier);
      return carrier['traceparent'];
    },

    event(name, fields) {
      logs.getLogger(NAME).emit({
        severityNumber: SeverityNumber.INFO,
        attributes: { ...toAttributes(fields), [CUSTOM_EVENT]: name },
      });
    },

    exception(error, fields) {
      logs.getLogger(NAME).emit({
        severityNumber: SeverityNumber.ERROR,
        attributes: { ...toAttributes(fields), ...exceptionAttributes(error) },
      });
    },

    measure(name, value, fields) {
      histogram(name).record(value, toAttributes(fields));
    },

    flush,
  };
}

function parentContext(traceparent: string | undefined) {
  return traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
}

function markFailed(span: Span, error: unknown): void {
  // Alerts count what is marked, and wake somebody.
  if (error instanceof AurelisError && error.isExpected) return;
  const code = error instanceof AurelisError ? error.code : 'INTERNAL';
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  // The message of the status is not kept with a request; what is asked for by its code has to be a field.
  span.setAttribute('errorCode', code);
}

/** The cause tells more than the fixed sentence an unexpected error is shown as. */
function exceptionAttributes(error: unknown): Attributes {
  const shown = error instanceof AurelisError && error.cause instanceof Error ? error.cause : error;
  if (!(shown instanceof Error)) return { 'exception.type': 'unknown', 'exception.message': redact(String(shown)) };
  return {
    'exception.type': shown.name,
    'exception.message': redact(shown.message),
    'exception.stacktrace': redact(shown.stack ?? ''),
  };
}

function toAttributes(fields: TelemetryFields = {}): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(fields)) {
    attributes[name] = typeof value === 'string' ? redact(value) : value;
  }
  return attributes;
}

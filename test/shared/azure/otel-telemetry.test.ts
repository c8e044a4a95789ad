import { SpanStatusCode, trace, type Attributes, type Span, type SpanStatus, type Tracer } from '@opentelemetry/api';
import { createOtelTelemetry } from '../../../shared/azure';
import { AurelisError } from '../../../shared/kernel';

afterEach(() => jest.restoreAllMocks());

/** What telemetry is told of a request that ends with this error. */
async function toldOf(error: Error): Promise<{ status?: SpanStatusCode; attributes: Attributes; isEnded: boolean }> {
  const told: Awaited<ReturnType<typeof toldOf>> = { attributes: {}, isEnded: false };
  const span: Partial<Span> = {
    setStatus({ code }: SpanStatus) {
      told.status = code;
      return span as Span;
    },
    setAttribute(name, value) {
      told.attributes[name] = value;
      return span as Span;
    },
    end: () => void (told.isEnded = true),
  };
  const tracer: Partial<Tracer> = {
    startActiveSpan: (...parameters: unknown[]) => (parameters.at(-1) as (span: Span) => never)(span as Span),
  };
  jest.spyOn(trace, 'getTracer').mockReturnValue(tracer as Tracer);

  const telemetry = createOtelTelemetry(() => Promise.resolve());
  const operation = { name: 'GET /api/v1/me', kind: 'request' as const };
  await expect(telemetry.inOperation(operation, () => Promise.reject(error))).rejects.toBe(error);
  return told;
}

describe('what telemetry is told of a request', () => {
  it.each([
    [new AurelisError('UPSTREAM_UNAVAILABLE', 'Busy.'), 'UPSTREAM_UNAVAILABLE'],
    [new Error('foreseen by nobody'), 'INTERNAL'],
  ])('says that and why it failed with %s', async (error, errorCode) => {
    expect(await toldOf(error)).toEqual({ status: SpanStatusCode.ERROR, attributes: { errorCode }, isEnded: true });
  });

  it('calls no failure what belongs to normal work', async () => {
    const notYet = new AurelisError('UPSTREAM_UNAVAILABLE', 'Not yet.', { isExpected: true });

    expect(await toldOf(notYet)).toEqual({ attributes: {}, isEnded: true });
  });
});

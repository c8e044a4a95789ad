import { readRetryAfter, toProviderFailure } from '../../../../shared/azure/models/open-ai-failure';
import { isStrictSchema } from '../../../../shared/azure/models/is-strict-schema';
import { AurelisError } from '../../../../shared/kernel';

describe('what a provider asks to wait', () => {
  const NOW = Date.parse('2030-01-01T00:00:00Z');

  it.each([
    [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Tue, 01 Jan 2030 00:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Mon, 31 Dec 2029 23:59:00 GMT' }, undefined],
    [{ 'retry-after': '99999999999' }, 86_400_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after-ms': 'x', 'retry-after': '2' }, 2_000],
    [{}, undefined],
  ])('is read from %p', (headers, waitMs) => {
    expect(readRetryAfter(new Headers(headers as Record<string, string>), NOW)).toBe(waitMs);
  });
});

describe('an error of another kind', () => {
  it('is told apart by what it means for the route', () => {
    expect(toProviderFailure(new AurelisError('UPSTREAM_UNAVAILABLE', 'no key')).reason).toBe('unreachable');
    expect(toProviderFailure(new SyntaxError('x')).reason).toBe('malformed');
    expect(toProviderFailure(new TypeError('terminated')).reason).toBe('cut-off');
    expect(toProviderFailure('what').reason).toBe('refused');
  });

  it('says nothing of what was sent', () => {
    expect(toProviderFailure(new SyntaxError('secret')).message).not.toContain('secret');
  });
});

describe('a schema for strict mode', () => {
  const closed = (properties: object, required = Object.keys(properties)) => ({
    ...{ type: 'object', properties, required, additionalProperties: false },
  });

  it.each([
    [closed({ a: { type: 'string' } }), true],
    [closed({ a: { type: 'array', items: closed({ b: { enum: ['x'] } }) } }), true],
    [closed({ a: { anyOf: [{ type: 'null' }, closed({})] } }), true],
    [closed({ a: { type: 'string' } }, []), false],
    [{ type: 'object', properties: {}, required: [] }, false],
    [closed({ a: { type: 'string', pattern: 'x' } }), false],
    [closed({ a: { type: 'array', items: { type: 'object', properties: {} } } }), false],
  ])('closes every object and requires every property: %j', (schema, isStrict) => {
    expect(isStrictSchema(schema)).toBe(isStrict);
  });
});

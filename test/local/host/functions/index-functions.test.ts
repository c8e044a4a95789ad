import { indexFunctions } from '../../../../local/host/functions/index-functions';
import type { Binding, RegisteredFunction } from '../../../../local/host/worker-protocol';

function registered(bindings: Record<string, Binding>, name = 'one'): RegisteredFunction {
  return { id: name, name, bindings, hasRetryPolicy: false };
}

const QUEUE = { type: 'serviceBusTrigger', direction: 'in', queueName: 'jobs', connection: 'Bus' };

describe('a registered function', () => {
  it('is described with its settings expanded', () => {
    const trigger = { ...QUEUE, queueName: '%QUEUE%/$DeadLetterQueue' };

    const definitions = indexFunctions([registered({ trigger })], { QUEUE: 'jobs' });

    expect(definitions).toMatchObject([
      { trigger: 'queue', queueName: 'jobs/$DeadLetterQueue', bindingName: 'trigger' },
    ]);
  });

  it('listens to a subscription of a topic', () => {
    const { queueName: _none, ...binding } = QUEUE;

    const definitions = indexFunctions(
      [registered({ t: { ...binding, topicName: '%TOPIC%', subscriptionName: 'all' } })],
      {
        TOPIC: 'news',
      },
    );

    expect(definitions).toMatchObject([{ trigger: 'queue', queueName: 'news/Subscriptions/all' }]);
  });

  it.each(['true', 'True', '1'])('is left out when a setting disables it with %s', (value) => {
    const definitions = indexFunctions([registered({ trigger: QUEUE })], { 'AzureWebJobs.one.Disabled': value });

    expect(definitions).toEqual([]);
  });

  it.each<[string, Record<string, Binding>, RegExp]>([
    [
      'another trigger',
      { blob: { type: 'blobTrigger' } },
      /function 'one', binding 'blob': triggers of type 'blobTrigger'/,
    ],
    [
      'a topic without subscription',
      { t: { ...QUEUE, queueName: undefined, topicName: 't' } },
      /binding 't': .*a topicName and/,
    ],
    ['a queue and a topic', { t: { ...QUEUE, topicName: 't' } }, /binding 't': .*needs a queueName, or a topicName/],
    ['sessions', { t: { ...QUEUE, isSessionsEnabled: true } }, /isSessionsEnabled: sessions are not supported/],
    ['batches', { t: { ...QUEUE, cardinality: 'many' } }, /cardinality: only cardinality 'one'/],
    [
      'an output binding',
      { t: QUEUE, out: { type: 'queue', direction: 'out' } },
      /binding 'out': output bindings of type 'queue'/,
    ],
    [
      'an input binding',
      { t: QUEUE, in: { type: 'blob', direction: 'in' } },
      /binding 'in': input bindings of type 'blob'/,
    ],
    ['an unknown level', { t: { type: 'httpTrigger', authLevel: 'system' } }, /authLevel/],
    ['an unset name', { t: { ...QUEUE, queueName: '%NONE%' } }, /'%NONE%' does not resolve/],
    ['a bad schedule', { t: { type: 'timerTrigger', schedule: 'daily' } }, /not a six-field NCRONTAB/],
    ['no trigger', { out: { type: 'http', direction: 'out' } }, /it has no trigger/],
  ])('is refused for %s', (_what, bindings, message) => {
    expect(() => indexFunctions([registered(bindings)], {})).toThrow(message);
  });

  it('is refused together with all others that cannot run', () => {
    const bad = { t: { type: 'blobTrigger' } };

    expect(() => indexFunctions([registered(bad), registered(bad, 'two')], {})).toThrow(/'one'[^]*'two'/);
  });

  it('is refused for a retry policy', () => {
    expect(() => indexFunctions([{ ...registered({ t: QUEUE }), hasRetryPolicy: true }], {})).toThrow(/retry policies/);
  });
});

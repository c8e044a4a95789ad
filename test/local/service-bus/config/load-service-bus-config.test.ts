import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadServiceBusConfig } from '../../../../local/service-bus';
import { toQueueSettings } from '../../../../local/service-bus/config/to-queue-settings';

describe('loadServiceBusConfig', () => {
  const dir = mkdtempSync(join(tmpdir(), 'service-bus-config-'));
  const file = join(dir, 'Config.json');
  afterAll(() => rmSync(dir, { recursive: true }));

  function load(text: string): ReturnType<typeof loadServiceBusConfig> {
    writeFileSync(file, text);
    return loadServiceBusConfig(file);
  }

  function loadQueues(...queues: object[]): ReturnType<typeof loadServiceBusConfig> {
    return load(JSON.stringify({ UserConfig: { Namespaces: [{ Name: 'sbemulatorns', Queues: queues }] } }));
  }

  it('reads a file of the official emulator, comments included', () => {
    const config = load(`{
      // the one namespace
      "UserConfig": {
        "Namespaces": [{
          "Name": "sbemulatorns",
          "Queues": [{
            "Name": "queue.1", /* "//" in a comment */
            "Properties": {
              "DeadLetteringOnMessageExpiration": true,
              "DefaultMessageTimeToLive": "PT1H",
              "DuplicateDetectionHistoryTimeWindow": "PT20S",
              "ForwardDeadLetteredMessagesTo": "",
              "ForwardTo": "",
              "LockDuration": "PT1M30S",
              "MaxDeliveryCount": 3,
              "RequiresDuplicateDetection": true,
              "RequiresSession": false,
            },
          }],
          "Topics": [],
        }],
        "Logging": { "Type": "File" },
      },
    }`);

    expect(toQueueSettings(config)).toEqual([
      {
        name: 'queue.1',
        lockDurationMs: 90_000,
        maxDeliveryCount: 3,
        timeToLiveMs: 3_600_000,
        deadLettersExpired: true,
        neverExpires: false,
        duplicateWindowMs: 20_000,
      },
    ]);
  });

  it('keeps two slashes inside a text', () => {
    expect(() => loadQueues({ Name: 'a//b' })).not.toThrow();
  });

  it('names every problem at once', () => {
    const loading = (): unknown =>
      loadQueues(
        { Name: 'jobs', Properties: { LockDuration: 'PT6M', MaxDeliveryCount: 21, RequiresSession: true } },
        { Name: '-wrong-', Properties: { DefaultMessageTimeToLive: 'one hour', LockDuratoin: 'PT1M' } },
      );

    expect(loading).toThrow(
      new RegExp(
        [
          'Queues.0.Properties.LockDuration: must be an ISO 8601 duration from PT1S to PT5M',
          'Queues.0.Properties.MaxDeliveryCount: .*20',
          'Queues.0.Properties.RequiresSession: is not supported: this emulator has no sessions',
          'Queues.1.Name: must consist of',
          'Queues.1.Properties.DefaultMessageTimeToLive: must be',
          'Queues.1.Properties: .*LockDuratoin',
        ].join('[^]*'),
      ),
    );
  });

  it.each([
    ['a target that does not exist', { ForwardTo: 'nowhere' }, "names the queue 'nowhere', which is not configured"],
    ['dead letters to itself', { ForwardDeadLetteredMessagesTo: 'JOBS' }, 'must not name the queue itself'],
    ['a circle', { ForwardTo: 'others' }, 'in a circle'],
  ])('refuses a forward with %s', (_case, properties, message) => {
    const others = { Name: 'others', Properties: { ForwardTo: 'jobs' } };

    expect(() => loadQueues({ Name: 'jobs', Properties: properties }, others)).toThrow(message);
  });

  it('refuses the same queue twice, whatever the case', () => {
    expect(() => loadQueues({ Name: 'jobs' }, { Name: 'Jobs' })).toThrow("'Jobs' is configured twice");
  });

  function loadTopics(...topics: object[]): ReturnType<typeof loadServiceBusConfig> {
    return load(JSON.stringify({ UserConfig: { Namespaces: [{ Name: 'n', Queues: [], Topics: topics }] } }));
  }

  const ruleOf = (properties: object): object => ({
    Name: 't',
    Subscriptions: [{ Name: 's', Rules: [{ Name: 'r', Properties: properties }] }],
  });

  it('puts topics behind their subscriptions, which expire with them', () => {
    const properties = { DefaultMessageTimeToLive: 'PT1M', RequiresDuplicateDetection: true };
    const config = loadTopics({ Name: 't', Properties: properties, Subscriptions: [{ Name: 's' }] });

    expect(toQueueSettings(config)).toMatchObject([
      { name: 't/Subscriptions/s', timeToLiveMs: 60_000, isSubscription: true },
      { name: 't', duplicateWindowMs: 300_000, routes: [{ queueName: 't/Subscriptions/s' }] },
    ]);
  });

  it.each<[string, object, string]>([
    [
      'of a filter it cannot read',
      ruleOf({ FilterType: 'Sql', SqlFilter: { SqlExpression: 'a + 1 = 2' } }),
      "'+ 1 = 2'",
    ],
    [
      'that changes messages',
      ruleOf({ FilterType: 'Sql', SqlFilter: { SqlExpression: '1 = 1' }, Action: { SqlExpression: 'SET a = 1' } }),
      'Action',
    ],
    ['of an unknown kind', ruleOf({ FilterType: 'Other' }), 'FilterType'],
  ])('refuses a rule %s', (_what, topic, reason) => {
    expect(() => loadTopics(topic)).toThrow(reason);
  });

  it.each<[string, object[], string]>([
    [
      'a topic twice',
      [
        { Name: 't', Subscriptions: [] },
        { Name: 'T', Subscriptions: [] },
      ],
      "'T' is configured twice",
    ],
    ['a subscription twice', [{ Name: 't', Subscriptions: [{ Name: 's' }, { Name: 's' }] }], "'s' is configured twice"],
    [
      'dead letters sent nowhere',
      [{ Name: 't', Subscriptions: [{ Name: 's', Properties: { ForwardDeadLetteredMessagesTo: 'gone' } }] }],
      "names the queue 'gone', which is not configured",
    ],
  ])('refuses %s', (_what, topics, reason) => {
    expect(() => loadTopics(...topics)).toThrow(reason);
  });

  it('refuses more than fifty queues', () => {
    const queues = Array.from({ length: 51 }, (_, index) => ({ Name: `queue${index}` }));

    expect(() => loadQueues(...queues)).toThrow('UserConfig.Namespaces.0.Queues');
  });

  it('says which file is not JSON', () => {
    expect(() => load('{')).toThrow(`The Service Bus configuration ${file} cannot be read.`);
  });
});

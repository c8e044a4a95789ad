import cloud from '../../../local/cloud.json';
import uploadEvents from '../../../local/event-subscriptions.json';
import { parseSqlFilter } from '../../../local/service-bus/rules/parse-sql-filter';
import serviceBus from '../../../local/service-bus.config.json';
import {
  BLOB_CONTAINERS,
  COSMOS_CONTAINERS,
  QUEUES,
  SECRETS,
  Settings,
  SUBSCRIPTIONS,
  TOPICS,
} from '../../../shared/config';

const queues = serviceBus.UserConfig.Namespaces.flatMap((namespace) => namespace.Queues);
const topics = serviceBus.UserConfig.Namespaces.flatMap((namespace) => namespace.Topics);
const subscriptions = topics.flatMap(({ Subscriptions }) => Subscriptions);

describe('names of the code and of the local cloud', () => {
  it('agree on the queues', () => {
    expect(queues.map(({ Name }) => Name).sort()).toEqual(Object.values(QUEUES).sort());
  });

  it('agree on the topic and who listens to it', () => {
    expect(topics.map(({ Name }) => Name)).toEqual([TOPICS.events]);
    expect(subscriptions.map(({ Name }) => Name).sort()).toEqual(Object.values(SUBSCRIPTIONS).sort());
  });

  it('agree on the containers of the database and their partition keys', () => {
    const { database, containers } = cloud.cosmos;
    const keys = Object.entries(containers).map(([name, { partitionKey }]) => [name, partitionKey]);

    expect(Object.fromEntries(keys)).toEqual(COSMOS_CONTAINERS);
    expect(Settings.shape.COSMOS_DATABASE.parse(undefined)).toBe(database);
  });

  it('agree on the containers for blobs', () => {
    expect([...cloud.blobContainers].sort()).toEqual(Object.values(BLOB_CONTAINERS).sort());
  });

  it('agree on the secrets', () => {
    expect([...cloud.secrets].sort()).toEqual(Object.values(SECRETS).sort());
  });

  it('agree on what is watched and where its events go', () => {
    expect(uploadEvents).toEqual([
      {
        subjectBeginsWith: `/blobServices/default/containers/${BLOB_CONTAINERS.uploads}/`,
        includedEventTypes: ['Microsoft.Storage.BlobCreated'],
        queueName: QUEUES.blobUploaded,
      },
    ]);
  });
});

describe('the queues', () => {
  const working = queues.filter(({ Name }) => Name !== QUEUES.deadLetter);

  it('give what a host held that died to another one within a minute: a living one renews its locks', () => {
    const slow = [...queues, ...subscriptions].filter(({ Properties }) => Properties.LockDuration !== 'PT1M');

    expect(slow).toEqual([]);
  });

  it('hand every message nobody could process to the function for dead letters', () => {
    for (const { Properties } of working) {
      expect(Properties).toMatchObject({
        ForwardDeadLetteredMessagesTo: QUEUES.deadLetter,
        DeadLetteringOnMessageExpiration: true,
      });
    }
  });

  it('drop a message that is sent twice: what is stored and sent may be sent again', () => {
    for (const { Properties } of working) expect(Properties.RequiresDuplicateDetection).toBe(true);
  });

  it('keep a dead letter apart from another of the same id', () => {
    const deadLetter = queues.find(({ Name }) => Name === QUEUES.deadLetter);

    expect(deadLetter?.Properties).toMatchObject({
      RequiresDuplicateDetection: false,
      ForwardDeadLetteredMessagesTo: '',
    });
  });
});

describe('the topic', () => {
  it('drops an event that is sent twice', () => {
    for (const { Properties } of topics) expect(Properties.RequiresDuplicateDetection).toBe(true);
  });

  it('hands every event nobody could process to the function for dead letters', () => {
    for (const { Properties } of subscriptions) {
      expect(Properties).toMatchObject({
        ForwardDeadLetteredMessagesTo: QUEUES.deadLetter,
        DeadLetteringOnMessageExpiration: true,
      });
    }
  });

  it.each(subscriptions.map((subscription) => [subscription.Name, subscription] as const))(
    'gives %s what is put back for it, and for nobody else',
    (name, { Rules }) => {
      const [{ Properties }] = Rules as [(typeof Rules)[number]];
      const accepts = parseSqlFilter(Properties.SqlFilter.SqlExpression);
      const message = (subscriber: string) => ({
        system: () => undefined,
        application: (property: string) => (property === 'subscriber' ? subscriber : undefined),
      });

      expect(accepts(message(name))).toBe(true);
      expect(accepts(message('other'))).toBe(false);
    },
  );
});

import settings from '../../../local/cloud.json';
import type { CosmosObservation } from '../../../local/cosmos';
import {
  createCosmosAnswerStore,
  createCosmosCooldownStore,
  createCosmosUsageLedger,
  openCosmosDatabase,
  type CosmosDatabase,
} from '../../../shared/azure';
import { randomIds, systemClock } from '../../../shared/kernel';
import type { UsageLedger } from '../../../shared/models';
import { usageLedgerContract } from '../../contract/usage-ledger';
import { startEmulators, type Emulators } from '../../support/emulators';
import { settableClock } from '../../support/memory/settable-clock';

describe('what is kept of model calls in Cosmos DB', () => {
  const clock = settableClock();
  let emulators: Emulators;
  let database: CosmosDatabase;
  let ledger: UsageLedger;
  let observe: (observation: CosmosObservation) => void = () => undefined;

  beforeAll(async () => {
    emulators = await startEmulators({ cosmos: (observation) => observe(observation) });
    const { url: endpoint } = emulators.parts.cosmos;
    database = openCosmosDatabase({ endpoint, database: settings.cosmos.database }, emulators.credential);
    ledger = createCosmosUsageLedger(database, clock);
  });
  afterEach(() => {
    observe = () => undefined;
  });
  afterAll(async () => {
    database.close();
    await emulators.stop();
  });

  describe('the usage ledger', () => {
    usageLedgerContract(() => ledger, clock);

    it('counts once when the answer to a batch is lost on the way', async () => {
      const reservation = {
        ...{ id: randomIds.next('use'), tenantId: randomIds.next('ten'), callerId: 'key_one', tokens: 10 },
        ...{ nanoDollars: 1e9, at: clock.now().toISOString(), expiresAt: '2031-01-01T00:00:00.000Z' },
        limits: { tenant: { dollarsPerMonth: 1 }, key: {} },
      };
      const loseOne = (): void => {
        let isLost = false;
        observe = ({ phase, operation }) => {
          if (isLost || phase !== 'after' || operation !== 'batch') return;
          isLost = true;
          throw new Error('The line is dead.');
        };
      };
      const reserve = async () => {
        for (;;) {
          try {
            return await ledger.reserve(reservation);
          } catch {
            // The gateway would fail the call; what counts is that a second try does not count twice.
          }
        }
      };

      await ledger.reserve({ ...reservation, id: 'warm', nanoDollars: 0 });
      loseOne();
      expect(await reserve()).toBeUndefined();
      expect(await ledger.reserve({ ...reservation, id: 'other', nanoDollars: 1 })).toMatchObject({ measure: 'money' });
    });
  });

  describe('cooldowns', () => {
    it('are the same for all instances, the latest of a route', async () => {
      const store = createCosmosCooldownStore(database, systemClock);
      const untilMs = Date.now() + 60_000;
      await store.put({ route: 'eu', reason: 'server-error', untilMs: untilMs - 1 });
      await store.put({ route: 'eu', reason: 'rate-limited', untilMs });
      await store.put({ route: 'us', reason: 'retired', untilMs });

      const seen = await createCosmosCooldownStore(database, systemClock).list();

      expect(seen.sort((a, b) => a.route.localeCompare(b.route))).toEqual([
        { route: 'eu', reason: 'rate-limited', untilMs },
        { route: 'us', reason: 'retired', untilMs },
      ]);
    });
  });

  describe('kept answers', () => {
    const tenantId = randomIds.next('ten');

    it('are found by their keys, one or many, and by no other tenant', async () => {
      const store = createCosmosAnswerStore(database, 3600);
      const entries = Array.from({ length: 230 }, (_, index) => ({ key: `key${index}`, value: `value ${index}` }));
      await store.put(tenantId, 'prj_1', entries);

      expect(await store.get(tenantId, ['key7'])).toEqual([{ key: 'key7', value: 'value 7' }]);
      const all = await store.get(tenantId, ['nothing', ...entries.map(({ key }) => key)]);
      expect(new Map(all.map(({ key, value }) => [key, value])).size).toBe(230);
      expect(await store.get(tenantId, ['nothing'])).toEqual([]);
      expect(await store.get(randomIds.next('ten'), ['key7', 'key8'])).toEqual([]);
    });

    it('go with their project, and only with it', async () => {
      const store = createCosmosAnswerStore(database, 3600);
      await store.put(tenantId, 'prj_2', [{ key: 'other', value: 'stays' }]);

      await store.eraseProject(tenantId, 'prj_1');

      expect(await store.get(tenantId, ['key7', 'key200', 'other'])).toEqual([{ key: 'other', value: 'stays' }]);
    });

    it('leave out what no document can hold', async () => {
      const store = createCosmosAnswerStore(database, 3600);

      await store.put(tenantId, undefined, [
        { key: 'huge', value: 'x'.repeat(3_000_000) },
        { key: 'small', value: 'x' },
      ]);

      expect(await store.get(tenantId, ['huge', 'small'])).toEqual([{ key: 'small', value: 'x' }]);
    });
  });
});

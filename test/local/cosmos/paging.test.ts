import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';

import { startFixture, type CosmosFixture } from './cosmos-fixture';

const COUNT = 230;

describe('paging', () => {
  let fixture: CosmosFixture;
  let container: Container;

  beforeAll(async () => {
    fixture = await startFixture();
    container = await fixture.newContainer({
      indexingPolicy: {
        compositeIndexes: [
          [
            { path: '/group', order: 'ascending' },
            { path: '/ordinal', order: 'ascending' },
          ],
        ],
      },
    });
    const operations = Array.from({ length: COUNT }, (_unused, ordinal) => ({
      operationType: 'Create' as const,
      partitionKey: 'one',
      resourceBody: {
        id: `${(ordinal * 7) % COUNT}`,
        tenant: 'one',
        ordinal,
        half: Math.floor(ordinal / 2),
        list: [1, 2],
      },
    }));
    await container.items.executeBulkOperations(operations);
    await container.items.executeBulkOperations(
      ['two', 'three'].flatMap((tenant) =>
        Array.from({ length: 30 }, (_unused, ordinal) => ({
          operationType: 'Create' as const,
          partitionKey: tenant,
          resourceBody: { id: `${ordinal}`, tenant, ordinal },
        })),
      ),
    );
  });
  afterAll(() => fixture.stop());

  /** Follows continuation tokens with a new iterator for each page, as a caller across requests does. */
  const pages = async (query: string | SqlQuerySpec, options: FeedOptions): Promise<unknown[][]> => {
    const found: unknown[][] = [];
    let continuationToken: string | undefined;
    do {
      const token = continuationToken === undefined ? {} : { continuationToken };
      const page = await container.items.query<unknown>(query, { ...options, ...token }).fetchNext();
      found.push(page.resources);
      continuationToken = z.string().optional().parse(page.continuationToken);
    } while (continuationToken !== undefined);
    return found;
  };

  test.each([
    ['SELECT VALUE c.ordinal FROM c', COUNT],
    ['SELECT VALUE c.ordinal FROM c ORDER BY c.ordinal', COUNT],
    ['SELECT VALUE c.ordinal FROM c ORDER BY c.ordinal DESC', COUNT],
    ['SELECT VALUE c.ordinal FROM c ORDER BY c.half', COUNT],
    ['SELECT VALUE c.ordinal FROM c ORDER BY c.missing', COUNT],
    ['SELECT VALUE c.ordinal FROM c WHERE c.ordinal >= 30 ORDER BY c.ordinal', COUNT - 30],
    ['SELECT VALUE c.ordinal FROM c ORDER BY c.ordinal OFFSET 20 LIMIT 90', 90],
    ['SELECT TOP 75 VALUE c.ordinal FROM c', 75],
    ['SELECT DISTINCT VALUE c.half FROM c', COUNT / 2],
    ['SELECT VALUE COUNT(1) FROM c GROUP BY c.half', COUNT / 2],
    ['SELECT VALUE CONCAT(ToString(c.ordinal), "-", ToString(l)) FROM c JOIN l IN c.list', COUNT * 2],
  ])('%s comes in full, each row once, in the order of one answer', async (query, expected) => {
    const whole = await pages(query, { partitionKey: 'one', maxItemCount: 10_000 });
    const paged = await pages(query, { partitionKey: 'one', maxItemCount: 17 });

    expect(whole).toHaveLength(1);
    expect(whole.flat()).toHaveLength(expected);
    expect(paged.flat()).toEqual(whole.flat());
    expect(Math.max(...paged.map((page) => page.length))).toBe(17);
  });

  test('rows that come and go between pages make no other row appear twice or not at all', async () => {
    const churn = await fixture.newContainer();
    for (let ordinal = 0; ordinal < 20; ordinal += 1) {
      await churn.items.create({ id: `${ordinal}`, tenant: 'x', ordinal });
    }
    const query = 'SELECT VALUE c.ordinal FROM c ORDER BY c.ordinal';
    const first = await churn.items.query<number>(query, { partitionKey: 'x', maxItemCount: 10 }).fetchNext();

    await churn.item('3', 'x').delete();
    await churn.items.create({ id: 'early', tenant: 'x', ordinal: -1 });
    await churn.item('15', 'x').delete();
    const options = { partitionKey: 'x', maxItemCount: 10, continuationToken: first.continuationToken };
    const second = await churn.items.query<number>(query, options).fetchNext();

    expect([...first.resources, ...second.resources]).toEqual(
      [...Array(20).keys()].filter((ordinal) => ordinal !== 15),
    );
  });

  test('an index made between two pages does not change where the second goes on', async () => {
    const grown = await fixture.newContainer();
    const load = (from: number, to: number) =>
      grown.items.executeBulkOperations(
        Array.from({ length: to - from }, (_unused, index) => ({
          operationType: 'Create' as const,
          partitionKey: 'x',
          resourceBody: { id: `${from + index}`, tenant: 'x', rank: (from + index) % 10 },
        })),
      );
    await load(0, 700);
    const query = 'SELECT VALUE c.id FROM c ORDER BY c.rank DESC';
    const first = await grown.items.query<string>(query, { partitionKey: 'x', maxItemCount: 333 }).fetchNext();
    const options = { partitionKey: 'x', maxItemCount: 1000, continuationToken: first.continuationToken };

    const second = await grown.items.query<string>(query, options).fetchNext();

    const all = [...first.resources, ...second.resources];
    expect(all).toHaveLength(700);
    expect(new Set(all).size).toBe(700);
    expect(all.map((id) => Number(id) % 10)).toEqual(
      all.map((id) => Number(id) % 10).sort((left, right) => right - left),
    );
  });

  test('with an index, values of mixed types keep the order of the service and are paged in full', async () => {
    const mixed = await fixture.newContainer();
    const values = [undefined, null, false, true, -1, 0.1, 0.3, 2, 1e21, '', 'B', 'a', 'é', '\ufffd', '😀'];
    await mixed.items.executeBulkOperations(
      Array.from({ length: 600 }, (_unused, index) => ({
        operationType: 'Create' as const,
        partitionKey: 'x',
        resourceBody: { id: `${index}`, tenant: 'x', place: index % 15, key: values[index % 15] ?? null },
      })),
    );
    for (let index = 0; index < 600; index += 15) {
      await mixed.item(`${index}`, 'x').patch([{ op: 'remove', path: '/key' }]);
    }
    const query = 'SELECT VALUE c.place FROM c ORDER BY c.key';
    const read = async (): Promise<number[]> => {
      const found: number[] = [];
      let continuationToken: string | undefined;
      do {
        const token = continuationToken === undefined ? {} : { continuationToken };
        const options = { partitionKey: 'x', maxItemCount: 37, ...token };
        const page = await mixed.items.query<number>(query, options).fetchNext();
        found.push(...page.resources);
        continuationToken = z.string().optional().parse(page.continuationToken);
      } while (continuationToken !== undefined);
      return found;
    };

    const unindexedFirstPage = await read();
    const indexed = await read();

    expect(indexed).toEqual(Array.from({ length: 600 }, (_unused, index) => Math.floor(index / 40)));
    expect(unindexedFirstPage).toEqual(indexed);
  });

  test('all partitions are read when no key is given', async () => {
    const ordered = await container.items
      .query<number>('SELECT VALUE c.ordinal FROM c ORDER BY c.ordinal DESC')
      .fetchAll();
    const counted = await container.items.query<number>('SELECT VALUE COUNT(1) FROM c').fetchAll();
    const listed = await container.items.readAll({ maxItemCount: 50 }).fetchAll();

    expect(ordered.resources).toHaveLength(COUNT + 60);
    expect(ordered.resources[0]).toBe(COUNT - 1);
    expect(counted.resources).toEqual([COUNT + 60]);
    expect(listed.resources).toHaveLength(COUNT + 60);
  });

  test('continuation tokens page through all partitions too', async () => {
    const found = await pages('SELECT VALUE CONCAT(c.tenant, c.id) FROM c', { maxItemCount: 40 });

    expect(new Set(found.flat()).size).toBe(COUNT + 60);
    expect(found.flat()).toHaveLength(COUNT + 60);
  });

  test('the SDK refuses a bare aggregate over all partitions, as against the service', async () => {
    const query = container.items.query('SELECT COUNT(1) AS n FROM c').fetchAll();

    await expect(query).rejects.toThrow('Aggregate queries must use the VALUE keyword');
  });

  test('a partition key in WHERE reads that partition alone', async () => {
    const { resources, requestCharge } = await container.items
      .query({ query: 'SELECT * FROM c WHERE c.tenant = @tenant', parameters: [{ name: '@tenant', value: 'two' }] })
      .fetchAll();
    const all = await container.items.query('SELECT * FROM c WHERE STARTSWITH(c.tenant, "two")').fetchAll();

    expect(resources).toHaveLength(30);
    expect(requestCharge).toBeLessThan(all.requestCharge);
  });

  test.each(['garbage', Buffer.from('{"query":"x"}').toString('base64url')])(
    'the continuation token %s is refused',
    async (continuationToken) => {
      const query = container.items.query('SELECT * FROM c', { partitionKey: 'one', continuationToken });

      await expect(query.fetchNext()).rejects.toMatchObject({ code: 400 });
    },
  );

  test('a page never grows past four megabytes', async () => {
    const large = await fixture.newContainer();
    for (let index = 0; index < 6; index += 1) {
      await large.items.create({ id: `${index}`, tenant: 'x', text: 'x'.repeat(1e6) });
    }

    const first = await large.items.query('SELECT * FROM c', { partitionKey: 'x', maxItemCount: 100 }).fetchNext();
    const all = await large.items.query('SELECT * FROM c', { partitionKey: 'x' }).fetchAll();

    expect(first.resources).toHaveLength(4);
    expect(all.resources).toHaveLength(6);
  });
});

import {
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  VectorEmbeddingDataType,
  VectorEmbeddingDistanceFunction,
} from '@azure/cosmos';

import { refusal, startFixture, type CosmosFixture } from './cosmos-fixture';

let fixture: CosmosFixture;
let now = Date.now();

beforeAll(async () => {
  fixture = await startFixture({ now: () => now });
});
afterAll(() => fixture.stop());

describe('databases and containers', () => {
  test('are created once, listed, queried and deleted with all they hold', async () => {
    const { client } = fixture;

    const first = await client.databases.createIfNotExists({ id: 'temporary' });
    const second = await client.databases.createIfNotExists({ id: 'temporary' });
    const container = await first.database.containers.createIfNotExists({ id: 'things', partitionKey: '/pk' });
    const again = await first.database.containers.createIfNotExists({ id: 'things', partitionKey: '/pk' });
    await container.container.items.create({ id: '1', pk: 'x' });

    expect([first.statusCode, second.statusCode, container.statusCode, again.statusCode]).toEqual([201, 200, 201, 200]);
    expect((await client.databases.readAll().fetchAll()).resources.map(({ id }) => id)).toContain('temporary');
    expect((await first.database.containers.query({ query: 'SELECT VALUE c.id FROM c' }).fetchAll()).resources).toEqual(
      ['things'],
    );
    await first.database.delete();
    expect(await refusal(first.database.read())).toBe(404);
    await client.databases.create({ id: 'temporary' });
    expect(await refusal(container.container.read())).toBe(404);
  });

  test('keep what their definition says', async () => {
    const container = await fixture.newContainer({
      defaultTtl: 60,
      indexingPolicy: { excludedPaths: [{ path: '/big/*' }] },
    });

    const { resource } = await container.read();

    expect(resource).toMatchObject({
      partitionKey: { paths: ['/tenant'] },
      defaultTtl: 60,
      indexingPolicy: { indexingMode: 'consistent', excludedPaths: [{ path: '/big/*' }] },
    });
  });

  test('are refused twice under one name and with another partition key later', async () => {
    const container = await fixture.newContainer({ id: 'fixed' });

    const twice = await refusal(fixture.database.containers.create({ id: 'fixed', partitionKey: '/tenant' }));
    const moved = await refusal(container.replace({ id: 'fixed', partitionKey: { paths: ['/other'] } }));

    expect([twice, moved]).toEqual([409, 400]);
  });

  test('that do not exist refuse documents and queries', async () => {
    const missing = fixture.database.container('missing');

    expect(await refusal(missing.items.create({ id: '1', tenant: 't' }))).toBe(404);
    expect(await refusal(missing.items.query('SELECT * FROM c', { partitionKey: 't' }).fetchAll())).toBe(404);
  });

  test('created again after a delete are empty', async () => {
    const container = await fixture.newContainer({ id: 'again' });
    await container.items.create({ id: '1', tenant: 't' });
    await container.delete();

    const fresh = await fixture.newContainer({ id: 'again' });

    expect((await fresh.item('1', 't').read()).statusCode).toBe(404);
  });
});

describe('hierarchical partition keys', () => {
  test('find documents by the whole key and query them by a prefix of it', async () => {
    const container = await fixture.newContainer({
      partitionKey: {
        paths: ['/a', '/b', '/c'],
        kind: PartitionKeyKind.MultiHash,
        version: PartitionKeyDefinitionVersion.V2,
      },
    });
    for (const [a, b, c] of ['xyz', 'xyw', 'xvz', 'Xyz'].map((text) => text.split(''))) {
      await container.items.create({ id: '1', a, b, c });
    }
    await container.items.create({ id: '1', a: 'xx', b: 'y', c: 'z' });
    const query = async (partitionKey: string[], order = '') =>
      (
        await container.items
          .query<string>(`SELECT VALUE CONCAT(c.a, c.b, c.c) FROM c${order}`, { partitionKey })
          .fetchAll()
      ).resources;

    expect((await container.item('1', ['x', 'y', 'w']).read()).resource).toMatchObject({ c: 'w' });
    expect(await query(['x', 'y', 'z'])).toEqual(['xyz']);
    expect((await query(['x', 'y'])).sort()).toEqual(['xyw', 'xyz']);
    expect((await query(['x'], ' ORDER BY c.b'))[0]).toBe('xvz');
    expect(await query(['x'])).toHaveLength(3);
    expect(await query(['xy'])).toEqual([]);
  });
});

describe('unique keys', () => {
  test('hold within a partition, for every write, until the holder is gone', async () => {
    const container = await fixture.newContainer({
      uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/email'] }, { paths: ['/a', '/b'] }] },
    });
    await container.items.create({ id: '1', tenant: 't', email: 'x', a: 1, b: 1 });
    await container.items.create({ id: '2', tenant: 't', email: 'y', a: 1, b: 2 });

    expect(await refusal(container.items.create({ id: '3', tenant: 't', email: 'x', a: 9 }))).toBe(409);
    expect(await refusal(container.items.upsert({ id: '2', tenant: 't', email: 'z', a: 1, b: 1 }))).toBe(409);
    expect(await refusal(container.item('2', 't').patch([{ op: 'set', path: '/email', value: 'x' }]))).toBe(409);
    await container.items.create({ id: '1', tenant: 'other', email: 'x', a: 1, b: 1 });
    await container.items.upsert({ id: '1', tenant: 't', email: 'x', a: 2, b: 2 });
    await container.item('1', 't').delete();
    await container.items.create({ id: '3', tenant: 't', email: 'x', a: 9 });
    expect((await container.item('2', 't').read()).resource).toMatchObject({ email: 'y', a: 1, b: 2 });
  });
});

describe('time to live', () => {
  const advance = (seconds: number): void => {
    now += seconds * 1000;
  };

  test('ends documents by their own word, else by the default of the container', async () => {
    const container = await fixture.newContainer({ defaultTtl: 100 });
    await container.items.create({ id: 'default', tenant: 't' });
    await container.items.create({ id: 'short', tenant: 't', ttl: 10 });
    await container.items.create({ id: 'forever', tenant: 't', ttl: -1 });
    const left = async (): Promise<string[]> =>
      (await container.items.query<string>('SELECT VALUE c.id FROM c', { partitionKey: 't' }).fetchAll()).resources;

    advance(11);
    const afterShort = await left();
    advance(100);
    const afterDefault = await left();

    expect(afterShort).toEqual(['default', 'forever']);
    expect(afterDefault).toEqual(['forever']);
    expect((await container.item('short', 't').read()).statusCode).toBe(404);
    expect(await refusal(container.item('short', 't').replace({ id: 'short', tenant: 't' }))).toBe(404);
  });

  test('starts again with every write', async () => {
    const container = await fixture.newContainer({ defaultTtl: 100 });
    await container.items.create({ id: '1', tenant: 't' });

    advance(60);
    await container.item('1', 't').patch([{ op: 'set', path: '/touched', value: true }]);
    advance(60);

    expect((await container.item('1', 't').read()).statusCode).toBe(200);
  });

  test('frees the id and the unique values of what has ended', async () => {
    const container = await fixture.newContainer({
      defaultTtl: 10,
      uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/email'] }] },
    });
    await container.items.create({ id: '1', tenant: 't', email: 'x' });
    await container.items.create({ id: '2', tenant: 't', email: 'y' });

    advance(11);

    expect((await container.items.create({ id: '1', tenant: 't', email: 'y' })).statusCode).toBe(201);
    expect((await container.items.create({ id: '3', tenant: 't', email: 'x' })).statusCode).toBe(201);
  });

  test('is without effect where the container has no default, and obeys a default given later', async () => {
    const container = await fixture.newContainer();
    await container.items.create({ id: '1', tenant: 't', ttl: 10 });
    await container.items.create({ id: '2', tenant: 't' });
    advance(11);
    const before = await container.item('1', 't').read();

    await container.replace({ id: container.id, partitionKey: { paths: ['/tenant'] }, defaultTtl: -1 });

    expect(before.statusCode).toBe(200);
    expect((await container.item('1', 't').read()).statusCode).toBe(404);
    expect((await container.item('2', 't').read()).statusCode).toBe(200);
  });

  test.each<unknown>([0, -2, 1.5, 'soon'])('refuses %j', async (ttl) => {
    const container = await fixture.newContainer({ defaultTtl: -1 });

    await container.items.create({ id: '1', tenant: 't' });

    expect(await refusal(container.item('1', 't').patch([{ op: 'set', path: '/ttl', value: ttl }]))).toBe(400);
  });
});

describe('what is not served', () => {
  test.each([
    [
      'stored procedure',
      () => fixture.database.container('x').scripts.storedProcedures.create({ id: 's', body: 'function(){}' }),
    ],
    ['trigger', () => fixture.database.container('x').scripts.triggers.readAll().fetchAll()],
    ['user-defined function', () => fixture.database.container('x').scripts.userDefinedFunctions.readAll().fetchAll()],
    ['user', () => fixture.database.users.create({ id: 'u' })],
    ['throughput', () => fixture.database.readOffer()],
    [
      'computed property',
      () => fixture.newContainer({ computedProperties: [{ name: 'low', query: 'SELECT VALUE LOWER(c.x) FROM c' }] }),
    ],
  ])('%s is refused by name', async (name, attempt) => {
    await fixture.database.containers.createIfNotExists({ id: 'x', partitionKey: '/tenant' });

    const error = await attempt().catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 501 });
    expect(String(error)).toMatch(new RegExp(name, 'i'));
  });
});

describe('vector search', () => {
  test('puts the nearest first and scores it', async () => {
    const container = await fixture.newContainer({
      vectorEmbeddingPolicy: {
        vectorEmbeddings: [
          {
            path: '/e',
            dataType: VectorEmbeddingDataType.Float32,
            dimensions: 3,
            distanceFunction: VectorEmbeddingDistanceFunction.Cosine,
          },
        ],
      },
    });
    await container.items.create({ id: 'far', tenant: 't', e: [0, 1, 0] });
    await container.items.create({ id: 'near', tenant: 't', e: [0.9, 0.1, 0] });
    await container.items.create({ id: 'same', tenant: 't', e: [1, 0, 0] });

    const { resources } = await container.items
      .query({
        query: 'SELECT TOP 2 c.id, VectorDistance(c.e, @e) AS score FROM c ORDER BY VectorDistance(c.e, @e)',
        parameters: [{ name: '@e', value: [1, 0, 0] }],
      })
      .fetchAll();

    expect(resources).toMatchObject([{ id: 'same', score: 1 }, { id: 'near' }]);
  });
});

import { BulkOperationType, type Container } from '@azure/cosmos';

import { refusal, startFixture, type CosmosFixture } from './cosmos-fixture';

describe('documents', () => {
  let fixture: CosmosFixture;
  let container: Container;

  beforeAll(async () => {
    fixture = await startFixture();
    container = await fixture.newContainer();
  });
  afterAll(() => fixture.stop());

  test('a created document carries the system properties and is read back by its key', async () => {
    const created = await container.items.create({ id: 'a', tenant: 't1', count: 1 });

    const read = await container.item('a', 't1').read();
    expect(created.statusCode).toBe(201);
    expect(created.requestCharge).toBeGreaterThan(0);
    expect(read.resource).toMatchObject({ id: 'a', tenant: 't1', count: 1, _etag: created.etag });
    expect(read.resource).toHaveProperty('_ts');
    expect(read.headers['x-ms-session-token']).toMatch(/^0:-1#\d+$/);
  });

  test('the same id is taken within a partition and free in another', async () => {
    await container.items.create({ id: 'same', tenant: 't1' });

    const again = await refusal(container.items.create({ id: 'same', tenant: 't1' }));
    const elsewhere = await container.items.create({ id: 'same', tenant: 't2' });
    expect(again).toBe(409);
    expect(elsewhere.statusCode).toBe(201);
  });

  test('an upsert creates first and replaces then', async () => {
    const first = await container.items.upsert({ id: 'upserted', tenant: 't1', value: 1 });
    const second = await container.items.upsert({ id: 'upserted', tenant: 't1', value: 2 });

    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect((await container.item('upserted', 't1').read()).resource).toMatchObject({ value: 2 });
  });

  test('a deleted document is gone', async () => {
    await container.items.create({ id: 'deleted', tenant: 't1' });

    const deleted = await container.item('deleted', 't1').delete();

    expect(deleted.statusCode).toBe(204);
    expect((await container.item('deleted', 't1').read()).statusCode).toBe(404);
    expect(await refusal(container.item('deleted', 't1').delete())).toBe(404);
  });

  test('a document is invisible under another partition key', async () => {
    await container.items.create({ id: 'isolated', tenant: 't1' });

    const other = await container.item('isolated', 't2').read();

    expect(other.statusCode).toBe(404);
    expect(await refusal(container.item('isolated', 't2').replace({ id: 'isolated', tenant: 't2' }))).toBe(404);
    expect(await refusal(container.item('isolated', 't2').delete())).toBe(404);
    expect(await refusal(container.item('isolated', 't2').patch([{ op: 'set', path: '/stolen', value: true }]))).toBe(
      404,
    );
  });

  test('a body of another partition than the request is refused', async () => {
    await container.items.create({ id: 'mismatch', tenant: 't1' });

    const status = await refusal(container.item('mismatch', 't1').replace({ id: 'mismatch', tenant: 't2' }));

    expect(status).toBe(400);
  });

  test.each(['replace', 'upsert', 'delete', 'patch'] as const)(
    '%s with a stale etag is refused and changes nothing',
    async (kind) => {
      const id = `stale-${kind}`;
      const { etag } = await container.items.create({ id, tenant: 't1', value: 1 });
      const changed = await container.item(id, 't1').replace({ id, tenant: 't1', value: 2 });
      const item = container.item(id, 't1');
      const options = { accessCondition: { type: 'IfMatch', condition: etag } };
      const attempts = {
        replace: () => item.replace({ id, tenant: 't1', value: 3 }, options),
        upsert: () => container.items.upsert({ id, tenant: 't1', value: 3 }, options),
        delete: () => item.delete(options),
        patch: () => item.patch([{ op: 'set', path: '/value', value: 3 }], options),
      };

      const status = await refusal(attempts[kind]());

      expect(status).toBe(412);
      expect((await item.read()).resource).toMatchObject({ value: 2, _etag: changed.etag });
    },
  );

  test('of concurrent replaces with one etag exactly one wins', async () => {
    const { etag } = await container.items.create({ id: 'race', tenant: 't1' });
    const options = { accessCondition: { type: 'IfMatch', condition: etag } };

    const outcomes = await Promise.allSettled(
      ['x', 'y', 'z'].map((owner) =>
        container.item('race', 't1').replace({ id: 'race', tenant: 't1', owner }, options),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a read of an unchanged document answers 304', async () => {
    const { etag } = await container.items.create({ id: 'unchanged', tenant: 't1' });

    const read = container.item('unchanged', 't1').read({ accessCondition: { type: 'IfNoneMatch', condition: etag } });

    expect((await read).statusCode).toBe(304);
  });

  test('an upsert that must create is refused when the document exists', async () => {
    await container.items.create({ id: 'only-new', tenant: 't1' });
    const options = { accessCondition: { type: 'IfNoneMatch', condition: '*' } };

    expect(await refusal(container.items.upsert({ id: 'only-new', tenant: 't1' }, options))).toBe(412);
    expect((await container.items.upsert({ id: 'really-new', tenant: 't1' }, options)).statusCode).toBe(201);
  });

  test.each([
    ['no partition key property', { id: 'keyless' }, undefined],
    ['a null key', { id: 'null-key', tenant: null }, null],
    ['a numeric key', { id: 'number-key', tenant: 7 }, 7],
    ['a boolean key', { id: 'boolean-key', tenant: true }, true],
    ['an id and key outside ASCII', { id: 'a b+é@ü', tenant: 'tü "日本"' }, 'tü "日本"'],
  ] as const)('a document with %s is found again', async (_name, document, key) => {
    await container.items.create(document);

    const read = await container.item(document.id, key).read();

    expect(read.resource).toMatchObject(document);
  });

  test.each([
    ['a slash', 'a/b'],
    ['a question mark', 'a?b'],
    ['a hash', 'a#b'],
  ])('an id with %s is refused', async (_name, id) => {
    await expect(container.items.create({ id, tenant: 't1' })).rejects.toHaveProperty('message');
  });

  test('a document over two megabytes is refused', async () => {
    expect(await refusal(container.items.create({ id: 'big', tenant: 't1', text: 'x'.repeat(2.2e6) }))).toBe(413);
  });

  test('bulk writes go to many partitions and each stands for itself', async () => {
    await container.items.create({ id: 'bulk-1', tenant: 'b1' });
    const operations = Array.from({ length: 120 }, (_unused, index) => ({
      operationType: BulkOperationType.Create,
      partitionKey: `b${index % 3}`,
      resourceBody: { id: `bulk-${index}`, tenant: `b${index % 3}` },
    }));

    const results = await container.items.executeBulkOperations(operations);

    const statuses = results.map(({ response, error }) => response?.statusCode ?? error?.code);
    expect(statuses.filter((status) => status === 201)).toHaveLength(119);
    expect(statuses[1]).toBe(409);
  });

  test('the older bulk call works too, and stops at the first failure when told to', async () => {
    const create = (id: string) => ({
      operationType: 'Create' as const,
      partitionKey: 'old',
      resourceBody: { id, tenant: 'old' },
    });

    // eslint-disable-next-line @typescript-eslint/no-deprecated -- `continueOnError: false` is sent by the older call alone
    const results = await container.items.bulk([create('1'), create('1'), create('2')], { continueOnError: false });

    expect(results.map(({ statusCode }) => statusCode)).toEqual([201, 409, 424]);
  });
});

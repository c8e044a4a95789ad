/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the factories of ChangeFeedStartFrom give instances of other classes, so says the SDK itself */
import { ChangeFeedMode, ChangeFeedStartFrom, type ChangeFeedPullModelIterator, type Container } from '@azure/cosmos';
import { z } from 'zod';

import { startFixture, type CosmosFixture } from './cosmos-fixture';

describe('change feed', () => {
  let fixture: CosmosFixture;
  let container: Container;

  beforeAll(async () => {
    fixture = await startFixture();
  });
  beforeEach(async () => {
    container = await fixture.newContainer();
  });
  afterAll(() => fixture.stop());

  const Changes = z.array(z.looseObject({ id: z.string(), _lsn: z.number() }));

  /** Everything up to the point where there is no more, and where to go on from. */
  const drain = async (iterator: ChangeFeedPullModelIterator<unknown>): Promise<{ ids: string[]; token: string }> => {
    const ids: string[] = [];
    for (;;) {
      const page = await iterator.readNext();
      if (page.statusCode === 304) return { ids, token: page.continuationToken };
      ids.push(...Changes.parse(page.result).map(({ id }) => id));
    }
  };

  test('gives the latest version of each document in the order of change, page by page', async () => {
    for (const id of ['1', '2', '3', '4', '5']) await container.items.create({ id, tenant: id });
    await container.item('2', '2').patch([{ op: 'set', path: '/changed', value: true }]);
    await container.item('3', '3').delete();

    const { ids } = await drain(
      container.items.getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning(), maxItemCount: 2 }),
    );

    expect(ids).toEqual(['1', '4', '5', '2']);
  });

  test('goes on from a continuation token with what changed since', async () => {
    await container.items.create({ id: '1', tenant: 'a' });
    await container.items.create({ id: '2', tenant: 'b' });
    const { token } = await drain(
      container.items.getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning() }),
    );
    await container.items.create({ id: '3', tenant: 'c' });
    await container.items.upsert({ id: '1', tenant: 'a', again: true });

    const { ids } = await drain(
      container.items.getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Continuation(token) }),
    );

    expect(ids).toEqual(['3', '1']);
  });

  test('from now on tells of later changes alone', async () => {
    await container.items.create({ id: 'before', tenant: 'a' });
    const iterator = container.items.getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Now() });
    const nothing = await drain(iterator);

    await container.items.create({ id: 'after', tenant: 'a' });

    expect(nothing.ids).toEqual([]);
    expect((await drain(iterator)).ids).toEqual(['after']);
  });

  test('of one partition key tells of no other', async () => {
    for (const tenant of ['a', 'b', 'ab']) await container.items.create({ id: `of-${tenant}`, tenant });

    const { ids } = await drain(
      container.items.getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning('a') }),
    );

    expect(ids).toEqual(['of-a']);
  });

  test('from a time leaves out what is older', async () => {
    await container.items.create({ id: '1', tenant: 'a' });
    const at = (offsetMs: number) =>
      container.items.getChangeFeedIterator({
        changeFeedStartFrom: ChangeFeedStartFrom.Time(new Date(Date.now() + offsetMs)),
      });

    expect((await drain(at(3_600_000))).ids).toEqual([]);
    expect((await drain(at(-3_600_000))).ids).toEqual(['1']);
  });

  test('of all versions and deletes is refused by name', async () => {
    const iterator = container.items.getChangeFeedIterator({
      changeFeedMode: ChangeFeedMode.AllVersionsAndDeletes,
      changeFeedStartFrom: ChangeFeedStartFrom.Now(),
    });

    await expect(iterator.readNext()).rejects.toThrow(/all versions and deletes is not supported/);
  });
});

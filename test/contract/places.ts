import { randomIds } from '../../shared/kernel';

type State = 'accepted' | 'planned' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export interface PlacesHarness {
  store(id: string, tenantId: string, state: State): Promise<unknown>;
  admit(id: string, tenantId: string, limit: number, now: Date): Promise<boolean>;
  newId(): string;
}

const NOW = new Date('2030-01-01T00:00:00.000Z');
const SOON = new Date('2030-01-01T00:00:59.000Z');
const LATER = new Date('2030-01-01T00:01:01.000Z');

/** What every store of runs or jobs promises to whoever wants to store one more. */
export function placesContract({ store, admit, newId }: PlacesHarness): void {
  it('has a place for as many as are not under way, and counts those of no other tenant', async () => {
    const [tenantId, other] = [randomIds.next('ten'), randomIds.next('ten')];
    for (const state of ['accepted', 'planned', 'running', 'succeeded', 'failed', 'cancelled'] as const) {
      await store(newId(), tenantId, state);
      await store(newId(), other, state);
    }

    expect(await admit(newId(), tenantId, 3, NOW)).toBe(false);
    expect(await admit(newId(), tenantId, 4, NOW)).toBe(true);
    expect(await admit(newId(), tenantId, 4, NOW)).toBe(false);
    expect(await admit(newId(), other, 4, NOW)).toBe(true);
  });

  it('never has more places than the limit, however many ask at once', async () => {
    const tenantId = randomIds.next('ten');
    const ids = Array.from({ length: 12 }, newId);

    const answers = await Promise.all(ids.map((id) => admit(id, tenantId, 3, NOW)));

    expect(answers.filter(Boolean)).toHaveLength(3);
  });

  it('has one place for one that asks again, before and after it is stored', async () => {
    const tenantId = randomIds.next('ten');
    const [id, next] = [newId(), newId()];

    expect(await Promise.all([admit(id, tenantId, 1, NOW), admit(id, tenantId, 1, NOW)])).toEqual([true, true]);
    await store(id, tenantId, 'accepted');
    expect(await admit(id, tenantId, 1, NOW)).toBe(true);
    expect(await admit(next, tenantId, 1, LATER)).toBe(false);
    expect(await admit(next, tenantId, 2, NOW)).toBe(true);
  });

  it('gives the place of one that was never stored to another, after a minute', async () => {
    const tenantId = randomIds.next('ten');
    await admit(newId(), tenantId, 1, NOW);

    expect(await admit(newId(), tenantId, 1, SOON)).toBe(false);
    expect(await admit(newId(), tenantId, 1, LATER)).toBe(true);
  });

  it('gives the place of one that has ended to another at once', async () => {
    const tenantId = randomIds.next('ten');
    const id = newId();
    await admit(id, tenantId, 1, NOW);
    await store(id, tenantId, 'succeeded');

    expect(await admit(newId(), tenantId, 1, NOW)).toBe(true);
  });
}

import type { Claim, ClaimStore } from '../../shared/jobs';
import { randomIds } from '../../shared/kernel';

function makeClaim(change: Partial<Claim> = {}): Claim {
  const [id, tenantId, holder] = [randomIds.next('ans'), randomIds.next('ten'), randomIds.next('clm')];
  return { id, tenantId, holder, about: 'first', ...change };
}

/** What every store of claims promises. */
export function claimStoreContract(store: () => ClaimStore): void {
  it('gives one of many at once the claim, and shows it to the others', async () => {
    const own = makeClaim();
    const claims = Array.from({ length: 8 }, () => ({ ...own, holder: randomIds.next('clm') }));

    const standing = await Promise.all(claims.map((claim) => store().claim(claim)));

    const holders = new Set(standing.map(({ holder }) => holder));
    expect(holders.size).toBe(1);
    expect(claims.filter(({ holder }) => holders.has(holder))).toHaveLength(1);
  });

  it('lets the holder claim again, and another only after the release', async () => {
    const own = makeClaim();
    const other = { ...own, holder: randomIds.next('clm'), about: 'second' };

    expect(await store().claim(own)).toEqual(own);
    expect(await store().claim(own)).toEqual(own);
    expect(await store().claim(other)).toEqual(own);
    await store().release(other);
    expect(await store().claim(other)).toEqual(own);
    await store().release(own);
    await store().release(own);

    expect(await store().claim(other)).toEqual(other);
  });

  it('keeps the claims of two tenants apart', async () => {
    const own = makeClaim();
    const theirs = { ...makeClaim(), id: own.id };
    await store().claim(own);

    expect(await store().claim(theirs)).toEqual(theirs);
  });
}

import { IdempotencyKeys } from '../../../../clients/dashboard/src/api/idempotency';

describe('IdempotencyKeys', () => {
  it('gives the same key for the same request, and another for another', () => {
    const keys = new IdempotencyKeys();

    const first = keys.keyOf({ name: 'a' });

    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(keys.keyOf({ name: 'a' })).toBe(first);
    expect(keys.keyOf({ name: 'b' })).not.toBe(first);
  });

  it('gives a new key to what is sent once more after it had its effect', () => {
    const keys = new IdempotencyKeys();
    const first = keys.keyOf({ name: 'a' });

    keys.forget();

    expect(keys.keyOf({ name: 'a' })).not.toBe(first);
  });
});

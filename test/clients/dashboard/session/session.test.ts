import { createSession } from '../../../../clients/dashboard/src/session/session';

describe('the session', () => {
  it('keeps the key from sign-in to sign-out', () => {
    const kept = new Map<string, string>();
    const session = createSession({
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    });

    expect(session.key()).toBeUndefined();
    session.begin('aur_secret');
    expect(session.key()).toBe('aur_secret');
    session.end();
    expect([...kept]).toEqual([]);
  });
});

/** The part of `sessionStorage` that is used. */
export type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NAME = 'aurelis.key';

/**
 * The key of whoever uses this tab. It is kept as long as the tab, so that a page can be loaded again, and in no other place: not in the
 * address, not in a cookie, not in a storage that outlives the tab.
 */
export interface Session {
  key(): string | undefined;
  begin(key: string): void;
  end(): void;
}

export function createSession(storage: KeyStorage): Session {
  return {
    key: () => storage.getItem(NAME) ?? undefined,
    begin: (key) => storage.setItem(NAME, key),
    end: () => storage.removeItem(NAME),
  };
}

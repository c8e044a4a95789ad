/** What a connection has shown tokens for, and until when. */
export class Claims {
  private readonly expiries = new Map<string, number>();

  grant(audience: string, expiresAtMs: number): void {
    this.expiries.set(entityPathOf(audience), expiresAtMs);
  }

  /** A token for the namespace covers its entities, one for an entity what lies below it. */
  covers(address: string): boolean {
    const wanted = entityPathOf(address);
    for (const [granted, expiresAtMs] of this.expiries) {
      const isCovered = granted === '' || wanted === granted || wanted.startsWith(`${granted}/`);
      if (isCovered && expiresAtMs > Date.now()) return true;
    }
    return false;
  }
}

function entityPathOf(address: string): string {
  return address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/^\/+/, '')
    .replace(/\/\$management$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

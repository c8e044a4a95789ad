/** The same key as long as the same is sent again, so that a second try has no second effect. */
export class IdempotencyKeys {
  private sent = '';
  private key = '';

  keyOf(request: unknown): string {
    const text = JSON.stringify(request);
    if (text !== this.sent) this.key = randomKey();
    this.sent = text;
    return this.key;
  }

  /** What was sent had its effect: sent once more, it is meant once more. */
  forget(): void {
    this.sent = '';
  }
}

/** `randomUUID` is there on secure origins alone. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

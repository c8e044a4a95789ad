export interface SeenMessage {
  readonly messageId: string;
  readonly sequenceNumber: number;
  readonly atMs: number;
}

/** Message ids of the detection window, oldest first. */
export class DuplicateHistory {
  private readonly seen = new Map<string, SeenMessage>();

  constructor(private readonly windowMs: number) {}

  find(messageId: string, nowMs: number): SeenMessage | undefined {
    this.forget(nowMs);
    return this.seen.get(messageId);
  }

  add(message: SeenMessage): void {
    // Delete first: a Map keeps the place of a key it knows, and the order is what forgetting relies on.
    this.seen.delete(message.messageId);
    this.seen.set(message.messageId, message);
  }

  *entries(nowMs: number): Generator<SeenMessage> {
    this.forget(nowMs);
    yield* this.seen.values();
  }

  private forget(nowMs: number): void {
    for (const [messageId, { atMs }] of this.seen) {
      if (atMs + this.windowMs > nowMs) return;
      this.seen.delete(messageId);
    }
  }
}

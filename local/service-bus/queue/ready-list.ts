import type { StoredMessage } from './stored-message';

/** Messages waiting to be received, by sequence number. Taking the first and adding the last cost no move of the others. */
export class ReadyList {
  private messages: StoredMessage[] = [];
  private head = 0;

  get size(): number {
    return this.messages.length - this.head;
  }

  first(): StoredMessage | undefined {
    return this.messages[this.head];
  }

  takeFirst(): StoredMessage | undefined {
    const message = this.messages[this.head];
    if (message === undefined) return undefined;
    this.head++;
    if (this.head > 1024 && this.head * 2 > this.messages.length) {
      this.messages = this.messages.slice(this.head);
      this.head = 0;
    }
    return message;
  }

  add(message: StoredMessage): void {
    const index = this.indexFrom(message.sequenceNumber);
    if (index === this.head && this.head > 0) {
      this.messages[--this.head] = message;
      return;
    }
    this.messages.splice(index, 0, message);
  }

  remove(message: StoredMessage): void {
    const index = this.indexFrom(message.sequenceNumber);
    if (this.messages[index] !== message) return;
    if (index === this.head) this.takeFirst();
    else this.messages.splice(index, 1);
  }

  /** The index of the first waiting message with this sequence number or a higher one. */
  private indexFrom(sequenceNumber: number): number {
    let low = this.head;
    let high = this.messages.length;
    const last = this.messages[high - 1];
    if (last !== undefined && high > low && last.sequenceNumber < sequenceNumber) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const candidate = this.messages[middle];
      if (candidate !== undefined && candidate.sequenceNumber < sequenceNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

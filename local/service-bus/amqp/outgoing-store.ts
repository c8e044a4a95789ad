import type { OutgoingDelivery, OutgoingStore } from './rhea-internals';

/**
 * Deliveries sent and not yet settled. rhea's own store is a ring of 2048 places freed in order only: one message that is
 * worked on for minutes stalls its link once 2048 others have passed it. This one frees each delivery by itself.
 */
export class UnorderedOutgoingStore implements OutgoingStore {
  private readonly deliveries = new Map<number, OutgoingDelivery>();
  private finished: OutgoingDelivery[] = [];

  push(delivery: OutgoingDelivery): void {
    this.deliveries.set(delivery.id, delivery);
  }

  available(): number {
    return Number.MAX_SAFE_INTEGER;
  }

  by_id(id: number): OutgoingDelivery | undefined {
    return this.deliveries.get(id);
  }

  /** Marks a delivery to be forgotten as soon as rhea has written what is still to be written about it. */
  finish(delivery: OutgoingDelivery): void {
    this.finished.push(delivery);
  }

  pop_if(isDone: (delivery: OutgoingDelivery) => boolean): void {
    if (this.finished.length === 0) return;
    this.finished = this.finished.filter((delivery) => {
      if (!isDone(delivery)) return true;
      this.deliveries.delete(delivery.id);
      return false;
    });
  }
}

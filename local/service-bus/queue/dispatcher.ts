import type { StoredMessage } from './stored-message';

/** A receiving link as the queue sees it. */
export interface Consumer {
  /** Receive-and-delete: a message is gone once it is sent. */
  readonly isSettled: boolean;
  /** How many messages may be sent now. */
  availableCredit(): number;
  deliver(message: StoredMessage): void;
  /** Answers a pending drain request once nothing more can be sent. */
  finishDrain(hasReadyMessages: boolean): void;
}

export interface DispatchSource {
  hasReady(): boolean;
  takeReady(consumer: Consumer): StoredMessage | undefined;
  /** Runs before deliveries, so that nothing is delivered that a crash could take back. */
  beforeDispatch(): void;
}

/** Hands ready messages to the consumers in turn. */
export class Dispatcher {
  private readonly consumers: Consumer[] = [];
  private isPumpScheduled = false;

  constructor(private readonly source: DispatchSource) {}

  add(consumer: Consumer): void {
    this.consumers.push(consumer);
    this.pump();
  }

  remove(consumer: Consumer): void {
    const index = this.consumers.indexOf(consumer);
    if (index >= 0) this.consumers.splice(index, 1);
  }

  pump(): void {
    if (this.isPumpScheduled || this.consumers.length === 0) return;
    this.isPumpScheduled = true;
    setImmediate(() => {
      this.isPumpScheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    this.source.beforeDispatch();
    let withoutCredit = 0;
    while (withoutCredit < this.consumers.length && this.source.hasReady()) {
      const consumer = this.consumers.shift();
      if (consumer === undefined) break;
      this.consumers.push(consumer);
      if (consumer.availableCredit() <= 0) {
        withoutCredit++;
        continue;
      }
      withoutCredit = 0;
      const message = this.source.takeReady(consumer);
      if (message === undefined) break;
      consumer.deliver(message);
    }
    for (const consumer of [...this.consumers]) consumer.finishDrain(this.source.hasReady());
  }
}

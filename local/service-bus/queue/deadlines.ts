import type { StoredMessage } from './stored-message';

interface Entry {
  readonly atMs: number;
  readonly message: StoredMessage;
}

const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Calls back for every message whose deadline has come: a lock that ran out, a schedule that is due, a time to live that is
 * over. A binary heap with one timer; an entry whose message has moved on is dropped when it surfaces.
 */
export class Deadlines {
  private heap: Entry[] = [];
  private timer: NodeJS.Timeout | undefined;
  private timerAtMs = Infinity;
  private isStopped = false;

  constructor(
    private readonly liveCount: () => number,
    private readonly onDue: (message: StoredMessage, nowMs: number) => void,
  ) {}

  watch(message: StoredMessage): void {
    if (message.deadlineMs === Infinity || this.isStopped) return;
    this.push({ atMs: message.deadlineMs, message });
    // Renewed and settled locks leave entries behind; without this a long lock duration keeps every settled message in memory.
    if (this.heap.length > 2 * this.liveCount() + 1024) this.rebuild();
    this.arm();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.heap = [];
  }

  private arm(): void {
    const atMs = this.heap[0]?.atMs ?? Infinity;
    if (atMs >= this.timerAtMs && this.timer !== undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.timerAtMs = atMs;
    if (atMs === Infinity) return;
    // One millisecond late on purpose: timers may fire early, and a message must not be looked at before its time.
    const delayMs = Math.min(Math.max(atMs - Date.now() + 1, 0), MAX_TIMEOUT_MS);
    this.timer = setTimeout(() => this.fire(), delayMs);
  }

  private fire(): void {
    this.timer = undefined;
    const nowMs = Date.now();
    for (let first = this.heap[0]; first !== undefined && first.atMs <= nowMs; first = this.heap[0]) {
      this.pop();
      if (!isStale(first)) this.onDue(first.message, nowMs);
    }
    this.arm();
  }

  private rebuild(): void {
    const live = this.heap.filter((entry) => !isStale(entry));
    this.heap = [];
    for (const entry of live) this.push(entry);
  }

  private push(entry: Entry): void {
    let index = this.heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >>> 1;
      if (this.at(parent) <= entry.atMs) break;
      this.swap(index, parent);
      index = parent;
    }
  }

  private pop(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const smallest = this.at(left + 1) < this.at(left) ? left + 1 : left;
      if (this.at(smallest) >= last.atMs) return;
      this.swap(index, smallest);
      index = smallest;
    }
  }

  private at(index: number): number {
    return this.heap[index]?.atMs ?? Infinity;
  }

  private swap(one: number, other: number): void {
    const first = this.heap[one];
    const second = this.heap[other];
    if (first === undefined || second === undefined) return;
    this.heap[one] = second;
    this.heap[other] = first;
  }
}

function isStale(entry: Entry): boolean {
  return entry.message.isRemoved || entry.message.deadlineMs !== entry.atMs;
}

import { closeSync, existsSync, fdatasyncSync, fsyncSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFrames, writeFrame } from './journal-frame';
import type { JournalEntry } from './journal-operation';

export interface JournalOptions {
  readonly file: string;
  /** Survive a power cut too, at the price of a disk flush for every turn of the event loop that changes something. */
  readonly fsync: boolean;
  readonly compactAboveBytes: number;
  /** Everything a restart needs; asked for when the journal is compacted. */
  readonly snapshot: () => Iterable<readonly JournalEntry[]>;
}

/**
 * Append-only log of every change. Changes of one turn of the event loop go out in one write, and only then run their
 * callbacks, which send the acknowledgements: what a client saw acknowledged is in the file.
 */
export class Journal {
  private pending: Buffer[] = [];
  private callbacks: (() => void)[] = [];
  private isFlushScheduled = false;
  private descriptor: number | undefined;
  private sizeBytes = 0;
  private compactAtBytes: number;

  constructor(private readonly options: JournalOptions) {
    this.compactAtBytes = options.compactAboveBytes;
  }

  /** Hands every stored frame to `apply`, cuts a torn tail and opens the file for writing. */
  open(apply: (entries: readonly JournalEntry[]) => void): void {
    mkdirSync(dirname(this.options.file), { recursive: true });
    rmSync(this.compactedFile, { force: true });
    const bytes = existsSync(this.options.file) ? readFileSync(this.options.file) : Buffer.alloc(0);
    const { frames, end } = readFrames(bytes);
    for (const frame of frames) apply(frame);
    this.descriptor = openSync(this.options.file, 'a');
    ftruncateSync(this.descriptor, end);
    this.sizeBytes = end;
  }

  /** Without entries `onWritten` waits for what was appended before. Once closed nothing is stored, so nothing is answered. */
  append(entries: readonly JournalEntry[], onWritten?: () => void): void {
    if (this.descriptor === undefined) return;
    if (entries.length > 0) this.pending.push(...writeFrame(entries));
    if (onWritten !== undefined) this.callbacks.push(onWritten);
    if (this.isFlushScheduled) return;
    this.isFlushScheduled = true;
    setImmediate(() => this.flush());
  }

  /** A failed write throws out of the event loop on purpose: going on would acknowledge what was not stored. */
  flush(): void {
    this.isFlushScheduled = false;
    const bytes = Buffer.concat(this.pending);
    const callbacks = this.callbacks;
    this.pending = [];
    this.callbacks = [];
    if (bytes.length > 0 && this.descriptor !== undefined) {
      writeFully(this.descriptor, bytes);
      if (this.options.fsync) fdatasyncSync(this.descriptor);
      this.sizeBytes += bytes.length;
    }
    for (const callback of callbacks) callback();
    if (this.sizeBytes > this.compactAtBytes) this.compact();
  }

  close(): void {
    this.flush();
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private get compactedFile(): string {
    return `${this.options.file}.compacted`;
  }

  /** Writes what is still alive to a new file and puts it in the place of the old one in one step. */
  private compact(): void {
    // Callbacks may have changed something: the snapshot would have it and the next write again. The next flush compacts.
    if (this.pending.length > 0) return;
    const descriptor = openSync(this.compactedFile, 'w');
    let sizeBytes = 0;
    for (const entries of this.options.snapshot()) {
      const bytes = Buffer.concat(writeFrame(entries));
      writeFully(descriptor, bytes);
      sizeBytes += bytes.length;
    }
    fsyncSync(descriptor);
    renameSync(this.compactedFile, this.options.file);
    if (this.options.fsync) syncDirectory(dirname(this.options.file));
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = descriptor;
    this.sizeBytes = sizeBytes;
    this.compactAtBytes = Math.max(this.options.compactAboveBytes, sizeBytes * 2);
  }
}

/** Without it a power cut could bring back the old file, and lose what was acknowledged since. */
function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function writeFully(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

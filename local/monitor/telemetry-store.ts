import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { hasErrorCode, readIfPresent } from '../certificates';
import { TelemetryItem } from './telemetry-item';

const FILES_KEPT = 4;

export interface TelemetryStore {
  /** The newest items still held in memory, oldest first. */
  readonly items: () => readonly TelemetryItem[];
  append(items: readonly TelemetryItem[]): Promise<void>;
}

export interface TelemetryLimits {
  /** A file that grew past this is set aside; four are kept, the oldest is overwritten. */
  readonly fileBytes: number;
  readonly itemsInMemory: number;
}

/** Telemetry as one JSON object a line in a few files of bounded size. */
export async function openTelemetryStore(dataDir: string, limits: TelemetryLimits): Promise<TelemetryStore> {
  await mkdir(dataDir, { recursive: true });
  const fileOf = (age: number): string => join(dataDir, age === 0 ? 'telemetry.ndjson' : `telemetry.${age}.ndjson`);
  const memory: TelemetryItem[] = [];
  for (let age = FILES_KEPT - 1; age >= 0; age--) {
    for (const item of parseLines(await readIfPresent(fileOf(age)))) memory.push(item);
  }
  forgetOldest();
  let lastWrite: Promise<unknown> = Promise.resolve();

  function forgetOldest(): void {
    const excess = memory.length - limits.itemsInMemory;
    if (excess > 0) memory.splice(0, excess);
  }

  async function write(items: readonly TelemetryItem[]): Promise<void> {
    // The leading line break ends a line torn by a kill, so that it spoils nothing but itself.
    await appendFile(fileOf(0), `\n${items.map((item) => JSON.stringify(item)).join('\n')}\n`);
    memory.push(...items);
    forgetOldest();
    const { size } = await stat(fileOf(0));
    if (size > limits.fileBytes) await rotate();
  }

  async function rotate(): Promise<void> {
    for (let age = FILES_KEPT - 2; age >= 0; age--) {
      try {
        await rename(fileOf(age), fileOf(age + 1));
      } catch (error) {
        if (!hasErrorCode(error, 'ENOENT')) throw error;
      }
    }
  }

  return {
    items: () => memory,
    append(items) {
      const written = lastWrite.then(() => write(items));
      lastWrite = written.catch(() => undefined); // The sender hears of it; later items are tried afresh.
      return written;
    },
  };
}

function parseLines(text: string | undefined): TelemetryItem[] {
  return (text ?? '').split('\n').flatMap((line) => {
    try {
      return [TelemetryItem.parse(JSON.parse(line))];
    } catch {
      return []; // Empty, or torn by a kill before it was acknowledged.
    }
  });
}

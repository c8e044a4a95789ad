import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { replaceWhole } from '../certificates';
import { GridEvent } from './grid-event';

/** One event on its way to one queue. */
export const Delivery = z.object({ queueName: z.string(), event: GridEvent });
export type Delivery = z.infer<typeof Delivery>;

export interface JournaledDelivery extends Delivery {
  readonly fileName: string;
}

export interface DeliveryJournal {
  /** What a former process left behind, oldest first. */
  readonly undelivered: readonly JournaledDelivery[];
  /** Resolves when the delivery would survive the end of the process. */
  add(delivery: Delivery): Promise<JournaledDelivery>;
  remove(delivery: JournaledDelivery): Promise<void>;
  /** Keeps a delivery no queue will ever take, with the reason beside it. */
  setAside(delivery: JournaledDelivery, reason: string): Promise<void>;
}

/** Undelivered events, each a file of its own: there as soon as the publisher is told so, gone when its queue has it. */
export async function openDeliveryJournal(dataDir: string): Promise<DeliveryJournal> {
  const undeliveredDir = join(dataDir, 'undelivered');
  const deadLetterDir = join(dataDir, 'dead-letter');
  await Promise.all([mkdir(undeliveredDir, { recursive: true }), mkdir(deadLetterDir, { recursive: true })]);
  const undelivered = await readAll(undeliveredDir);
  let lastNumber = Number(undelivered.at(-1)?.fileName.split('.')[0] ?? 0);
  return {
    undelivered,
    async add(delivery) {
      lastNumber += 1;
      const fileName = `${String(lastNumber).padStart(15, '0')}.json`;
      await replaceWhole(join(undeliveredDir, fileName), JSON.stringify(delivery));
      return { ...delivery, fileName };
    },
    remove: ({ fileName }) => rm(join(undeliveredDir, fileName), { force: true }),
    async setAside({ fileName, event }, reason) {
      await replaceWhole(join(deadLetterDir, `${event.id}.reason.txt`), `${reason}\n`);
      await rename(join(undeliveredDir, fileName), join(deadLetterDir, `${event.id}.json`));
    },
  };
}

async function readAll(dir: string): Promise<JournaledDelivery[]> {
  // A file still being written when its process ended has another ending: its publisher was never told that it is safe.
  const fileNames = (await readdir(dir)).filter((name) => /^\d+\.json$/.test(name)).toSorted();
  return await Promise.all(
    fileNames.map(async (fileName) => ({
      ...Delivery.parse(JSON.parse(await readFile(join(dir, fileName), 'utf8'))),
      fileName,
    })),
  );
}

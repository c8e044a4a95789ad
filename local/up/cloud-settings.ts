import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What the local cloud holds: the same names as the product's, which a test compares. */
export const CloudSettings = z.strictObject({
  cosmos: z.strictObject({
    database: z.string(),
    containers: z.record(
      z.string(),
      z.strictObject({
        partitionKey: z.array(z.string()).min(1).max(3),
        defaultTtlSeconds: z.int().optional(),
        /** A property that holds vectors to compare by their angle. */
        vector: z.strictObject({ path: z.string(), dimensions: z.int().positive() }).optional(),
      }),
    ),
  }),
  blobContainers: z.array(z.string()),
  /** Given a random value when the vault has none. */
  secrets: z.array(z.string()),
});
export type CloudSettings = z.infer<typeof CloudSettings>;

export async function readCloudSettings(file: string): Promise<CloudSettings> {
  return CloudSettings.parse(JSON.parse(await readFile(file, 'utf8')));
}

import { z } from 'zod';
import { PackageEcosystem } from '../../findings';

/** The advisories of one ecosystem as they are stored: packages spread over files by a hash of their names. */
export const EcosystemIndex = z.strictObject({
  /** Digest of what it was made from. */
  version: z.string().regex(/^[0-9a-f]{16}$/),
  /** What the source called that version, to be asked about next time. */
  etag: z.string().optional(),
  advisories: z.int().nonnegative(),
  packages: z.int().nonnegative(),
  /** How many files the packages are spread over. */
  shards: z.int().positive().max(4_096),
  fetchedAt: z.string(),
});
export type EcosystemIndex = z.infer<typeof EcosystemIndex>;

/** Names the version of every ecosystem's index that is in use. */
export const AdvisoryManifest = z.strictObject({
  format: z.literal(1),
  updatedAt: z.string(),
  ecosystems: z.partialRecord(PackageEcosystem, EcosystemIndex),
});
export type AdvisoryManifest = z.infer<typeof AdvisoryManifest>;

import { z } from 'zod';

const LockedPackage = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
export type LockedPackage = z.infer<typeof LockedPackage>;

/** package-lock.json, of which every part that is not named here is kept as it is. */
export const Lock = z.looseObject({ packages: z.record(z.string(), LockedPackage) });
export type Lock = z.infer<typeof Lock>;

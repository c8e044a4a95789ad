import { z } from 'zod';

/** A test that may be skipped: how `<file>: <full name>` starts, and why. */
export const AllowedSkip = z.strictObject({ test: z.string().min(1), reason: z.string().min(1) });
export type AllowedSkip = z.infer<typeof AllowedSkip>;

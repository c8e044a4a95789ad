import { z } from 'zod';

const Line = z.int().positive();

/** A function that other files can call, and where it stands. */
export const PublicFunction = z.strictObject({
  name: z.string(),
  /** Of its name. */
  line: Line,
  startColumn: Line,
  endColumn: Line,
  /** The last line of its body, which starts behind the line of the name. */
  endLine: Line,
});
export type PublicFunction = z.infer<typeof PublicFunction>;

import { z } from 'zod';
import { Region } from '../finding';

/** What the end of a run follows data through. */
export const DataflowFacts = z.strictObject({
  /** The file, lowered and packed: `module-codec.ts` of the engine reads it. */
  module: z.string().optional(),
  /** The lines of places that data may have to be kept from, without secrets. */
  snippets: z.array(z.strictObject({ region: Region, snippet: z.string() })).optional(),
  /** Of a file that says what is made of the folder it lies in. */
  package: z
    .strictObject({
      language: z.enum(['javascript', 'python', 'java']),
      /** Whether others call its functions. */
      isLibrary: z.boolean(),
      /** Paths below its folder of the modules that others import; all of them where there are none. */
      entries: z.array(z.string()),
    })
    .optional(),
  /** Of a file of settings. */
  properties: z.array(z.tuple([z.string(), z.string()])).optional(),
});
export type DataflowFacts = z.infer<typeof DataflowFacts>;

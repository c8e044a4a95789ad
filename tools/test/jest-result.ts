import { z } from 'zod';

/** The part of the report jest writes with `--json` that decides whether the tests passed. */
export const JestResult = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
export type JestResult = z.infer<typeof JestResult>;

import { z } from 'zod';

const Count = z.int().nonnegative();

/** One function with all that is nested in it. */
export const FunctionMetrics = z.strictObject({
  /** As the code names it; absent where it has no name. */
  name: z.string().optional(),
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  parameters: Count,
  /** Lines that hold code. */
  codeLines: Count,
  /** McCabe: 1 and one more for each decision. */
  cyclomatic: z.int().positive(),
  /** How hard it is to follow, by the white paper on cognitive complexity. */
  cognitive: Count,
  /** 0 to 100, higher is better. */
  maintainability: z.number().min(0).max(100),
});
export type FunctionMetrics = z.infer<typeof FunctionMetrics>;

/** Figures of one file. */
export const FileMetrics = z.strictObject({
  codeLines: Count,
  /** With a comment and no code. */
  commentLines: Count,
  blankLines: Count,
  functions: Count,
  /** Of all functions, and of the code outside them. */
  cyclomatic: Count,
  cognitive: Count,
  /** Mean over the functions and the code outside them, by lines; absent where nothing is decided or done. */
  maintainability: z.number().min(0).max(100).optional(),
  /** Minutes that taking apart its hard functions would take. */
  debtMinutes: Count,
  /** The functions hardest to follow, hardest first. */
  hardest: z.array(FunctionMetrics),
});
export type FileMetrics = z.infer<typeof FileMetrics>;

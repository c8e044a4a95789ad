import { z } from 'zod';

const Span = z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() });

const OxlintDiagnostic = z.object({
  message: z.string(),
  /** `plugin(rule)`; absent for what the parser says. */
  code: z.string().optional(),
  help: z.string().optional(),
  filename: z.string(),
  labels: z.array(z.object({ label: z.string().optional(), span: Span })),
});
export type OxlintDiagnostic = z.infer<typeof OxlintDiagnostic>;

const OxlintOutput = z.object({ diagnostics: z.array(OxlintDiagnostic), number_of_files: z.int() });
export type OxlintOutput = z.infer<typeof OxlintOutput>;

/** What oxlint printed, or nothing where it died before it had said all. */
export function parseOxlintOutput(output: string): OxlintOutput | undefined {
  try {
    return OxlintOutput.parse(JSON.parse(output));
  } catch {
    // A killed process leaves half a document behind; the caller asks again about fewer files.
    return undefined;
  }
}

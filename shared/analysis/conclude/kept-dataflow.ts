import { z } from 'zod';
import { RawFinding, SkippedPath } from '../../findings';

/** The path of each file, each with the digest of its facts behind it. */
const Files = z.array(z.string());

const KeptPart = z.strictObject({
  /** Those that data was followed through together. */
  files: Files,
  findings: z.array(RawFinding),
  skipped: z.array(SkippedPath),
});
export type KeptPart = z.infer<typeof KeptPart>;

const KeptDataflow = z.strictObject({
  /** What was asked for. */
  request: z.string(),
  /** What every part hangs on besides its own files. */
  shared: Files,
  parts: z.array(KeptPart),
  /** Where the program was cut. */
  apart: z.array(SkippedPath),
});
/** What following data through a repository gave. */
export type KeptDataflow = z.infer<typeof KeptDataflow>;

/** Undefined where it was not kept, or is of another shape. */
export function readDataflow(content: Uint8Array | undefined): KeptDataflow | undefined {
  if (content === undefined) return undefined;
  const kept = KeptDataflow.safeParse(JSON.parse(Buffer.from(content).toString('utf8')));
  return kept.success ? kept.data : undefined;
}

/** The files that a finding tells of. */
export function pathsIn({ path, codeFlow = [], related = [] }: RawFinding): string[] {
  return [path, ...codeFlow.map((step) => step.path), ...related.map((one) => one.path)];
}

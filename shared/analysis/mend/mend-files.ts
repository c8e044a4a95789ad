import type { RawFinding } from '../../findings';
import type { AnalysisEngine, AnalysisInput, AnalysisOptions } from '../analysis-engine';
import { readSource } from '../text/read-source';
import { FileMending } from './file-mending';

/** A file with deterministic fixes in it, each of which was looked at again by the engine. */
export interface MendedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Findings of the first analysis, and of those in between, that are gone. */
  readonly mended: readonly RawFinding[];
}

export interface RefusedFix {
  readonly finding: RawFinding;
  readonly reason: string;
}

export interface Mending {
  readonly files: readonly MendedFile[];
  /** Fixes that were tried and taken back. */
  readonly refused: readonly RefusedFix[];
}

export interface MendOptions extends AnalysisOptions {
  /** Which findings to mend; all that have a fix when absent. */
  readonly wants?: (finding: RawFinding) => boolean;
}

/** Fixes that overlap or that show a next one take a round each, and so does each fix of a file where all together do harm. */
const MAX_ROUNDS = 30;

/**
 * Applies deterministic fixes and analyses again: a fix stays when its finding is gone and no other has come. Nothing is
 * written. `findings` are those of the same files.
 */
export async function mendFiles(
  files: readonly AnalysisInput[],
  findings: readonly RawFinding[],
  engine: Pick<AnalysisEngine, 'analyzeFiles'>,
  { wants = () => true, ...options }: MendOptions = {},
): Promise<Mending> {
  const findingsOf = Map.groupBy(findings, ({ path }) => path);
  const mendings = files.flatMap(({ path, bytes }) => {
    const own = findingsOf.get(path);
    const read = own === undefined ? undefined : readSource(bytes);
    if (own === undefined || read === undefined || !('source' in read)) return [];
    return [new FileMending(path, read.source.text, own, wants)];
  });
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const proposals = mendings.flatMap((mending) => {
      const text = mending.propose();
      return text === undefined ? [] : [{ mending, text }];
    });
    if (proposals.length === 0) break;
    const inputs = proposals.map(({ mending: { path }, text }) => ({ path, bytes: Buffer.from(text) }));
    const result = await engine.analyzeFiles(inputs, options);
    const foundIn = Map.groupBy(result.findings, ({ path }) => path);
    const skippedIn = Map.groupBy(result.skipped, ({ path }) => path);
    for (const { mending } of proposals) {
      mending.judge(foundIn.get(mending.path) ?? [], skippedIn.get(mending.path) ?? []);
    }
  }
  return {
    files: mendings.flatMap((mending) => mending.result() ?? []),
    refused: mendings.flatMap(({ refused }) => refused),
  };
}

import { text } from 'node:stream/consumers';
import { readBaseline, type Baseline } from '../findings';
import { AurelisError } from '../kernel';
import type { RunArtifacts } from './ports';
import type { Run } from './run';

/** As much as a report of 100,000 findings, and less than one string can hold. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What the run found that this one is compared with; undefined where it is compared with none. */
export async function readBaselineRun(
  { tenantId, options }: Run,
  artifacts: Pick<RunArtifacts, 'readReport'>,
): Promise<Baseline | undefined> {
  if (options.baselineRunId === undefined) return undefined;
  const report = await artifacts.readReport({ tenantId, runId: options.baselineRunId }, 'json');
  // Without it everything would look new, or nothing: the run cannot say what it was asked.
  if (report === undefined) throw new AurelisError('NOT_FOUND', 'The report of the baseline run is gone.');
  if (report.sizeBytes > MAX_BYTES) {
    throw new AurelisError('PAYLOAD_TOO_LARGE', `The report of the baseline run is larger than ${MAX_BYTES} bytes.`);
  }
  return readBaseline(await text(report.content), options.baselineRunId);
}

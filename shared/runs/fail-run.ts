import type { ErrorCode } from '../kernel';
import { endRun, type EndRunPorts } from './end-run';
import type { RunRef } from './ports';

/** Ends the run as failed with a reason for its owner; nothing happens when it has ended or is gone. */
export async function failRun(
  ref: RunRef,
  failure: { code: ErrorCode; message: string },
  ports: EndRunPorts,
): Promise<void> {
  await endRun(ref, { state: 'failed', failure }, ports);
}

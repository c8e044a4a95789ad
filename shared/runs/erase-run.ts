import type { FindingStore, RunArtifacts, RunRef, RunStore } from './ports';

export interface EraseRunPorts {
  runs: Pick<RunStore, 'erase'>;
  findings: Pick<FindingStore, 'erase'>;
  artifacts: Pick<RunArtifacts, 'erase'>;
}

/** Removes a run and everything of it, the run itself last: whoever looks for what is left to erase looks for that. */
export async function eraseRun(ref: RunRef, { runs, findings, artifacts }: EraseRunPorts): Promise<void> {
  await findings.erase(ref);
  await artifacts.erase(ref);
  await runs.erase(ref);
}

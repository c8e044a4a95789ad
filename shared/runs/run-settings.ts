import { ruleCatalogue } from '../analysis';
import { effectiveSettings, type EffectiveSettings } from '../settings';
import type { RunArtifacts } from './ports';
import type { Run } from './run';

/** What a run goes by: what its caller asked for, before what the repository's own file says. */
export async function runSettings(run: Run, artifacts: Pick<RunArtifacts, 'readSettings'>): Promise<EffectiveSettings> {
  const file = await artifacts.readSettings({ tenantId: run.tenantId, runId: run.id });
  return effectiveSettings(file, run.options, ruleCatalogue.all());
}

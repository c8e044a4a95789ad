import type { CommitStatus } from '../hosts';
import { count } from '../reports';
import type { Run } from '../runs';

/** What stands beside the commit. Green is only what was analysed to its end, and held against its gate where it has one. */
export function statusOfRun(run: Run, page: string): CommitStatus {
  return { key: `aurelis-${run.projectId}`, name: `aurelis/${run.projectName}`, page, ...stateOf(run) };
}

function stateOf({ state, gate, summary, failure }: Run): Pick<CommitStatus, 'state' | 'description'> {
  if (state === 'failed') return { state: 'error', description: `Not analysed: ${failure?.message ?? 'it failed.'}` };
  if (state === 'cancelled') return { state: 'error', description: 'Not analysed: the run was cancelled.' };
  if (state !== 'succeeded') return { state: 'pending', description: 'The commit is being analysed.' };
  const found = `${count(summary?.findings ?? 0, 'finding')} in ${count(summary?.files ?? 0, 'file')}`;
  if (gate === undefined) return { state: 'success', description: `${found}. There is no gate.` };
  if (gate.passed) return { state: 'success', description: `Gate passed. ${found}.` };
  const failed = gate.conditions.find(({ outcome, optional }) => outcome !== 'passed' && optional !== true);
  const why = failed === undefined ? found : `${failed.condition}, and it is ${failed.actual ?? 'not measured'}`;
  return { state: 'failure', description: `Gate not passed: ${why}.` };
}

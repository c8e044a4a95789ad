import type { RunRef, RunStore } from './ports';
import { isTerminal } from './run';

/** Also true of a run that is gone. What goes wrong with such a run is no failure: its parts are cleared away when it ends. */
export async function hasEnded(run: RunRef, runs: Pick<RunStore, 'find'>): Promise<boolean> {
  const found = await runs.find(run);
  return found === undefined || isTerminal(found.document);
}

import { endRun, type EndRunPorts } from './end-run';
import type { RunRef } from './ports';
import { requireRun, type RequireRunPorts } from './require-run';
import type { Run } from './run';

/** Ends the run as cancelled, unless it has ended already; batches under way see it at their next checkpoint. */
export async function cancelRun(ref: RunRef, actor: string, ports: EndRunPorts & RequireRunPorts): Promise<Run> {
  await requireRun(ref, ports);
  const ended = await endRun(ref, { state: 'cancelled', actor }, ports);
  return ended ?? (await requireRun(ref, ports)).document;
}

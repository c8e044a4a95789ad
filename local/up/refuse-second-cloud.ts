import { z } from 'zod';
import { readIfPresent } from '../certificates';

const Running = z.object({ apiUrl: z.string(), processId: z.number().int().positive() });

/** Two clouds on one folder would overwrite each other's journals. Throws when the one that wrote the file is still up. */
export async function refuseSecondCloud(connectionFile: string): Promise<void> {
  const kept = Running.safeParse(JSON.parse((await readIfPresent(connectionFile)) ?? '{}'));
  if (!kept.success || !isAlive(kept.data.processId) || !(await answers(kept.data.apiUrl))) return;
  throw new Error(
    `A cloud with this data folder is up already: ${kept.data.apiUrl} (process ${kept.data.processId}). ` +
      'Use that one, stop it, or name another folder with --data.',
  );
}

/** Also true of an unrelated process that was given the number of one that has ended; that one does not answer there. */
function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function answers(apiUrl: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/admin/host/status', apiUrl))).ok;
  } catch {
    return false;
  }
}

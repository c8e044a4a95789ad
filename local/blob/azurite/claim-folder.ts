import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { hasErrorCode, readIfPresent, replaceWhole } from '../../certificates';

const Owner = z.object({ pid: z.number().int().positive(), port: z.number().int().positive().optional() });

type Owner = z.infer<typeof Owner>;

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 20;

/**
 * Waits until no other Azurite works in a folder: one whose parent was killed needs a moment to save its index, and two in one
 * folder would overwrite each other's.
 * Returns how to note the new owner, whose port is known a moment later.
 */
export async function claimFolder(dataDir: string): Promise<(owner: Owner) => Promise<void>> {
  const file = join(dataDir, 'azurite-process.json');
  const kept = await readIfPresent(file);
  if (kept !== undefined) await waitUntilGone(Owner.parse(JSON.parse(kept)), dataDir);
  return (owner) => replaceWhole(file, JSON.stringify(owner));
}

async function waitUntilGone({ pid, port }: Owner, dataDir: string): Promise<void> {
  const deadlineMs = Date.now() + PATIENCE_MS;
  while (await isAlive(pid)) {
    if (Date.now() > deadlineMs) {
      // The number of an ended process may have been given to an unrelated one, which does not listen there.
      if (port === undefined || !(await isListening(port))) return;
      throw new Error(`Another blob emulator (process ${pid}) works in ${dataDir}.`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
  // In a container nobody may collect what ended; Linux shows such a process as a zombie, `Z`, after its name in parentheses.
  const status = await readIfPresent(`/proc/${pid}/stat`);
  return status === undefined || !/\) Z /.test(status);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

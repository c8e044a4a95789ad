import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { replaceWhole } from '../../certificates';
import { claimFolder } from './claim-folder';
import { waitForPort } from './wait-for-port';

const STOP_TIMEOUT_MS = 15_000;

/**
 * Makes Azurite save what it holds and end when its channel to us closes: because we ask it to, or because we died. Azurite has a
 * handler for the signal, but none for the channel, and a second signal would end it before it saved.
 */
const END_WITH_CHANNEL = 'process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));';

export interface Azurite {
  readonly port: number;
  /** Resolves with a reason when Azurite ends without having been asked to. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

/** Runs the blob service of Azurite on a free port of loopback, over https because it takes bearer tokens over nothing else. */
export async function startAzurite(dataDir: string, tls: { key: string; cert: string }): Promise<Azurite> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const claim = await claimFolder(dataDir);
  const keyFile = join(dataDir, 'azurite-key.pem');
  const certificateFile = join(dataDir, 'azurite-certificate.pem');
  await Promise.all([replaceWhole(keyFile, tls.key), replaceWhole(certificateFile, tls.cert)]);

  const child = spawnAzurite(dataDir, keyFile, certificateFile);
  try {
    // Noted at once: were we killed before the port is known, the next start must wait for this one all the same.
    if (child.pid !== undefined) await claim({ pid: child.pid });
    const port = await waitForPort(child);
    if (child.pid !== undefined) await claim({ pid: child.pid, port });
    let isStopping = false;
    const failed = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => {
        if (!isStopping) resolve(`Azurite ended by itself (${code ?? signal}).`);
      });
    });
    const stop = async (): Promise<void> => {
      isStopping = true;
      await stopChild(child);
    };
    return { port, failed, stop };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

function spawnAzurite(dataDir: string, keyFile: string, certificateFile: string): ChildProcess {
  const script = require.resolve('azurite/dist/src/blob/main.js');
  const preload = `data:text/javascript,${encodeURIComponent(END_WITH_CHANNEL)}`;
  const flags = [
    ...['--blobHost', '127.0.0.1', '--blobPort', '0', '--location', dataDir],
    ...['--cert', certificateFile, '--key', keyFile, '--oauth', 'basic'],
    ...['--skipApiVersionCheck', '--disableTelemetry', '--disableProductStyleUrl', '--silent'],
  ];
  return spawn(process.execPath, ['--import', preload, script, ...flags], {
    cwd: dataDir,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C in a terminal reaches us alone, and we stop it in order.
    detached: true,
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

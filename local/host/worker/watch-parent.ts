import { Worker } from 'node:worker_threads';

const LOOK_INTERVAL_MS = 500;

/** Starts a thread that ends this process when the host is gone, even while the app blocks the main thread. */
export function startParentWatch(entryFile: string): void {
  new Worker(entryFile, { workerData: process.ppid }).unref();
}

/** Runs in that thread. */
export function watchParent(parentPid: number): void {
  setInterval(() => {
    // An orphan is adopted by another process.
    if (process.ppid !== parentPid) process.kill(process.pid, 'SIGKILL');
  }, LOOK_INTERVAL_MS);
}

import { isMainThread, workerData } from 'node:worker_threads';
import { runWorker } from './run-worker';
import { startParentWatch, watchParent } from './watch-parent';

if (isMainThread) {
  startParentWatch(__filename);
  runWorker();
} else {
  watchParent(Number(workerData));
}

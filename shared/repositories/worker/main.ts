/** The thread that fetches a repository: one question, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { answer } from './answer';
import type { RepositoryQuestion } from './protocol';

// What it throws ends the thread, and is told of where it was started.
void answer(workerData as RepositoryQuestion).then((reply) => parentPort?.postMessage(reply));

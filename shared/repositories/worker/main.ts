/** The thread that fetches a repository: one question, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { answer } from './answer';
import type { RepositoryQuestion } from './protocol';

void answer(workerData as RepositoryQuestion).then((reply) => parentPort?.postMessage(reply));

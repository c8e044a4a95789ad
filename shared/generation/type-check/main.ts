/** The thread that checks types: one question at a time. */
import { parentPort } from 'node:worker_threads';
import { newTypeProblems } from './new-type-problems';
import type { TypeQuestion, TypeReply } from './protocol';

parentPort?.on('message', ({ id, before, after }: TypeQuestion) => {
  const reply: TypeReply = { id, problems: newTypeProblems(before, after) };
  parentPort?.postMessage(reply);
});

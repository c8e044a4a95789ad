import { randomUUID } from 'node:crypto';
import type { QueueFunction, TimerFunction } from '../functions/function-definition';
import type { WorkerSupervisor } from '../supervision/worker-supervisor';
import { timerData } from '../timer/timer-data';
import type { Executor } from './executor';
import { traceContextFrom } from './trace-context';

/** Runs a timer or queue function once, outside its trigger; the input stands for the body of a message. */
export async function runByHand(
  definition: QueueFunction | TimerFunction,
  input: string,
  { supervisor, executor }: { supervisor: WorkerSupervisor; executor: Executor },
): Promise<void> {
  const invocationId = randomUUID();
  const worker = await supervisor.ready();
  const isTimer = definition.trigger === 'timer';
  await executor.run(worker, definition, {
    invocationId,
    data: isTimer ? timerData(undefined, false) : messageInput(definition, input),
    triggerMetadata: isTimer
      ? {}
      : { DeliveryCount: { int: 1 }, MessageId: { string: invocationId }, ApplicationProperties: { json: '{}' } },
    traceContext: traceContextFrom(undefined),
  });
}

function messageInput({ isBinary }: QueueFunction, input: string): { bytes: Uint8Array } | { string: string } {
  return isBinary ? { bytes: Buffer.from(input) } : { string: input };
}

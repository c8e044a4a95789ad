import type { z } from 'zod';
import { TaskAnswerView, taskRequest, type TaskName } from '../../shared/contracts';
import { performTask, streamTask, type AskedTask, type PerformTaskPorts } from '../../shared/jobs';
import { httpFunction, type HttpFunction, type ServerEvent } from '../runtime/http-function';

type NoFields = z.ZodObject<Record<string, never>>;

export interface TaskFunction {
  name: string;
  task: TaskName;
  summary: string;
  description: string;
}

const ON_STREAMS =
  'With `Accept: text/event-stream` the answer comes as events: `text` with a piece of it, at last `end` with the whole ' +
  'answer, or `error`. Hanging up stops the model.';

/** The HTTP function of one task: it is asked and answered as every other. */
export function taskFunction({
  name,
  task,
  summary,
  description,
}: TaskFunction): HttpFunction<NoFields, NoFields, ReturnType<typeof taskRequest>> {
  return httpFunction({
    name,
    method: 'POST',
    route: `v1/${task}`,
    tag: 'Models',
    summary,
    description: `${description}\n\n${ON_STREAMS}`,
    permission: 'model:run',
    body: taskRequest(task),
    isIdempotent: true,
    streams: true,
    output: TaskAnswerView,

    async handle({ body, idempotencyKey }, { caller, services, requestId, wantsEvents, signal }) {
      const { tenantId, id: callerId } = caller;
      const asked = { task, request: body, tenantId, callerId, requestId, idempotencyKey, signal };
      if (wantsEvents) return { events: eventsOf(asked, services) };
      return { data: await performTask(asked, services) };
    },
  });
}

async function* eventsOf(asked: AskedTask, ports: PerformTaskPorts): AsyncGenerator<ServerEvent> {
  for await (const event of streamTask(asked, ports)) {
    yield event.kind === 'text' ? { event: 'text', data: { text: event.text } } : { event: 'end', data: event.answer };
  }
}

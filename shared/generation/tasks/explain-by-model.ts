import { prepareQuestion, type AskingServices } from '../asking/question';
import { PROMPTS } from '../prompts/prompts';
import type { TaskAnswer, TaskEvent } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { Account } from './answers';

/** Streams line by line: only a whole line shows whether there is something in it that must not be shown. */
export async function* explainByModel(request: TaskRequest, services: AskingServices): AsyncGenerator<TaskEvent> {
  const question = await prepareQuestion(request, services);
  const account = new Account(question.manifest);
  let waiting = '';
  let text = '';
  for await (const event of services.gateway.stream(question.request)) {
    if (event.kind === 'end') {
      account.add(event.answer);
      break;
    }
    waiting += event.text;
    const end = waiting.lastIndexOf('\n') + 1;
    if (end === 0) continue;
    const shown = await question.guard.prose(waiting.slice(0, end));
    waiting = waiting.slice(end);
    text += shown;
    yield { kind: 'text', text: shown };
  }
  const rest = await question.guard.prose(waiting);
  if (rest !== '') yield { kind: 'text', text: rest };
  const answer: TaskAnswer = {
    task: request.task,
    // A secret that was cut in two by the end of a line shows in the whole text.
    text: await question.guard.prose(text + rest),
    edits: [],
    receipts: [],
    comments: [],
    ...account.provenance(),
    notice: `Written by a model (prompt ${PROMPTS.explain.name} ${PROMPTS.explain.version}); check what matters.`,
  };
  yield { kind: 'end', answer };
}

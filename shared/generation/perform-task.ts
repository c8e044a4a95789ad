import type { TaskName } from '../contracts';
import { AurelisError } from '../kernel';
import { prepareQuestion, type AskingServices } from './asking/question';
import { canAsk, whyRules } from './can-ask';
import { checkRequest } from './check-request';
import type { GenerationServices } from './ports';
import { answerByRules } from './rules/answer-by-rules';
import { editByModel } from './tasks/edit-by-model';
import { explainByModel } from './tasks/explain-by-model';
import { fixTask } from './tasks/fix-task';
import { completeByModel, generateByModel } from './tasks/generate-by-model';
import { reviewByModel } from './tasks/review-by-model';
import { ruleAnswer } from './tasks/answers';
import type { TaskAnswer, TaskEvent } from './task-answer';
import type { TaskRequest } from './task-request';

type ByModel = (request: TaskRequest, services: AskingServices) => Promise<TaskAnswer>;

const BY_MODEL: Readonly<Record<TaskName, ByModel>> = {
  generate: generateByModel,
  complete: completeByModel,
  explain: async (request, services) => lastOf(explainByModel(request, services)),
  fix: (request, services) => fixTask(request, services, undefined),
  document: editByModel,
  test: editByModel,
  refactor: editByModel,
  review: reviewByModel,
};

/** Does one task: by the rules where there is no model, or none is wanted, else by a model that is believed nothing. */
export async function performTask(request: TaskRequest, services: GenerationServices): Promise<TaskAnswer> {
  checkRequest(request);
  if (!canAsk(request, services)) return answerByRules(request, services, whyRules(request));
  if (request.dryRun === true) return dryRun(request, services);
  return BY_MODEL[request.task](request, services);
}

/** The same, with the text as it comes; what has to be checked as a whole comes in one piece. */
export async function* streamTask(request: TaskRequest, services: GenerationServices): AsyncGenerator<TaskEvent> {
  checkRequest(request);
  if (request.task === 'explain' && request.dryRun !== true && canAsk(request, services)) {
    yield* explainByModel(request, services);
    return;
  }
  const answer = await performTask(request, services);
  if (answer.text !== '') yield { kind: 'text', text: answer.text };
  yield { kind: 'end', answer };
}

async function dryRun(request: TaskRequest, services: AskingServices): Promise<TaskAnswer> {
  const question = await prepareQuestion(request, services);
  const estimate = services.gateway.estimate(question.request);
  return ruleAnswer(request, {
    text: '',
    egress: { ...question.manifest, sent: false },
    estimate,
    notice: 'A dry run: nothing was sent.',
  });
}

async function lastOf(events: AsyncIterable<TaskEvent>): Promise<TaskAnswer> {
  for await (const event of events) if (event.kind === 'end') return event.answer;
  throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The model did not come to an end.');
}

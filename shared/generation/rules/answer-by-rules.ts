import type { TaskName } from '../../contracts';
import type { GenerationServices } from '../ports';
import { fixTask } from '../tasks/fix-task';
import { ruleAnswer } from '../tasks/answers';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { documentByRules } from './document-by-rules';
import { explainByRules } from './explain-by-rules';
import { refactorByRules } from './refactor-by-rules';
import { reviewByRules } from './review-by-rules';
import { testByRules } from './test-by-rules';

type ByRules = (request: TaskRequest, services: GenerationServices) => Promise<TaskAnswer>;

const BY_RULES: Readonly<Record<TaskName, ByRules>> = {
  generate: needsModel,
  complete: needsModel,
  explain: explainByRules,
  fix: (request, services) => fixTask({ ...request, offline: true }, services, undefined),
  document: documentByRules,
  test: testByRules,
  refactor: refactorByRules,
  review: reviewByRules,
};

/** What can be done without a model, and the notice that there was none: the rules never pass for one. */
export async function answerByRules(
  request: TaskRequest,
  services: GenerationServices,
  notice: string,
): Promise<TaskAnswer> {
  const answer = await BY_RULES[request.task](request, services);
  return { ...answer, notice: answer.notice === undefined ? notice : `${notice} ${answer.notice}` };
}

async function needsModel(request: TaskRequest): Promise<TaskAnswer> {
  return ruleAnswer(request, {
    text: '',
    notice: `Rules cannot ${request.task} code: that takes a model.`,
  });
}

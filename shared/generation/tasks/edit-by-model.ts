import { prepareQuestion, type AskingServices } from '../asking/question';
import type { TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { analyzeFilesTogether } from '../verify/analyze-files-together';
import { Account } from './answers';
import { askForEdits } from './ask-for-edits';
import { judgeEdits } from './judge-edits';

const NOTICES: Readonly<Partial<Record<TaskRequest['task'], string>>> = {
  refactor:
    'The code parses, keeps its face and brings no new finding; that it does the same, only your tests can tell.',
  test: 'The tests parse and expect something; run them before you trust them.',
  document: 'Nothing but comments and docstrings changes; check that they are true.',
};

/** Documents, tests and refactorings by a model: offered only where what can be checked was checked. */
export async function editByModel(request: TaskRequest, services: AskingServices): Promise<TaskAnswer> {
  const { task, files, signal } = request;
  const before = await analyzeFilesTogether(files, services.engine, { signal });
  const question = await prepareQuestion(request, services);
  const account = new Account(question.manifest);
  const { outcome, problem } = await askForEdits({
    question,
    gateway: services.gateway,
    files,
    account,
    judge: async (proposal) => {
      const wrong = await judgeEdits({ task, files, edits: proposal.edits, before }, services.engine, signal);
      return wrong === undefined ? { outcome: proposal } : { problem: wrong };
    },
  });
  const notice = NOTICES[task];
  return {
    task,
    text: outcome?.summary ?? `Nothing was changed: ${problem ?? 'no proposal passed'}.`,
    edits: outcome?.edits ?? [],
    receipts: [],
    comments: [],
    ...account.provenance(),
    ...(outcome === undefined || notice === undefined ? {} : { notice }),
  };
}

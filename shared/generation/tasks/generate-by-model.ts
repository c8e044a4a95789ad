import { AurelisError } from '../../kernel';
import { prepareQuestion, type AskingServices } from '../asking/question';
import { CompleteOutput } from '../prompts/complete';
import { GenerateOutput } from '../prompts/generate';
import { fencedCode } from '../fenced-code';
import type { SearchReplace, TaskAnswer } from '../task-answer';
import type { TaskRequest } from '../task-request';
import { Account } from './answers';

const SAFE_PATH = /^(?!\/|[A-Za-z]:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]{1,300}$/;

/** New files as edits with an empty search; what stands already is not written over. */
export async function generateByModel(request: TaskRequest, services: AskingServices): Promise<TaskAnswer> {
  const question = await prepareQuestion(request, services);
  const account = new Account(question.manifest);
  const reply = await services.gateway.completeStructured(question.request, {
    name: 'generated_files',
    schema: GenerateOutput,
  });
  account.add(reply);
  const edits: SearchReplace[] = [];
  const problems: string[] = [];
  for (const file of reply.value.files) {
    const path = question.realPath(file.path);
    const isKnown = request.files.some((one) => one.path === path);
    if (isKnown || !SAFE_PATH.test(path)) {
      problems.push(isKnown ? `${path} exists already` : 'a file outside of the repository');
      continue;
    }
    edits.push({ path, search: '', replace: await question.guard.code(file.text, path) });
  }
  const summary = await question.guard.prose(reply.value.summary);
  const code = edits.map(({ path, replace }) => `### ${path}\n\n${fencedCode(replace)}`);
  return {
    task: 'generate',
    text: [summary, ...code].join('\n\n'),
    edits,
    receipts: [],
    comments: [],
    ...account.provenance(),
    notice: [
      'Written by a model and not run; read it before you use it.',
      ...problems.map((one) => `Left out: ${one}.`),
    ].join(' '),
  };
}

/** What goes on where the selection ends, or the only file. */
export async function completeByModel(request: TaskRequest, services: AskingServices): Promise<TaskAnswer> {
  const path = request.selection?.path ?? request.files[0]?.path;
  if (path === undefined) throw new AurelisError('VALIDATION_ERROR', 'There is no code to complete.');
  const question = await prepareQuestion(request, services);
  const account = new Account(question.manifest);
  const reply = await services.gateway.completeStructured(question.request, {
    name: 'completion',
    schema: CompleteOutput,
  });
  account.add(reply);
  return {
    task: 'complete',
    text: await question.guard.code(reply.value.completion, path),
    edits: [],
    receipts: [],
    comments: [],
    ...account.provenance(),
  };
}

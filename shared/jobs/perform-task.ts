import { fileNameFor } from '../analysis';
import type { Task, TaskAnswerView } from '../contracts';
import type { TaskRequest } from '../generation';
import { AurelisError } from '../kernel';
import type { AnswerStore } from '../models';
import { isToBeErased, type ProjectStore } from '../projects';
import { beginTask, keepAnswer, type AskedTask, type BeginTaskPorts } from './begin-task';
import { gatherFinding, type GatherFindingPorts } from './gather-finding';
import type { TaskPerformer } from './ports';
import { toTaskAnswerView } from './task-answer-view';

export interface PerformTaskPorts extends GatherFindingPorts, BeginTaskPorts {
  projects: Pick<ProjectStore, 'find' | 'findSnapshot'>;
  performer: TaskPerformer;
  /** Answers of models that were kept. */
  modelAnswers: Pick<AnswerStore, 'eraseProject'>;
}

export type TaskViewEvent = { kind: 'text'; text: string } | { kind: 'end'; answer: TaskAnswerView };

/** Does one task. Repeated with its idempotency key, it gives the answer of the first call, and nothing is paid for twice. */
export async function performTask(asked: AskedTask, ports: PerformTaskPorts): Promise<TaskAnswerView> {
  const begun = await beginTask(asked, ports);
  if ('answer' in begun) return begun.answer;
  try {
    const request = await toTaskRequest(asked, begun.leftMs, ports);
    return await unlessErased(request, ports, async () => {
      const answer = toTaskAnswerView(await ports.performer.perform(request));
      return keepAnswer(asked, request.projectId, answer, ports);
    });
  } finally {
    await begun.turn.end();
  }
}

/** The same piece by piece; the whole answer comes last. */
export async function* streamTask(asked: AskedTask, ports: PerformTaskPorts): AsyncGenerator<TaskViewEvent> {
  const begun = await beginTask(asked, ports);
  if ('answer' in begun) {
    yield { kind: 'text', text: begun.answer.text };
    yield { kind: 'end', answer: begun.answer };
    return;
  }
  try {
    const request = await toTaskRequest(asked, begun.leftMs, ports);
    for await (const event of ports.performer.stream(request)) {
      if (event.kind === 'text') {
        yield event;
        continue;
      }
      const answer = await unlessErased(request, ports, () =>
        keepAnswer(asked, request.projectId, toTaskAnswerView(event.answer), ports),
      );
      yield { kind: 'end', answer };
    }
  } finally {
    await begun.turn.end();
  }
}

/** Of a project that was deleted meanwhile nothing may be kept that was written since, by the gateway of models either. */
async function unlessErased<Value>(
  { tenantId, projectId }: TaskRequest,
  ports: PerformTaskPorts,
  work: () => Promise<Value>,
): Promise<Value> {
  const value = await work();
  if (projectId === undefined || !(await isToBeErased({ tenantId, projectId }, ports))) return value;
  await ports.answers.eraseProject(tenantId, projectId);
  await ports.modelAnswers.eraseProject(tenantId, projectId);
  throw new AurelisError('NOT_FOUND', 'The project was deleted while the task was done.');
}

async function toTaskRequest(asked: AskedTask, deadlineMs: number, ports: PerformTaskPorts): Promise<TaskRequest> {
  const { request, signal, task, tenantId, callerId, requestId } = asked;
  const { instruction, selection, model, offline, dry_run: dryRun, no_cache: noCache } = request;
  const source = await sourceOf(request, tenantId, ports);
  // A snippet was given its path here; its caller knows none.
  const selectedPath = (request.text === undefined ? selection?.path : source.files[0]?.path) ?? '';
  return {
    ...{ task, tenantId, callerId, requestId, instruction, model, offline, dryRun, noCache, signal },
    ...source,
    selection: selection && { path: selectedPath, startLine: selection.start_line, endLine: selection.end_line },
    deadlineMs,
  };
}

type Source = Pick<TaskRequest, 'files' | 'neverSend'> &
  Partial<Pick<TaskRequest, 'finding' | 'neighbours' | 'projectId'>>;

async function sourceOf(request: Task, tenantId: string, ports: PerformTaskPorts): Promise<Source> {
  const { text, language, files, run_id: runId, finding: fingerprint } = request;
  if (runId !== undefined && fingerprint !== undefined) {
    return gatherFinding({ tenantId, runId, fingerprint }, ports);
  }
  if (text === undefined || language === undefined) return { files: files ?? [], neverSend: [] };
  const path = fileNameFor(language);
  if (path !== undefined) return { files: [{ path, text }], neverSend: [] };
  throw new AurelisError('VALIDATION_ERROR', 'The request is not valid.', {
    details: [{ field: 'language', issue: 'is none that Aurelis knows; send the text in `files` with a path instead' }],
  });
}

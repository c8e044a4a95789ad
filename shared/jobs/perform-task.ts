import { fileNameFor } from '../analysis';
import type { Task, TaskAnswerView, TaskName } from '../contracts';
import type { TaskRequest } from '../generation';
import { AurelisError, digestId, hashParts } from '../kernel';
import { requireProject } from '../projects';
import { gatherFinding, type GatherFindingPorts } from './gather-finding';
import type { TaskAnswerStore, TaskPerformer } from './ports';
import { toTaskAnswerView } from './task-answer-view';

export interface PerformTaskPorts extends GatherFindingPorts {
  performer: TaskPerformer;
  answers: TaskAnswerStore;
  taskDeadlineMs: number;
}

export interface AskedTask {
  task: TaskName;
  request: Task;
  tenantId: string;
  /** The key that is charged. */
  callerId: string;
  requestId: string;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

export type TaskViewEvent = { kind: 'text'; text: string } | { kind: 'end'; answer: TaskAnswerView };

/** Does one task. Repeated with its idempotency key, it gives the answer of the first call, and nothing is paid for twice. */
export async function performTask(asked: AskedTask, ports: PerformTaskPorts): Promise<TaskAnswerView> {
  const earlier = await earlierAnswer(asked, ports);
  if (earlier !== undefined) return earlier;
  const request = await toTaskRequest(asked, ports);
  return keep(asked, request, toTaskAnswerView(await ports.performer.perform(request)), ports);
}

/** The same piece by piece; the whole answer comes last. */
export async function* streamTask(asked: AskedTask, ports: PerformTaskPorts): AsyncGenerator<TaskViewEvent> {
  const earlier = await earlierAnswer(asked, ports);
  if (earlier !== undefined) {
    yield { kind: 'text', text: earlier.text };
    yield { kind: 'end', answer: earlier };
    return;
  }
  const request = await toTaskRequest(asked, ports);
  for await (const event of ports.performer.stream(request)) {
    if (event.kind === 'text') yield event;
    else yield { kind: 'end', answer: await keep(asked, request, toTaskAnswerView(event.answer), ports) };
  }
}

async function toTaskRequest(asked: AskedTask, ports: PerformTaskPorts): Promise<TaskRequest> {
  const { request, signal, task, tenantId, callerId, requestId } = asked;
  const { instruction, selection, model, offline, dry_run: dryRun, no_cache: noCache } = request;
  const source = await sourceOf(request, tenantId, ports);
  // A snippet was given its path here; its caller knows none.
  const selectedPath = (request.text === undefined ? selection?.path : source.files[0]?.path) ?? '';
  return {
    ...{ task, tenantId, callerId, requestId, instruction, model, offline, dryRun, noCache, signal },
    ...source,
    selection: selection && { path: selectedPath, startLine: selection.start_line, endLine: selection.end_line },
    deadlineMs: ports.taskDeadlineMs,
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

const hashOf = ({ task, request }: AskedTask): string => hashParts([task, JSON.stringify(request)]);

const idOf = ({ tenantId, idempotencyKey = '' }: AskedTask): string => digestId('ans', [tenantId, idempotencyKey]);

async function earlierAnswer(asked: AskedTask, ports: PerformTaskPorts): Promise<TaskAnswerView | undefined> {
  if (asked.idempotencyKey === undefined) return undefined;
  const { tenantId } = asked;
  const kept = await ports.answers.find(tenantId, idOf(asked));
  if (kept === undefined) return undefined;
  if (kept.requestHash !== hashOf(asked)) throw otherRequest();
  if (kept.projectId !== undefined) await requireProject(kept.projectId, tenantId, ports.projects);
  return kept.answer;
}

async function keep(
  asked: AskedTask,
  { projectId }: Pick<TaskRequest, 'projectId'>,
  answer: TaskAnswerView,
  ports: PerformTaskPorts,
): Promise<TaskAnswerView> {
  if (asked.idempotencyKey === undefined) return answer;
  const { tenantId } = asked;
  const kept = await ports.answers.createIfAbsent({
    ...{ id: idOf(asked), tenantId, requestHash: hashOf(asked), answer },
    ...(projectId === undefined ? {} : { projectId }),
  });
  if (kept.requestHash !== hashOf(asked)) throw otherRequest();
  // Of a project that was deleted meanwhile nothing may be kept that was written since.
  if (projectId !== undefined && (await ports.projects.find(tenantId, projectId)) === undefined) {
    await ports.answers.eraseProject(tenantId, projectId);
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the task was done.');
  }
  return kept.answer;
}

function otherRequest(): AurelisError {
  return new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
}

import type { SourceFile, TaskRequest } from '../../../shared/generation';

export function taskRequest(
  task: TaskRequest['task'],
  files: readonly SourceFile[],
  more: Partial<TaskRequest> = {},
): TaskRequest {
  return {
    task,
    tenantId: 'ten_1',
    callerId: 'key_1',
    requestId: 'req_1',
    files,
    neverSend: [],
    deadlineMs: 30_000,
    ...more,
  };
}

import { AurelisError, type ErrorDetail } from '../kernel';
import { TASK_LIMITS } from './task-limits';
import type { TaskRequest } from './task-request';

const OUTSIDE = /^\/|^[A-Za-z]:|\0|\\|(?:^|\/)\.\.(?:\/|$)/;

/** Throws where a request asks for something that cannot be meant, before anything is read or paid for. */
export function checkRequest({ task, files, selection, instruction = '' }: Omit<TaskRequest, 'deadlineMs'>): void {
  const details: ErrorDetail[] = [];
  const problem = (isWrong: boolean, field: string, issue: string): void => {
    if (isWrong) details.push({ field, issue });
  };
  problem(files.length > TASK_LIMITS.maxFiles, 'files', `are more than ${TASK_LIMITS.maxFiles}`);
  problem(
    files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) > TASK_LIMITS.maxBytes,
    'files',
    'are too large together',
  );
  problem(new Set(files.map(({ path }) => path)).size !== files.length, 'files', 'hold one path twice');
  problem(
    files.some(({ path }) => path === '' || OUTSIDE.test(path)),
    'files',
    'hold a path outside of the repository',
  );
  problem(files.length === 0 && task !== 'generate', 'files', 'are missing');
  problem(instruction.trim() === '' && task === 'generate', 'instruction', 'says what to generate, and is missing');
  problem(
    selection !== undefined && !files.some(({ path }) => path === selection.path),
    'selection',
    'is in none of the files',
  );
  problem(selection !== undefined && selection.startLine > selection.endLine, 'selection', 'ends before it starts');
  const selected = files.find(({ path }) => path === selection?.path);
  if (selection !== undefined && selected !== undefined) {
    // Behind the last line break is a line too, where code can be completed.
    const lines = selected.text.split('\n').length;
    problem(selection.startLine > lines, 'selection', `starts behind the end of its file, which has ${lines} lines`);
  }
  if (details.length > 0) {
    throw new AurelisError('VALIDATION_ERROR', 'The task cannot be done as it was asked for.', { details });
  }
}

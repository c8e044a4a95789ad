import { taskRequest, TaskName, type Task } from '../../../shared/contracts';
import { idOf } from '../../support/memory/counting-ids';

const FILES = [{ path: 'src/a.ts', text: 'const a = 1;\n' }];
const OF_RUN = { run_id: idOf('run', 1), finding: 'f1' };

function issuesOf(task: TaskName, request: object): string[] {
  const parsed = taskRequest(task).safeParse(request);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the request of a task', () => {
  it.each(TaskName.options)('takes files, a snippet or a finding for %s', (task) => {
    const instruction = task === 'generate' ? { instruction: 'a queue' } : {};

    expect(issuesOf(task, { files: FILES, ...instruction })).toEqual([]);
    expect(issuesOf(task, { text: 'let b', language: 'typescript', ...instruction })).toEqual([]);
    expect(issuesOf(task, { ...OF_RUN, ...instruction })).toEqual([]);
  });

  it('takes an instruction alone where code is to be generated, and nowhere else', () => {
    expect(issuesOf('generate', { instruction: 'a queue' })).toEqual([]);
    expect(issuesOf('explain', { instruction: 'a queue' })).toEqual([
      'files: give `text`, `files`, or `run_id` with `finding`',
    ]);
    expect(issuesOf('generate', { files: FILES })).toEqual(['instruction: says what to generate, and is needed']);
  });

  it.each<[string, Partial<Task> & Record<string, unknown>, string]>([
    ['two sources', { files: FILES, ...OF_RUN }, 'files: give one of `text`, `files`, and `run_id` with `finding`'],
    ['half a finding', { run_id: OF_RUN.run_id }, 'finding: is needed with `run_id`'],
    ['the other half', { finding: 'f1' }, 'run_id: is needed with `finding`'],
    ['a snippet of no language', { text: 'x' }, 'language: is needed with `text`'],
    [
      'a selection elsewhere',
      { files: FILES, selection: { path: 'b.ts', start_line: 1, end_line: 1 } },
      'none of the files',
    ],
    [
      'a selection backwards',
      { files: FILES, selection: { path: 'src/a.ts', start_line: 2, end_line: 1 } },
      'ends before',
    ],
    ['a path twice', { files: [...FILES, ...FILES] }, 'files: hold one path twice'],
    ['a path above', { files: [{ path: '../a.ts', text: '' }] }, 'may not lead above its root'],
    ['a path in the middle above', { files: [{ path: 'a/../../b.ts', text: '' }] }, 'may not lead above its root'],
    ['an absolute path', { files: [{ path: '/etc/passwd', text: '' }] }, 'must be relative'],
    ['a path of Windows', { files: [{ path: 'C:\\a.ts', text: '' }] }, 'must be relative'],
    ['a path of a drive', { files: [{ path: 'C:/a.ts', text: '' }] }, 'must be relative'],
    ['a path with NUL', { files: [{ path: 'a\0.ts', text: '' }] }, 'must be relative'],
    ['no file', { files: [] }, 'files: '],
    ['an unknown field', { files: FILES, provider: 'x' }, 'provider'],
    ['a tenant of its own', { files: FILES, tenant_id: 'ten_1' }, 'tenant_id'],
  ])('refuses %s', (_name, request, issue) => {
    expect(issuesOf('explain', request).join('\n')).toContain(issue);
  });
});

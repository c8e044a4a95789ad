import type { AnalysisEngine } from '../../../shared/analysis';
import { performTask, type SourceFile, type TaskAnswer, type TaskRequest } from '../../../shared/generation';
import { applyEdits } from '../../../shared/generation/edits/apply-edits';
import { systemClock, type Clock } from '../../../shared/kernel';
import { testEngine } from '../analysis-engine';
import { taskRequest } from './task-request';

export interface TasksByRules {
  engine(): AnalysisEngine;
  perform(
    task: TaskRequest['task'],
    files: readonly SourceFile[],
    more?: Partial<TaskRequest>,
    clock?: Clock,
  ): Promise<TaskAnswer>;
}

/** Tasks that no model is asked for, with an engine that lives as long as the tests of the file. */
export function tasksByRules(): TasksByRules {
  let engine: AnalysisEngine;
  beforeAll(() => {
    engine = testEngine();
  });
  afterAll(() => engine.close());
  return {
    engine: () => engine,
    perform: (task, files, more = {}, clock = systemClock) =>
      performTask(taskRequest(task, files, more), { gateway: undefined, engine, clock }),
  };
}

/** The first file as an answer makes it, or why it cannot be made so. */
export function applied(files: readonly SourceFile[], { edits }: TaskAnswer): string {
  const result = applyEdits(files, edits);
  return 'files' in result ? (result.files[0]?.text ?? '') : result.problem;
}

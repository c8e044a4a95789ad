import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createAnalysisEngine } from '../../../../shared/analysis';
import type { TaskName } from '../../../../shared/contracts';
import { createTypeChecker } from '../../../../shared/generation';
import { createTaskPerformer, toTaskAnswerView, type TaskViewEvent } from '../../../../shared/jobs';
import { systemClock } from '../../../../shared/kernel';
import { openOwnGateway } from '../models/own-gateway';
import { withReason } from '../models/with-reason';
import type { TaskFiles } from './read-task-files';
import type { TaskOptions } from './task-options';

/** As long as a person waits for one answer. */
const DEADLINE_MS = 5 * 60_000;
/** Whoever works alone is tenant and key in one. */
const OWN = { tenantId: 'own', callerId: 'own' };

/** Does a task in this process: by rules, or with a model of the user's own. */
export async function* performHere(
  task: TaskName,
  { files, neverSend }: TaskFiles,
  options: TaskOptions,
  signal: AbortSignal,
): AsyncGenerator<TaskViewEvent> {
  const gateway = await openOwnGateway(options);
  const engine = createAnalysisEngine({ workerFile: join(__dirname, 'analysis-worker.js') });
  const typeChecker = createTypeChecker({ workerFile: join(__dirname, 'type-check-worker.js') });
  try {
    const performer = createTaskPerformer({ gateway, engine, clock: systemClock, typeChecker });
    const events = performer.stream({
      ...OWN,
      ...{ task, files, neverSend, signal, requestId: randomUUID(), deadlineMs: DEADLINE_MS },
      instruction: options.instruction,
      selection: selectionOf(files[0]?.path, options),
      model: options.modelUrl === undefined ? options.model : undefined,
      offline: options.offline,
      dryRun: options.dryRun,
    });
    for await (const event of events) {
      yield event.kind === 'text' ? event : { kind: 'end', answer: toTaskAnswerView(event.answer) };
    }
  } catch (error) {
    throw withReason(error);
  } finally {
    await Promise.all([gateway?.flush(), engine.close(), typeChecker.close()]);
  }
}

function selectionOf(path: string | undefined, { lines }: TaskOptions) {
  if (lines === undefined || path === undefined) return undefined;
  return { path, startLine: lines.start, endLine: lines.end };
}

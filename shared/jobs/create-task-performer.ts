import { fixAll, performTask, streamTask, type GenerationServices } from '../generation';
import type { TaskPerformer } from './ports';

/** Does tasks in this process. */
export function createTaskPerformer(services: GenerationServices): TaskPerformer {
  return {
    perform: (request) => performTask(request, services),
    stream: (request) => streamTask(request, services),
    fixAll: (request) => fixAll(request, services),
  };
}

import type { ModelCaller } from '../../shared/models';
import type { Embed } from '../../shared/search';
import type { Services } from './services';

/** How texts of this caller become vectors; undefined where no model for embeddings is configured. */
export function embedderOf(
  caller: Omit<ModelCaller, 'deadlineMs' | 'model'>,
  { gateway, taskDeadlineMs }: Pick<Services, 'gateway' | 'taskDeadlineMs'>,
): Embed | undefined {
  if (gateway?.hasRoute('embed', caller.tenantId) !== true) return undefined;
  return (texts) => gateway.embed({ ...caller, texts, deadlineMs: taskDeadlineMs });
}

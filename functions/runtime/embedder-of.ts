import { redactingEmbed } from '../../shared/generation';
import type { ModelCaller } from '../../shared/models';
import type { Embed } from '../../shared/search';
import type { Services } from './services';

/** How texts of this caller become vectors, without what no model may be shown; undefined where no model for embeddings is configured. */
export function embedderOf(
  caller: Omit<ModelCaller, 'deadlineMs' | 'model'>,
  { gateway, taskDeadlineMs, ...safety }: Pick<Services, 'gateway' | 'taskDeadlineMs' | 'engine' | 'personalData'>,
): Embed | undefined {
  if (gateway?.hasRoute('embed', caller.tenantId) !== true) return undefined;
  const embed: Embed = (texts) => gateway.embed({ ...caller, texts, deadlineMs: taskDeadlineMs });
  return redactingEmbed(embed, safety, caller.signal);
}

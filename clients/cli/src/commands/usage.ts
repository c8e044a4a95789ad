import type { UsageView } from '../../../../shared/contracts';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';

export interface UsageOptions extends ServiceOptions {
  from?: string;
  to?: string;
  by: string;
  json?: boolean;
}

/** Prints what the calls of models took at the service. Returns the exit code. */
export async function usage(
  { from, to, by, json, ...options }: UsageOptions,
  { signal }: Interruption,
): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const query = { by, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const view = await service.getUsage(query);
  await print(json === true ? [`${JSON.stringify(view, null, 2)}\n`] : view.items.map(describe));
  say(`${view.from} to ${view.to}: ${amounts(view.total)}.`);
  return EXIT.clean;
}

function describe({ day, task, model, key_id: key, ...counts }: UsageView['items'][number]): string {
  const name = [day, task, model, key].filter((part) => part !== undefined).join('  ');
  return `${name}  ${amounts(counts)}\n`;
}

function amounts(counts: UsageView['total']): string {
  const { calls, cached, failed, input_tokens: input, output_tokens: output, cost_usd: cost } = counts;
  return `${calls} calls (${cached} from the cache, ${failed} failed), ${input} tokens in, ${output} out, ${cost.toFixed(4)} USD`;
}

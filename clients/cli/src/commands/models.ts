import type { ModelView } from '../../../../shared/contracts';
import type { ModelStatus } from '../../../../shared/models';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { openOwnGateway, type ModelOptions } from '../models/own-gateway';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';

export interface ModelsOptions extends ServiceOptions, ModelOptions {
  service?: boolean;
  json?: boolean;
}

type Shown = Pick<ModelView, 'route' | 'provider' | 'model' | 'state' | 'tasks' | 'price' | 'retires_on'>;

/** Lists the models of this machine's user, or those of the service. Returns the exit code. */
export async function models(options: ModelsOptions, { signal }: Interruption): Promise<number> {
  const shown =
    options.service === true
      ? await connect({ ...options, signal, onWait: say }).listModels()
      : { items: await ownModels(options) };
  await print(options.json === true ? [`${JSON.stringify(shown.items, null, 2)}\n`] : shown.items.map(describe));
  if (shown.items.length === 0) {
    say('No model is configured: rules answer. --routes or --model-url names models, --service asks the service.');
  }
  return EXIT.clean;
}

async function ownModels(options: ModelsOptions): Promise<Shown[]> {
  const gateway = await openOwnGateway(options);
  return ((await gateway?.models('own')) ?? []).map(toShown);
}

function toShown({ route, provider, model, state, tasks, price, retiresOn }: ModelStatus): Shown {
  return {
    ...{ route, provider, model, state, tasks: [...tasks] },
    price: { input_usd_per_million: price.input, output_usd_per_million: price.output },
    ...(retiresOn === undefined ? {} : { retires_on: retiresOn }),
  };
}

function describe({ route, provider, model, state, tasks, price, retires_on: retiresOn }: Shown): string {
  const retires = retiresOn === undefined ? '' : `, retires on ${retiresOn}`;
  const costs = `${price.input_usd_per_million} in, ${price.output_usd_per_million} out per million tokens`;
  return `${route}  ${provider} ${model}  ${state}  USD ${costs}${retires}\n    ${tasks.join(', ')}\n`;
}

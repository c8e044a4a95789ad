import type { TokenCredential } from '@azure/identity';
import { randomIds, systemClock } from '../../kernel';
import {
  createModelGateway,
  DEFAULT_MODEL_OPTIONS,
  forgetfulAnswerStore,
  memoryCooldownStore,
  memoryUsageLedger,
  type ModelGateway,
} from '../../models';
import type { Telemetry } from '../../telemetry';
import { createOpenAiProvider } from './open-ai-provider';
import { sleep } from './sleep';

export interface OwnModelOptions {
  /** As `MODELS_ROUTES`; a `keySecret` in it is a name in `keys`. */
  routes: unknown;
  keys?: Readonly<Record<string, string>>;
  credential?: TokenCredential;
}

/** A gateway of one process, such as the command line: nothing is shared, nobody else pays. */
export function createOwnModelGateway(options: OwnModelOptions): ModelGateway {
  const { routes, keys = {}, credential = noIdentity } = options;
  const secrets = {
    get: async (name: string): Promise<string> => {
      const key = keys[name];
      if (key === undefined) throw new Error(`There is no key named ${name}.`);
      return key;
    },
  };
  return createModelGateway(
    { ...DEFAULT_MODEL_OPTIONS, routes },
    {
      provider: createOpenAiProvider({ secrets, credential }),
      cooldowns: memoryCooldownStore(),
      answers: forgetfulAnswerStore(),
      ledger: memoryUsageLedger(systemClock),
      ...{ telemetry: silence, clock: systemClock, ids: randomIds, sleep },
    },
  );
}

const noIdentity: TokenCredential = {
  getToken: () => Promise.reject(new Error('There is no identity to show: give the route a key.')),
};

const silence: Telemetry = {
  inOperation: (_operation, work) => work(),
  currentTraceparent: () => undefined,
  event: () => undefined,
  exception: () => undefined,
  measure: () => undefined,
  flush: () => Promise.resolve(),
};

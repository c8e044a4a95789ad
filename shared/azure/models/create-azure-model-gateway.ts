import type { TokenCredential } from '@azure/identity';
import type { ModelsConfig } from '../../config';
import { eventRecord, publish, type MessageQueue, type OutboxStore } from '../../events';
import type { Clock, IdSource } from '../../kernel';
import {
  type AnswerStore,
  createModelGateway,
  DEFAULT_MODEL_OPTIONS,
  eventOfCall,
  type ModelGateway,
  type UsageLedger,
} from '../../models';
import type { Telemetry } from '../../telemetry';
import { createCosmosAnswerStore } from '../cosmos/cosmos-answer-store';
import { createCosmosCooldownStore } from '../cosmos/cosmos-cooldown-store';
import type { CosmosDatabase } from '../cosmos/cosmos-database';
import { createCosmosUsageLedger } from '../cosmos/cosmos-usage-ledger';
import { createOpenAiProvider } from './open-ai-provider';
import { sleep } from './sleep';

export interface AzureModelPorts {
  credential: TokenCredential;
  secrets: { get(name: string): Promise<string> };
  database: CosmosDatabase;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
}

export interface AzureModels {
  gateway: ModelGateway;
  /** Sums of usage are read from it. */
  ledger: UsageLedger & OutboxStore;
  /** What has to be erased with a project. */
  answers: AnswerStore;
}

/** The gateway of the service, on Cosmos DB, with the ledger that `GET /usage` reads. Throws when the routes are not valid. */
export function createAzureModelGateway(config: ModelsConfig, ports: AzureModelPorts): AzureModels {
  const { database, clock, secrets, credential, telemetry, ids } = ports;
  const ledger: UsageLedger & OutboxStore = createCosmosUsageLedger(database, clock, {
    recordOf: (record) => eventRecord(eventOfCall(record, ports)),
    publish: (outbox) => publish(outbox, { ...ports, outbox: ledger }),
  });
  const answers = createCosmosAnswerStore(database, Math.ceil(config.keptForMs / 1000));
  const gateway = createModelGateway(
    { ...DEFAULT_MODEL_OPTIONS, ...config },
    {
      provider: createOpenAiProvider({ secrets, credential }),
      cooldowns: createCosmosCooldownStore(database, clock),
      ...{ answers, ledger, telemetry, clock, ids, sleep },
    },
  );
  return { gateway, ledger, answers };
}

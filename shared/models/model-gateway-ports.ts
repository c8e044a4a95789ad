import type { Clock, IdSource } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { AnswerStore, CooldownStore, ModelProvider, UsageLedger } from './ports';

/** Waits, but no longer than until the signal. */
export type Sleep = (timeMs: number, signal: AbortSignal) => Promise<void>;

/** Everything outside of this piece that the gateway works with. */
export interface ModelGatewayPorts {
  provider: ModelProvider;
  cooldowns: CooldownStore;
  answers: AnswerStore;
  ledger: UsageLedger;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
  sleep: Sleep;
}

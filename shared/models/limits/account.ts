import type { Clock, IdSource } from '../../kernel';
import type { Telemetry } from '../../telemetry';
import { overLimit, tooLongForLimits } from '../calls/errors';
import type { CallLimits, Limits, Reservation, UsageLedger } from '../ports';
import type { UsageRecord } from '../usage';

/** Longer than any call may last. */
const RESERVED_FOR_MS = 30 * 60_000;
const SETTLE_ATTEMPTS = 3;

export interface Expected {
  tenantId: string;
  callerId: string;
  tokens: number;
  nanoDollars: number;
}

export interface AccountPorts {
  ledger: UsageLedger;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
}

/** Keeps calls below the limits and writes down what they took. */
export class Account {
  readonly #background = new Set<Promise<void>>();

  constructor(
    private readonly ports: AccountPorts,
    private readonly limitsOf: (tenantId: string) => CallLimits,
  ) {}

  /** Sets aside what a call may take at most. Throws RATE_LIMITED or QUOTA_EXCEEDED when that is too much. */
  async reserve(expected: Expected): Promise<Reservation> {
    const limits = this.limitsOf(expected.tenantId);
    const nowMs = this.ports.clock.now().getTime();
    const reservation: Reservation = {
      id: this.ports.ids.next('use'),
      ...expected,
      at: new Date(nowMs).toISOString(),
      expiresAt: new Date(nowMs + RESERVED_FOR_MS).toISOString(),
      limits,
    };
    if ([limits.tenant, limits.key].some((limit) => canNeverPass(expected.tokens, limit))) throw tooLongForLimits();
    const refusal = await this.ports.ledger.reserve(reservation);
    if (refusal === undefined) return reservation;
    this.ports.telemetry.event('model.call.refused', {
      tenantId: expected.tenantId,
      scope: refusal.scope,
      measure: refusal.measure,
    });
    throw overLimit(refusal);
  }

  /** The caller has its answer, whatever becomes of the account: what cannot be written is reported. */
  async settle(reservation: Reservation | undefined, record: UsageRecord): Promise<void> {
    await this.#write(record.id, () => this.ports.ledger.settle(reservation, record));
  }

  /** For a call that was refused before it asked anybody: it is no call, and leaves nothing. */
  async release(reservation: Reservation): Promise<void> {
    await this.#write(reservation.id, () => this.ports.ledger.release(reservation));
  }

  /** For calls that took nothing: nobody waits for the account, so it is kept once the answer is on its way. */
  noteInBackground(toRecord: () => UsageRecord): void {
    const noted = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.settle(undefined, toRecord()))
      .finally(() => this.#background.delete(noted));
    this.#background.add(noted);
  }

  async flush(): Promise<void> {
    await Promise.all(this.#background);
  }

  async #write(id: string, write: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await write();
        return;
      } catch (error) {
        if (attempt < SETTLE_ATTEMPTS) continue;
        this.ports.telemetry.exception(error, { during: 'settling a model call', record: id });
        return;
      }
    }
  }
}

function canNeverPass(tokens: number, { tokensPerMinute }: Limits): boolean {
  return tokensPerMinute !== undefined && tokens > tokensPerMinute;
}

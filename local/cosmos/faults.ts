import { setTimeout as delay } from 'node:timers/promises';

import { z } from 'zod';

import { CosmosError } from './errors';
import type { CosmosObservation } from './observation';

/** Holds for the next `times` requests that match everything it names. */
export const CosmosFault = z.strictObject({
  times: z.number().int().positive().default(1),
  status: z.number().int().min(400).max(599).optional(),
  substatus: z.number().int().optional(),
  retryAfterMs: z.number().nonnegative().optional(),
  latencyMs: z.number().nonnegative().optional(),
  operation: z.string().optional(),
  database: z.string().optional(),
  container: z.string().optional(),
  documentId: z.string().optional(),
});
export type CosmosFault = z.input<typeof CosmosFault>;

type Subject = Pick<CosmosObservation, 'operation' | 'database' | 'container' | 'documentId'>;

export class Faults {
  #pending: { fault: z.infer<typeof CosmosFault>; remaining: number }[] = [];

  inject(fault: CosmosFault): void {
    const checked = CosmosFault.parse(fault);
    this.#pending.push({ fault: checked, remaining: checked.times });
  }

  /** Delays or refuses the request when a fault is waiting for it. */
  async meet(subject: Subject): Promise<void> {
    if (this.#pending.length === 0) return;
    const hit = this.#pending.find(({ fault }) => matches(fault, subject));
    if (hit === undefined) return;
    hit.remaining -= 1;
    this.#pending = this.#pending.filter(({ remaining }) => remaining > 0);
    const { status, substatus, retryAfterMs, latencyMs } = hit.fault;
    if (latencyMs !== undefined) await delay(latencyMs);
    if (status === undefined) return;
    throw new CosmosError(
      status,
      status === 429 ? 'Request rate is large.' : 'The service is failing as it was told to.',
      {
        ...(status === 429 ? { substatus: substatus ?? 3200, retryAfterMs: retryAfterMs ?? 1 } : {}),
        ...(status !== 429 && substatus !== undefined ? { substatus } : {}),
        ...(status !== 429 && retryAfterMs !== undefined ? { retryAfterMs } : {}),
      },
    );
  }
}

function matches(fault: z.infer<typeof CosmosFault>, subject: Subject): boolean {
  const names = ['operation', 'database', 'container', 'documentId'] as const;
  return names.every((name) => fault[name] === undefined || fault[name] === subject[name]);
}

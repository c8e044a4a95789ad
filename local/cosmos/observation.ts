import type { OperationKind } from './documents/apply-operation';
import { CosmosError } from './errors';

export type CosmosOperation = OperationKind | 'query' | 'query-plan' | 'batch' | 'bulk' | 'change-feed' | 'metadata';

/** What a request is about to do, or has done. */
export interface CosmosObservation {
  /** `before` anything is changed; `after` the change is committed and before it is answered. */
  readonly phase: 'before' | 'after';
  readonly operation: CosmosOperation;
  readonly database?: string;
  readonly container?: string;
  readonly documentId?: string;
  readonly partitionKey?: unknown;
  readonly body?: unknown;
  readonly status?: number;
}

export type Observe = (observation: CosmosObservation) => void | Promise<void>;

/** An observer threw: the caller gets no answer, as when the process or the line dies at that moment. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}

/** Does the work between its two observations. */
export async function observed<T extends { readonly status: number }>(
  observe: Observe | undefined,
  subject: Omit<CosmosObservation, 'phase' | 'status'>,
  work: () => T,
): Promise<T> {
  if (observe === undefined) return work();
  await tell(observe, { ...subject, phase: 'before' });
  try {
    const result = work();
    await tell(observe, { ...subject, phase: 'after', status: result.status });
    return result;
  } catch (error) {
    if (error instanceof CosmosError) await tell(observe, { ...subject, phase: 'after', status: error.status });
    throw error;
  }
}

async function tell(observe: Observe, observation: CosmosObservation): Promise<void> {
  try {
    await observe(observation);
  } catch (error) {
    throw new ConnectionCut(`The observer cut the connection ${observation.phase} the operation.`, { cause: error });
  }
}

import { z } from 'zod';

import { CosmosError } from '../errors';
import type { ContainerRecord } from '../storage/containers';
import { applyOperation, type OperationKind } from './apply-operation';
import type { DocumentContext } from './document-context';
import { parsePartitionKey, type PartitionKey } from './partition-key';

export const MAX_BATCH_OPERATIONS = 100;

const KINDS = {
  Create: 'create',
  Upsert: 'upsert',
  Replace: 'replace',
  Read: 'read',
  Delete: 'delete',
  Patch: 'patch',
} as const satisfies Record<string, OperationKind>;

export const BatchOperation = z.looseObject({
  operationType: z.enum(['Create', 'Upsert', 'Replace', 'Read', 'Delete', 'Patch']),
  id: z.string().optional(),
  partitionKey: z.string().optional(),
  resourceBody: z.unknown().optional(),
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
});
export type BatchOperation = z.infer<typeof BatchOperation>;

export interface BatchResult {
  readonly operation: BatchOperation['operationType'];
  readonly statusCode: number;
  readonly subStatusCode?: number;
  readonly requestCharge: number;
  readonly eTag?: string;
  readonly message?: string;
  readonly body?: string;
}

interface BatchOptions {
  readonly partitionKey: PartitionKey | undefined;
  readonly isAtomic: boolean;
  readonly continuesOnError: boolean;
}

/** A transactional batch does all or nothing; in bulk every operation stands for itself. */
export function applyBatch(
  context: DocumentContext,
  container: ContainerRecord,
  operations: readonly BatchOperation[],
  options: BatchOptions,
): readonly BatchResult[] {
  const { store } = context.storage;
  const apply = (operation: BatchOperation): BatchResult =>
    applyOne(context, container, operation, options.partitionKey);
  if (options.isAtomic) return applyAtomically(operations, (work) => store.transaction(work), apply);
  return store.transaction(() => {
    let isStopped = false;
    return operations.map((operation) => {
      if (isStopped) return notDone(operation);
      try {
        return store.savepoint(() => apply(operation));
      } catch (error) {
        isStopped = !options.continuesOnError;
        return failed(operation, error);
      }
    });
  });
}

function applyAtomically(
  operations: readonly BatchOperation[],
  transaction: (work: () => void) => void,
  apply: (operation: BatchOperation) => BatchResult,
): readonly BatchResult[] {
  const done: BatchResult[] = [];
  try {
    transaction(() => {
      for (const operation of operations) done.push(apply(operation));
    });
    return done;
  } catch (error) {
    return operations.map((operation, index) =>
      index === done.length ? failed(operation, error) : notDone(operation),
    );
  }
}

function applyOne(
  context: DocumentContext,
  container: ContainerRecord,
  operation: BatchOperation,
  common: PartitionKey | undefined,
): BatchResult {
  const { operationType, id, resourceBody, ifMatch, ifNoneMatch } = operation;
  const own = operation.partitionKey === undefined ? undefined : parsePartitionKey(container, operation.partitionKey);
  if (common !== undefined && own !== undefined && own.text !== common.text) {
    throw new CosmosError(400, 'All operations of a batch have one partition key.', { substatus: 1001 });
  }
  const kind = KINDS[operationType];
  const partitionKey = own ?? common;
  const result = applyOperation(context, container, {
    kind,
    partitionKey,
    id,
    body: resourceBody,
    ifMatch,
    ifNoneMatch,
  });
  return {
    operation: operationType,
    statusCode: result.status,
    requestCharge: result.requestCharge,
    ...(result.etag === undefined ? {} : { eTag: result.etag }),
    ...(result.body === undefined ? {} : { body: result.body }),
  };
}

function failed({ operationType }: BatchOperation, error: unknown): BatchResult {
  if (!(error instanceof CosmosError)) throw error;
  const { status, substatus, message } = error;
  const head = { operation: operationType, statusCode: status, requestCharge: 1, message };
  return substatus === undefined ? head : { ...head, subStatusCode: substatus };
}

function notDone({ operationType }: BatchOperation): BatchResult {
  return { operation: operationType, statusCode: 424, requestCharge: 0 };
}

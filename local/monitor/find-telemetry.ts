import { z } from 'zod';

import { ItemType, type TelemetryItem } from './telemetry-item';

const LARGEST_ANSWER = 5_000;

export const TelemetryQuery = z.strictObject({
  operationId: z.string().optional(),
  type: ItemType.optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_ANSWER).default(LARGEST_ANSWER),
});
export type TelemetryQuery = z.infer<typeof TelemetryQuery>;

export interface FoundTelemetry {
  readonly items: readonly TelemetryItem[];
  /** True when older items matched, too. */
  readonly isTruncated: boolean;
}

/** The newest items that match, in the order they happened. */
export function findTelemetry(items: readonly TelemetryItem[], query: TelemetryQuery): FoundTelemetry {
  const sinceMs = query.since === undefined ? -Infinity : Date.parse(query.since);
  const matching = items
    .filter(({ operationId }) => query.operationId === undefined || operationId === query.operationId)
    .filter(({ type }) => query.type === undefined || type === query.type)
    .filter(({ time }) => Date.parse(time) >= sinceMs)
    .toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time));
  return { items: matching.slice(-query.limit), isTruncated: matching.length > query.limit };
}

export interface Operation {
  readonly operationId: string;
  readonly name: string | undefined;
  readonly firstTime: string;
  readonly lastTime: string;
  readonly itemCount: number;
  readonly roles: readonly string[];
}

const OPERATIONS_SHOWN = 100;

/** The operations seen last, the newest first. */
export function latestOperations(items: readonly TelemetryItem[]): Operation[] {
  const byOperation = Map.groupBy(
    items.filter((item) => item.operationId !== undefined),
    ({ operationId = '' }) => operationId,
  );
  const operations = [...byOperation].map(([operationId, members]) => describe(operationId, members));
  return operations
    .toSorted((left, right) => Date.parse(right.lastTime) - Date.parse(left.lastTime))
    .slice(0, OPERATIONS_SHOWN);
}

function describe(operationId: string, members: readonly TelemetryItem[]): Operation {
  const times = members.map(({ time }) => time).toSorted((left, right) => Date.parse(left) - Date.parse(right));
  return {
    operationId,
    name: members.map(({ tags }) => tags['ai.operation.name']).find((name) => name !== undefined),
    firstTime: times.at(0) ?? '',
    lastTime: times.at(-1) ?? '',
    itemCount: members.length,
    roles: [...new Set(members.flatMap(({ role }) => role ?? []))],
  };
}

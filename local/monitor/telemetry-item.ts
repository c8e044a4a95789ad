import { z } from 'zod';

/** What the names in `data.baseType` are called when telemetry is queried (the column `itemType`). */
const ITEM_TYPES: Readonly<Record<string, ItemType>> = {
  RequestData: 'request',
  RemoteDependencyData: 'dependency',
  MessageData: 'trace',
  ExceptionData: 'exception',
  EventData: 'customEvent',
  MetricData: 'customMetric',
  AvailabilityData: 'availabilityResult',
  PageViewData: 'pageView',
};

export const ItemType = z.enum([
  'request',
  'dependency',
  'trace',
  'exception',
  'customEvent',
  'customMetric',
  'availabilityResult',
  'pageView',
]);
export type ItemType = z.infer<typeof ItemType>;

/** One telemetry item as SDKs send it; only what is used here is named. */
export const Envelope = z.object({
  time: z.iso.datetime({ offset: true }),
  iKey: z.string(),
  tags: z.record(z.string(), z.string()).nullish(),
  data: z.object({ baseType: z.string(), baseData: z.record(z.string(), z.unknown()) }),
});
export type Envelope = z.infer<typeof Envelope>;

/** One telemetry item as it is kept and found. */
export const TelemetryItem = z.object({
  type: ItemType,
  time: z.string(),
  /** The trace every item of one operation shares. */
  operationId: z.string().optional(),
  parentId: z.string().optional(),
  /** Which process of the product sent it. */
  role: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type TelemetryItem = z.infer<typeof TelemetryItem>;

/** The kept form of an envelope; undefined when its type is not one of Application Insights. */
export function toTelemetryItem({ time, tags, data }: Envelope): TelemetryItem | undefined {
  const type = Object.hasOwn(ITEM_TYPES, data.baseType) ? ITEM_TYPES[data.baseType] : undefined;
  if (type === undefined) return undefined;
  return {
    type,
    time,
    operationId: tags?.['ai.operation.id'],
    parentId: tags?.['ai.operation.parentId'],
    role: tags?.['ai.cloud.role'],
    tags: tags ?? {},
    data: data.baseData,
  };
}

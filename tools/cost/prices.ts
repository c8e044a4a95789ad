import { z } from 'zod';

const price = z.number().nonnegative();

/** infra/prices.json: what Azure asks for, on a day. */
export const Prices = z.strictObject({
  asOf: z.iso.date(),
  currency: z.string(),
  region: z.string(),
  sources: z.array(z.url()),
  functions: z.strictObject({
    onDemandPerGbSecond: price,
    onDemandFreeGbSeconds: price,
    readyBaselinePerGbSecond: price,
    readyExecutionPerGbSecond: price,
    perMillionExecutions: price,
    freeExecutions: price,
    shortestSeconds: price,
  }),
  serviceBus: z.strictObject({
    standardPerHour: price,
    standardIncludedOperations: price,
    perMillionOperations: price,
    premiumUnitPerHour: price,
  }),
  cosmos: z.strictObject({
    serverlessPerMillionRequestUnits: price,
    autoscalePer100RequestUnitsPerHour: price,
    autoscaleLeastShare: price,
    zoneFactor: price,
    perGbMonth: price,
    backup30DaysPerGbMonth: price,
  }),
  storage: z.strictObject({
    lrsPerGbMonth: price,
    zrsPerGbMonth: price,
    per10000Writes: price,
    per10000Reads: price,
  }),
  logs: z.strictObject({
    perGb: price,
    freeGb: price,
    perGbMonthAfterFree: price,
    perQueryAlertMonth: price,
    perMetricSignalMonth: price,
  }),
  keyVault: z.strictObject({ per10000Operations: price }),
  eventGrid: z.strictObject({ perMillionOperations: price, freeOperations: price }),
  privateNetwork: z.strictObject({ endpointPerHour: price, zonePerMonth: price }),
});
export type Prices = z.infer<typeof Prices>;

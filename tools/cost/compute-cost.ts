import type { Measured } from './measured.ts';
import type { Prices } from './prices.ts';
import type { Stage } from './stage.ts';

export interface Workload {
  /** Lines of one run. */
  lines: number;
  runsPerMonth: number;
  /** Months that snapshots and reports are kept. */
  keptMonths: number;
}

export interface Setup {
  stage: Stage;
  privateNetwork: boolean;
  /** Runs of each timer a month. */
  timerRuns: number;
  queues: number;
  queryAlerts: number;
  metricAlerts: number;
  privateEndpoints: number;
}

export interface CostLine {
  what: string;
  /** A month without any work. */
  idle: number;
  /** A month with the work, what it costs idle included. */
  month: number;
}

const SECONDS_PER_MONTH = 730 * 3600;
const GB = 1024 ** 3;
const MEMORY_PER_CORE_MB = 2048;

/** What is not measured is assumed here, on the careful side, and printed with the result. */
export const ASSUMED = {
  /** Share of an instance's cores that an analysis keeps busy. */
  busyShare: 0.6,
  /** Lines that one batch holds. */
  linesPerBatch: 25_000,
  /** Request units to store a finding, to do everything else of a batch, and to look for work once. */
  requestUnitsPerFinding: 15,
  requestUnitsPerBatch: 60,
  requestUnitsPerTimerRun: 6,
  /** Sent, received, completed; and looked for once a minute on each queue. */
  operationsPerMessage: 3,
  /** Telemetry of a batch, and of a turn of a timer. */
  logBytesPerBatch: 40_000,
  logBytesPerTimerRun: 1_500,
  /** A finding with its index. */
  bytesPerFinding: 4_000,
  blobWritesPerBatch: 4,
} as const;

/** Price of a month of a workload, part by part. */
export function computeCost(workload: Workload, setup: Setup, measured: Measured, prices: Prices): CostLine[] {
  const use = useOf(workload, setup, measured);
  const none = useOf({ ...workload, runsPerMonth: 0 }, setup, measured);
  const parts: [string, (use: Use) => number][] = [
    ['Functions', (one) => functionsCost(one, setup, prices)],
    ['Service Bus', (one) => serviceBusCost(one, setup, prices)],
    ['Cosmos DB', (one) => cosmosCost(one, setup, prices)],
    ['Storage', (one) => storageCost(one, setup, prices)],
    ['Logs and alerts', (one) => logsCost(one, setup, prices)],
    ['Key Vault, Event Grid', (one) => smallCost(one, prices)],
    ['Private network', () => networkCost(setup, prices)],
  ];
  return parts.map(([what, cost]) => ({ what, idle: cost(none), month: cost(use) }));
}

/** What a month uses. */
interface Use {
  executions: number;
  gbSeconds: number;
  messages: number;
  requestUnits: number;
  documentGb: number;
  blobGb: number;
  blobWrites: number;
  logGb: number;
}

function useOf({ lines, runsPerMonth, keptMonths }: Workload, setup: Setup, measured: Measured): Use {
  const share = lines / measured.lines;
  const { memoryMb } = setup.stage.scale;
  const cores = memoryMb / MEMORY_PER_CORE_MB;
  const batches = Math.max(1, Math.ceil(lines / ASSUMED.linesPerBatch));
  const workSeconds = (measured.cpuSeconds * share) / (cores * ASSUMED.busyShare);
  const messages = runsPerMonth * (batches + 2);
  // A timer's turn takes less than the shortest time that is charged.
  const seconds = runsPerMonth * workSeconds + setup.timerRuns + messages;
  const kept = runsPerMonth * keptMonths;
  return {
    executions: messages + setup.timerRuns,
    gbSeconds: seconds * (memoryMb / 1024),
    messages,
    requestUnits:
      runsPerMonth *
        (measured.findings * share * ASSUMED.requestUnitsPerFinding + batches * ASSUMED.requestUnitsPerBatch) +
      setup.timerRuns * ASSUMED.requestUnitsPerTimerRun,
    documentGb: (kept * measured.findings * share * ASSUMED.bytesPerFinding) / GB,
    blobGb: (kept * (measured.archiveBytes + measured.reportBytes) * share) / GB,
    blobWrites: runsPerMonth * batches * ASSUMED.blobWritesPerBatch,
    logGb: (runsPerMonth * batches * ASSUMED.logBytesPerBatch + setup.timerRuns * ASSUMED.logBytesPerTimerRun) / GB,
  };
}

function functionsCost({ executions, gbSeconds }: Use, { stage }: Setup, { functions }: Prices): number {
  const { alwaysReady, memoryMb } = stage.scale;
  const calls = (Math.max(0, executions - functions.freeExecutions) / 1e6) * functions.perMillionExecutions;
  const work = Math.max(0, gbSeconds - functions.onDemandFreeGbSeconds) * functions.onDemandPerGbSecond;
  const ready = alwaysReady * (memoryMb / 1024) * SECONDS_PER_MONTH * functions.readyBaselinePerGbSecond;
  return calls + work + ready;
}

function serviceBusCost({ messages }: Use, { privateNetwork, queues }: Setup, { serviceBus }: Prices): number {
  if (privateNetwork) return serviceBus.premiumUnitPerHour * 730;
  const operations = messages * ASSUMED.operationsPerMessage + queues * (SECONDS_PER_MONTH / 60);
  const beyond = Math.max(0, operations - serviceBus.standardIncludedOperations);
  return serviceBus.standardPerHour * 730 + (beyond / 1e6) * serviceBus.perMillionOperations;
}

function cosmosCost({ requestUnits, documentGb }: Use, { stage }: Setup, { cosmos }: Prices): number {
  const { throughput, zoneRedundant, backupDays } = stage;
  const zones = zoneRedundant ? cosmos.zoneFactor : 1;
  const kept = documentGb * (cosmos.perGbMonth + (backupDays > 7 ? cosmos.backup30DaysPerGbMonth : 0));
  if (throughput.mode === 'serverless') {
    return (requestUnits / 1e6) * cosmos.serverlessPerMillionRequestUnits * zones + kept;
  }
  const least = (throughput.maximum ?? 1000) * cosmos.autoscaleLeastShare;
  const average = Math.max(least, requestUnits / SECONDS_PER_MONTH);
  return (average / 100) * cosmos.autoscalePer100RequestUnitsPerHour * 730 * zones + kept;
}

function storageCost({ blobGb, blobWrites }: Use, { stage }: Setup, { storage }: Prices): number {
  const perGb = stage.zoneRedundant ? storage.zrsPerGbMonth : storage.lrsPerGbMonth;
  return blobGb * perGb + (blobWrites / 10_000) * (storage.per10000Writes + storage.per10000Reads);
}

function logsCost({ logGb }: Use, { queryAlerts, metricAlerts }: Setup, { logs }: Prices): number {
  const taken = Math.max(0, logGb - logs.freeGb) * logs.perGb;
  return taken + queryAlerts * logs.perQueryAlertMonth + metricAlerts * logs.perMetricSignalMonth;
}

function smallCost({ messages }: Use, { keyVault, eventGrid }: Prices): number {
  // Each instance reads each secret once in a while.
  const secretReads = 3 * (SECONDS_PER_MONTH / 300);
  const events = Math.max(0, messages - eventGrid.freeOperations);
  return (secretReads / 10_000) * keyVault.per10000Operations + (events / 1e6) * eventGrid.perMillionOperations;
}

function networkCost({ privateNetwork, privateEndpoints }: Setup, { privateNetwork: prices }: Prices): number {
  return privateNetwork ? privateEndpoints * (prices.endpointPerHour * 730 + prices.zonePerMonth) : 0;
}

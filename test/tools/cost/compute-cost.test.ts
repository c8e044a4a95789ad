import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeCost, type CostLine, type Setup, type Workload } from '../../../tools/cost/compute-cost';
import { Measured } from '../../../tools/cost/measured';
import { Prices } from '../../../tools/cost/prices';
import { printCost } from '../../../tools/cost/print-cost';
import { everySeconds } from '../../../tools/cost/every-seconds';

const INFRA = join(__dirname, '../../../infra');
const prices = Prices.parse(JSON.parse(readFileSync(join(INFRA, 'prices.json'), 'utf8')));
const measured = Measured.parse(JSON.parse(readFileSync(join(INFRA, 'measured.json'), 'utf8')));

const WORKLOAD: Workload = { lines: 100_000, runsPerMonth: 100, keptMonths: 3 };
const DEV: Setup = {
  stage: {
    scale: { memoryMb: 2048, alwaysReady: 0 },
    throughput: { mode: 'serverless' },
    backupDays: 7,
    zoneRedundant: false,
  },
  privateNetwork: false,
  timerRuns: 200_000,
  queues: 6,
  queryAlerts: 6,
  metricAlerts: 3,
  privateEndpoints: 0,
};

const sum = (lines: readonly CostLine[], column: 'idle' | 'month') =>
  lines.reduce((all, line) => all + line[column], 0);
const costOf = (setup: Partial<Setup> = {}, workload: Partial<Workload> = {}) =>
  computeCost({ ...WORKLOAD, ...workload }, { ...DEV, ...setup }, measured, prices);

describe('what a deployment costs', () => {
  it('is what it costs idle and what the work adds', () => {
    const cost = costOf();

    expect(sum(cost, 'idle')).toBeGreaterThan(0);
    for (const { idle, month } of cost) expect(month).toBeGreaterThanOrEqual(idle);
    expect(sum(cost, 'month')).toBeGreaterThan(sum(cost, 'idle'));
  });

  it('grows with lines, with runs and with the time things are kept', () => {
    const month = sum(costOf(), 'month');

    expect(sum(costOf({}, { lines: 1_000_000 }), 'month')).toBeGreaterThan(month);
    expect(sum(costOf({}, { runsPerMonth: 1000 }), 'month')).toBeGreaterThan(month);
    expect(sum(costOf({}, { keptMonths: 12 }), 'month')).toBeGreaterThan(month);
  });

  it('charges instances that are always ready by the second, work or none', () => {
    const [functions] = costOf({ stage: { ...DEV.stage, scale: { memoryMb: 4096, alwaysReady: 2 } }, timerRuns: 0 });

    expect(functions?.idle).toBeCloseTo(2 * 4 * 730 * 3600 * prices.functions.readyBaselinePerGbSecond, 2);
  });

  it('charges a private network for its endpoints and for the queues it asks for', () => {
    const cost = costOf({ privateNetwork: true, privateEndpoints: 7 });

    expect(sum(cost, 'idle')).toBeGreaterThan(prices.serviceBus.premiumUnitPerHour * 730);
    expect(cost.at(-1)?.idle).toBeGreaterThan(0);
  });

  it('charges throughput that is bought whether it is used or not', () => {
    const autoscale: Setup['stage'] = { ...DEV.stage, throughput: { mode: 'autoscale', maximum: 4000 } };
    const database = costOf({ stage: autoscale }).find(({ what }) => what === 'Cosmos DB');

    expect(database?.idle).toBeCloseTo(4 * prices.cosmos.autoscalePer100RequestUnitsPerHour * 730, 2);
  });

  it('is shown with its sum, the price of a run, and where the figures come from', () => {
    const text = printCost('dev', WORKLOAD, costOf(), measured, prices);

    expect(text).toMatch(/^All +\d+\.\d\d +\d+\.\d\d$/m);
    expect(text).toMatch(/One run of 100000 lines adds \d+\.\d{4} USD/);
    expect(text).toContain(prices.asOf);
    expect(text).toContain(measured.measuredAt);
  });
});

it.each([
  ['*/15 * * * * *', 15],
  ['0 * * * * *', 60],
  ['0 */5 * * * *', 300],
  ['0 23 */6 * * *', 21_600],
  ['0 0 3 * * *', 86_400],
])('a timer of %s runs every %i seconds', (schedule, seconds) => {
  expect(everySeconds(schedule)).toBe(seconds);
});

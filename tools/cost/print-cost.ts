import { ASSUMED, type CostLine, type Workload } from './compute-cost.ts';
import type { Measured } from './measured.ts';
import type { Prices } from './prices.ts';

/** The parts in columns, their sum, what one run adds, and where all of it comes from. */
export function printCost(
  stage: string,
  { lines, runsPerMonth, keptMonths }: Workload,
  cost: readonly CostLine[],
  measured: Measured,
  { asOf, currency, region }: Prices,
): string {
  const idle = cost.reduce((sum, line) => sum + line.idle, 0);
  const month = cost.reduce((sum, line) => sum + line.month, 0);
  const rows = [...cost, { what: 'All', idle, month }].map(
    (line) => `${line.what.padEnd(24)}${line.idle.toFixed(2).padStart(12)}${line.month.toFixed(2).padStart(12)}`,
  );
  return [
    `${stage}, ${runsPerMonth} runs a month of ${lines} lines, kept ${keptMonths} months, in ${currency}`,
    '',
    `${''.padEnd(24)}${'idle month'.padStart(12)}${'with work'.padStart(12)}`,
    ...rows,
    '',
    `One run of ${lines} lines adds ${((month - idle) / runsPerMonth).toFixed(4)} ${currency}.`,
    `Prices of ${asOf} (${region}); ${measured.cpuSeconds} s of processor time for ${measured.lines} lines, measured ${measured.measuredAt} on ${measured.processor}.`,
    `Assumed: ${Object.entries(ASSUMED)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    'Models, the dashboard and messages to browsers cost extra where they are switched on.',
  ].join('\n');
}

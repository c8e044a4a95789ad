/**
 * Measures. Without a name it lists what can be measured.
 *
 *   node tools/bench.ts [name] [--json]
 *
 * A bench is `test/bench/<name>.bench.ts`; it exports `run()`, which returns measurements, all at once or one by one.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectMeasurements } from './bench/collect-measurements.ts';
import { loadBench } from './bench/load-bench.ts';
import type { Measurement } from './bench/measurement.ts';
import { printTable } from './bench/print-table.ts';

const SUFFIX = '.bench.ts';
const root = join(import.meta.dirname, '..');

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [name] = positionals;
  if (name === undefined) listBenches();
  else await measure(name, values.json === true);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

function listBenches(): void {
  const names = benchNames();
  console.log(names.length === 0 ? 'There are no benches in test/bench.' : `npm run bench -- <name>, one of:\n`);
  for (const name of names) console.log(`  ${name}`);
}

async function measure(name: string, asJson: boolean): Promise<void> {
  if (!benchNames().includes(name)) {
    console.error(`There is no test/bench/${name}${SUFFIX}`);
    process.exitCode = 2;
    return;
  }
  const run = await loadBench(root, name);
  const measurements: Measurement[] = [];
  for await (const measurement of collectMeasurements(run())) {
    measurements.push(measurement);
    if (asJson) console.log(JSON.stringify(measurement));
  }
  if (measurements.length === 0) throw new Error(`${name} measured nothing`);
  if (!asJson) console.log(printTable(measurements));
}

function benchNames(): string[] {
  const folder = join(root, 'test/bench');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}

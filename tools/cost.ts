/**
 * Tells what a deployment costs a month: idle, and with a workload. From infra/prices.json, infra/measured.json and the templates.
 *
 *   node tools/cost.ts [--stage dev|prod] [--lines 100000] [--runs 100] [--months 3] [--private] [--json]
 *   node tools/cost.ts --measure
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildAll } from './build/build-all.ts';
import { ASSUMED, computeCost } from './cost/compute-cost.ts';
import { measure } from './cost/measure.ts';
import { Measured } from './cost/measured.ts';
import { Prices } from './cost/prices.ts';
import { printCost } from './cost/print-cost.ts';
import { readSetup } from './cost/read-setup.ts';
import { startBicepServer } from './infra/bicep-server.ts';
import { ensureBicep } from './infra/ensure-bicep.ts';

const root = join(import.meta.dirname, '..');
const MEASURED = join(root, 'infra/measured.json');

const Options = z.object({
  stage: z.enum(['dev', 'prod']).default('prod'),
  lines: z.coerce.number().int().positive().default(100_000),
  runs: z.coerce.number().int().positive().default(100),
  months: z.coerce.number().int().positive().default(3),
  private: z.boolean().default(false),
  json: z.boolean().default(false),
  measure: z.boolean().default(false),
});

try {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      lines: { type: 'string' },
      runs: { type: 'string' },
      months: { type: 'string' },
      private: { type: 'boolean' },
      json: { type: 'boolean' },
      measure: { type: 'boolean' },
    },
  });
  const options = Options.parse(values);
  if (options.measure) await measureAnew();
  else await tell(options);
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function measureAnew(): Promise<void> {
  await buildAll(root, () => undefined);
  const measured = measure(root, new Date().toISOString().slice(0, 10));
  writeFileSync(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`${MEASURED}: ${measured.cpuSeconds} s of processor time for ${measured.lines} lines.`);
}

async function tell({
  stage,
  lines,
  runs,
  months,
  private: privateNetwork,
  json,
}: z.infer<typeof Options>): Promise<void> {
  const measured = Measured.parse(JSON.parse(readFileSync(MEASURED, 'utf8')));
  const prices = Prices.parse(JSON.parse(readFileSync(join(root, 'infra/prices.json'), 'utf8')));
  const environment = { ...process.env, AURELIS_STAGE: stage, AURELIS_PRIVATE_NETWORK: String(privateNetwork) };
  const server = startBicepServer(await ensureBicep(root, process.env), environment);
  try {
    const setup = await readSetup(server, root);
    const workload = { lines, runsPerMonth: runs, keptMonths: months };
    const cost = computeCost(workload, setup, measured, prices);
    const answer = json
      ? JSON.stringify({ stage, workload, measured, assumed: ASSUMED, asOf: prices.asOf, cost }, null, 2)
      : printCost(stage, workload, cost, measured, prices);
    console.log(answer);
  } finally {
    await server.close();
  }
}

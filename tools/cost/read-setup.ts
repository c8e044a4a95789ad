import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BicepServer } from '../infra/bicep-server.ts';
import type { Setup } from './compute-cost.ts';
import { everySeconds } from './every-seconds.ts';
import { Stage } from './stage.ts';

const Parameters = z.object({ parameters: z.record(z.string(), z.object({ value: z.unknown() })) });
const Snapshot = z.object({ predictedResources: z.array(z.object({ type: z.string() })) });

/** What would be deployed, from the templates themselves; the stage is the one the compiler's environment names. */
export async function readSetup(server: BicepServer, root: string): Promise<Setup> {
  const file = join(root, 'infra/main.bicepparam');
  const { parameters } = await server.compileParameters(file);
  const values = Parameters.parse(JSON.parse(parameters ?? '{}')).parameters;
  const { predictedResources } = Snapshot.parse(await server.snapshot(file));
  const count = (type: string): number => predictedResources.filter((resource) => resource.type === type).length;
  return {
    stage: Stage.parse(Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]))),
    privateNetwork: values['privateNetwork']?.value === true,
    timerRuns: timerRunsPerMonth(root),
    queues: count('Microsoft.ServiceBus/namespaces/queues'),
    queryAlerts: count('Microsoft.Insights/scheduledQueryRules'),
    metricAlerts: count('Microsoft.Insights/metricAlerts'),
    privateEndpoints: count('Microsoft.Network/privateEndpoints'),
  };
}

const SECONDS_PER_MONTH = 730 * 3600;

/** From the schedules in functions/timer, which say every how many seconds, minutes or hours. */
function timerRunsPerMonth(root: string): number {
  const registry = readFileSync(join(root, 'functions/registry.ts'), 'utf8');
  const files = [...registry.matchAll(/from '\.\/timer\/([\w-]+)'/g)].map(([, name = '']) => name);
  let runs = 0;
  for (const name of files) {
    const source = readFileSync(join(root, `functions/timer/${name}.ts`), 'utf8');
    runs += SECONDS_PER_MONTH / everySeconds(/schedule: '([^']+)'/.exec(source)?.[1] ?? '');
  }
  return Math.round(runs);
}

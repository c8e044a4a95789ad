import { verifyFix } from '../../shared/generation/verify/verify-fix';
import { testEngine } from '../support/analysis-engine';
import { patchCases } from './verifier/patch-cases';

const SEED = Number(process.env['VERIFIER_SEED'] ?? 1);
const MUTANTS = Number(process.env['VERIFIER_MUTANTS'] ?? 3);

/**
 * How well the verifier of fixes tells good patches from sabotaged ones. `VERIFIER_SEED` makes other sabotage,
 * `VERIFIER_MUTANTS` more of it for each patch; `VERIFIER_SHOW` prints what it judged wrong.
 */
export async function run() {
  const engine = testEngine();
  const wrong: string[] = [];
  const families = new Map<string, { all: number; accepted: number }>();
  const started = process.cpuUsage();
  try {
    for await (const one of patchCases({ seed: SEED, mutants: MUTANTS }, engine)) {
      const { isAccepted, problem } = await verifyFix(one, { engine });
      const count = families.get(one.family) ?? { all: 0, accepted: 0 };
      families.set(one.family, { all: count.all + 1, accepted: count.accepted + (isAccepted ? 1 : 0) });
      if (isAccepted !== one.isGood) wrong.push(`${one.name}: ${problem ?? 'accepted'}`);
    }
  } finally {
    await engine.close();
  }
  if (process.env['VERIFIER_SHOW'] !== undefined) console.error(wrong.join('\n'));
  const { user, system } = process.cpuUsage(started);
  return [...summary(families), { name: 'CPU', value: (user + system) / 1e6, unit: 's' }];
}

function summary(families: ReadonlyMap<string, { all: number; accepted: number }>) {
  const good = families.get('good') ?? { all: 0, accepted: 0 };
  const bad = [...families].filter(([family]) => family !== 'good');
  const fooled = bad.reduce((sum, [, { accepted }]) => sum + accepted, 0);
  return [
    { name: 'good patches', value: good.all, unit: 'patches' },
    { name: 'bad patches', value: bad.reduce((sum, [, { all }]) => sum + all, 0), unit: 'patches' },
    {
      name: 'accept precision',
      value: (100 * good.accepted) / Math.max(1, good.accepted + fooled),
      unit: '%',
      baseline: 99,
    },
    { name: 'accept recall', value: (100 * good.accepted) / Math.max(1, good.all), unit: '%', baseline: 95 },
    ...bad
      .sort()
      .map(([family, { all, accepted }]) => ({ name: `accepted: ${family}`, value: accepted, unit: `of ${all}` })),
  ];
}

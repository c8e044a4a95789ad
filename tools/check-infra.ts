/**
 * Builds and lints every template and parameter file, then checks what would be deployed.
 *
 *   node tools/check-infra.ts [--templates-only]
 *
 * The checks are the tests of test/infra; `.ci/run` leaves them to the other tests.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { startBicepServer } from './infra/bicep-server.ts';
import { compileAll } from './infra/compile-all.ts';
import { ensureBicep } from './infra/ensure-bicep.ts';
import { runJest } from './test/run-jest.ts';

const root = join(import.meta.dirname, '..');

try {
  const passed = await templatesAreFine();
  if (!passed) {
    process.exitCode = 1;
  } else if (!process.argv.includes('--templates-only')) {
    // One test runs the product, to see what it sends.
    await buildAll(root, () => undefined);
    process.exitCode = (await runJest(root, ['test/infra'])).exitCode;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function templatesAreFine(): Promise<boolean> {
  const server = startBicepServer(await ensureBicep(root, process.env), process.env);
  try {
    const files = globSync('infra/**/*.{bicep,bicepparam}', { cwd: root }).sort();
    if (files.length === 0) throw new Error('There are no templates below infra/.');
    const problems = await compileAll(server, root, files);
    for (const problem of problems) console.error(problem);
    console.log(`Infrastructure: ${files.length} files, ${problems.length} problems.`);
    return problems.length === 0;
  } finally {
    await server.close();
  }
}

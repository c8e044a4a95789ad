/**
 * Checks who imports whom against the table in .dependency-cruiser.cjs.
 *
 *   node tools/check-imports.ts [folder]
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { IConfiguration } from 'dependency-cruiser';
import { cruiseImports } from './check/cruise-imports.ts';

const repository = join(import.meta.dirname, '..');
const root = resolve(process.argv[2] ?? repository);
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as IConfiguration;

const { moduleCount, complaints } = await cruiseImports(root, rules);
for (const complaint of complaints) console.error(complaint);
console.log(`${moduleCount} modules read, ${complaints.length} imports refused.`);
if (moduleCount === 0 || complaints.length > 0) process.exitCode = 1;

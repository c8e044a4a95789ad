import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fixProject, type FixedProject } from './fixes/fix-project';

const ROOT = join(__dirname, '../..');

/** Commands that tell whether a project still works, by what they are called: its tests, its type check, its build. */
const Projects = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * What `fix --apply` does to checked-out projects without any model: findings before and after, and whether each of their own
 * commands ends as it did. `FIXES_PROJECTS` names a folder with the projects and a `projects.json`.
 */
export async function* run() {
  const folder = process.env['FIXES_PROJECTS'];
  if (folder === undefined || !existsSync(join(folder, 'projects.json'))) {
    throw new Error('FIXES_PROJECTS has to name a folder with projects and a projects.json: see docs/generation.md.');
  }
  const projects = Projects.parse(JSON.parse(readFileSync(join(folder, 'projects.json'), 'utf8')));
  const broken: string[] = [];
  for (const [name, commands] of Object.entries(projects)) {
    const fixed = await fixProject(ROOT, join(folder, name), commands);
    yield* measurementsOf(name, fixed);
    broken.push(
      ...fixed.checks.filter(({ before, after }) => before === 0 && after !== 0).map((one) => `${name}: ${one.name}`),
    );
    if (fixed.syntaxErrors.after > fixed.syntaxErrors.before) broken.push(`${name}: does not parse any more`);
  }
  if (broken.length > 0) throw new Error(`Fixes broke what worked: ${broken.join(', ')}`);
}

function measurementsOf(name: string, { findings, syntaxErrors, changedFiles, checks }: FixedProject) {
  return [
    { name: `${name}: findings`, value: findings.after, unit: 'findings', baseline: findings.before },
    { name: `${name}: changed files`, value: changedFiles, unit: 'files' },
    { name: `${name}: syntax errors`, value: syntaxErrors.after, unit: 'findings', baseline: syntaxErrors.before },
    ...checks.map((check) => ({
      name: `${name}: ${check.name}`,
      value: check.after,
      unit: 'exit code',
      baseline: check.before,
    })),
  ];
}

import { z } from 'zod';
import { isAllowedLicence, SHIPPED_LICENCES } from './shipped-licences.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** What only builds and tests may have these, too. */
const USED = [...SHIPPED_LICENCES, 'Unlicense', 'CC-BY-4.0', 'CC0-1.0', 'Python-2.0'];

/** Packages whose manifest does not say it in the usual words, and what their own texts say. */
const STATED_ELSEWHERE = new Map([
  ['semaphore', 'MIT'],
  // Public domain; brought by the local cloud's blob emulator, which is never shipped.
  ['uri-templates', '0BSD'],
]);

/** What may not be in package-lock.json for its licence, one line each. */
export function licenceProblems(lockText: string): string[] {
  const { packages } = Lock.parse(JSON.parse(lockText));
  const problems: string[] = [];
  for (const [path, { version = '', license, link, dev, devOptional }] of Object.entries(packages)) {
    const start = path.lastIndexOf('node_modules/');
    if (start === -1 || link === true) continue;
    const name = path.slice(start + 'node_modules/'.length);
    const stated = STATED_ELSEWHERE.get(name) ?? license ?? 'none stated';
    const allowed = dev === true || devOptional === true ? USED : SHIPPED_LICENCES;
    if (!isAllowedLicence(stated, allowed)) problems.push(`${name} ${version}: ${stated}`);
  }
  return problems;
}

import { z } from 'zod';

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

/** Licences under which we may hand a package on. */
const SHIPPED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0', 'MPL-2.0'];

/** And these, for what only builds and tests. */
const USED = [...SHIPPED, 'Unlicense', 'CC-BY-4.0', 'CC0-1.0', 'Python-2.0'];

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
    const allowed = dev === true || devOptional === true ? USED : SHIPPED;
    if (!isAllowed(stated, allowed)) problems.push(`${name} ${version}: ${stated}`);
  }
  return problems;
}

/** `OR` leaves a choice, `AND` does not; deeper expressions do not occur, and would be refused. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => allowed.includes(part));
  return plain.split(' AND ').every((part) => allowed.includes(part));
}

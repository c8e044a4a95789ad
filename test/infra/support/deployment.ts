import { z } from 'zod';

/** A resource as it would be deployed; what cannot be known before is an expression in brackets. */
export const Resource = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  apiVersion: z.string(),
  properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof Resource>;

export const Snapshot = z.object({ predictedResources: z.array(Resource), diagnostics: z.array(z.unknown()).max(0) });

/** What one set of parameters would deploy. */
export interface Deployment {
  resources: readonly Resource[];
  /** The template it comes from, as the compiler wrote it. */
  template: string;
  zoneRedundant: boolean;
  privateNetwork: boolean;
  locked: boolean;
}

/** Something of INFRA that has to be true of every deployment. Says what is wrong, nothing when all is fine. */
export interface Check {
  number: number;
  title: string;
  problems(deployment: Deployment): string[];
}

export function ofType({ resources }: Deployment, ...types: readonly string[]): Resource[] {
  return resources.filter(({ type }) => types.includes(type));
}

/** The value at a path such as `properties.sku.name`; undefined when there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) {
    if (found === null || typeof found !== 'object') return undefined;
    found = new Map(Object.entries(found)).get(key);
  }
  return found;
}

export function textAt(value: unknown, path: string): string {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: unknown, path: string): number {
  const found = valueAt(value, path);
  return typeof found === 'number' ? found : NaN;
}

export function listAt(value: unknown, path: string): unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** Names and values of what is at a path; none when there is nothing. */
export function entriesAt(value: unknown, path: string): [string, unknown][] {
  const found = valueAt(value, path);
  return found === null || typeof found !== 'object' ? [] : Object.entries(found);
}

/** A problem for each resource that is not as it has to be, and one when there is no such resource at all. */
export function each(
  resources: readonly Resource[],
  what: string,
  isFine: (resource: Resource) => boolean | undefined,
): string[] {
  if (resources.length === 0) return [`there is no ${what}`];
  return resources.filter((resource) => isFine(resource) !== true).map(({ name }) => `${what} ${name}`);
}

export function unless(isFine: boolean, problem: string): string[] {
  return isFine ? [] : [problem];
}

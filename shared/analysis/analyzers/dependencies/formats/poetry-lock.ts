import { z } from 'zod';
import type { DependencyFormat } from '../dependency-format';
import { PackagesByName, pypiKey } from '../needs';
import { readTomlPackages } from '../text/toml-packages';

const Package = z.object({
  name: z.string(),
  version: z.string(),
  category: z.string().optional().catch(undefined),
  optional: z.boolean().optional().catch(undefined),
  groups: z.array(z.string()).optional().catch(undefined),
  files: z
    .array(z.object({ hash: z.string() }))
    .optional()
    .catch(undefined),
  dependencies: z.record(z.string(), z.unknown()).optional().catch(undefined),
  source: z.object({ type: z.string(), url: z.string() }).optional().catch(undefined),
});
type Package = z.infer<typeof Package>;

/** `poetry.lock`. */
export const poetryLock: DependencyFormat = {
  id: 'poetry-lock',
  ecosystem: 'PyPI',
  isLock: true,
  matches: (name) => name === 'poetry.lock',
  read(text) {
    const packages = readTomlPackages(text, Package);
    const byName = new PackagesByName(
      packages.map(({ value }) => value),
      pypiKey,
    );
    const declarations = packages.map(({ value, start, end }) => ({
      start,
      end,
      name: value.name,
      version: value.version,
      scope: scopeOf(value),
      needs: byName.idsOf(Object.keys(value.dependencies ?? {})),
      source: value.source?.url,
    }));
    return { declarations };
  },
};

function scopeOf({ category, groups, optional }: Package): 'development' | 'optional' | undefined {
  const isDevelopment = category === 'dev' || (groups !== undefined && groups.length > 0 && !groups.includes('main'));
  if (isDevelopment) return 'development';
  return optional === true ? 'optional' : undefined;
}

import { z } from 'zod';
import type { DependencyFormat } from '../dependency-format';
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
  source: z.object({ type: z.string(), url: z.string() }).optional().catch(undefined),
});
type Package = z.infer<typeof Package>;

/** `poetry.lock`. */
export const poetryLock: DependencyFormat = {
  id: 'poetry-lock',
  ecosystem: 'PyPI',
  isLock: true,
  matches: (name) => name === 'poetry.lock',
  read: (text) => ({
    declarations: readTomlPackages(text, Package).map(({ value, start, end }) => ({
      start,
      end,
      name: value.name,
      version: value.version,
      scope: scopeOf(value),
      source: value.source?.url,
    })),
  }),
};

function scopeOf({ category, groups, optional }: Package): 'development' | 'optional' | undefined {
  const isDevelopment = category === 'dev' || (groups !== undefined && groups.length > 0 && !groups.includes('main'));
  if (isDevelopment) return 'development';
  return optional === true ? 'optional' : undefined;
}

import { z } from 'zod';
import type { DependencyFormat } from '../dependency-format';
import { readTomlPackages } from '../text/toml-packages';

const Package = z.object({
  name: z.string(),
  version: z.string(),
  groups: z.array(z.string()).optional().catch(undefined),
  git: z.string().optional().catch(undefined),
  path: z.string().optional().catch(undefined),
});

/** `pdm.lock`. A package with extras stands in it twice. */
export const pdmLock: DependencyFormat = {
  id: 'pdm-lock',
  ecosystem: 'PyPI',
  isLock: true,
  matches: (name) => name === 'pdm.lock',
  read: (text) => ({
    declarations: readTomlPackages(text, Package)
      .filter(({ value }) => value.path === undefined)
      .map(({ value: { name, version, groups = [], git }, start, end }) => ({
        start,
        end,
        name,
        version,
        ...(groups.length > 0 && !groups.includes('default') ? { scope: 'development' as const } : {}),
        source: git,
      })),
  }),
};

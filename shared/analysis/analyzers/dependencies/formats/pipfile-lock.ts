import { z } from 'zod';
import type { Declaration, DependencyFormat } from '../dependency-format';
import { readJson } from '../text/json-text';

const Entry = z.object({
  version: z.string().optional().catch(undefined),
  hashes: z.array(z.string()).optional().catch(undefined),
  git: z.string().optional().catch(undefined),
});
const Group = z.record(z.string(), Entry.catch({})).default({});
const Lock = z.object({
  _meta: z.object({ sources: z.array(z.object({ url: z.string() })).default([]) }),
  default: Group,
  develop: Group,
});

/** `Pipfile.lock`. */
export const pipfileLock: DependencyFormat = {
  id: 'pipfile-lock',
  ecosystem: 'PyPI',
  isLock: true,
  matches: (name) => name === 'pipfile.lock',
  read(text) {
    const lock = readJson(text, Lock, isPlace);
    const declarations = (['default', 'develop'] as const).flatMap((group) =>
      Object.entries(lock.value[group]).flatMap(([name, entry]): Declaration[] => {
        if (entry.version === undefined) return [];
        return [
          {
            ...lock.placeOf([group, name]),
            name,
            version: entry.version.replace(/^={2,3}/, ''),
            ...(group === 'develop' ? { scope: 'development' as const } : {}),
            lacksDigest: entry.git === undefined && (entry.hashes ?? []).length === 0,
            source: entry.git,
          },
        ];
      }),
    );
    const sources = lock.value._meta.sources.map(({ url }, index) => ({
      ...lock.placeOf(['_meta', 'sources', String(index), 'url']),
      url,
    }));
    return { declarations, sources };
  },
};

function isPlace(path: readonly string[]): boolean {
  return path.length === 2 || (path[0] === '_meta' && path.at(-1) === 'url');
}

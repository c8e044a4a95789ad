import { z } from 'zod';
import type { Declaration, DependencyFormat } from '../dependency-format';
import { PackagesByName } from '../needs';
import { readJson } from '../text/json-text';

const Place = z.object({ url: z.string().optional().catch(undefined), shasum: z.string().optional().catch(undefined) });
const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.array(z.string()).optional().catch(undefined),
  require: z.record(z.string(), z.unknown()).optional().catch(undefined),
  dist: Place.optional().catch(undefined),
  source: Place.optional().catch(undefined),
});
const List = z.array(Package.optional().catch(undefined)).default([]);
const Lock = z.object({ packages: List, 'packages-dev': List.nullish().transform((list) => list ?? []) });

/** `composer.lock`. */
export const composerLock: DependencyFormat = {
  id: 'composer-lock',
  ecosystem: 'Packagist',
  isLock: true,
  matches: (name) => name === 'composer.lock',
  read(text) {
    const lock = readJson(text, Lock, (path) => path.length === 3 && path[2] === 'name');
    const all = [...lock.value.packages, ...lock.value['packages-dev']].flatMap((entry) => entry ?? []);
    const byName = new PackagesByName(all.map((entry) => ({ name: entry.name, version: plain(entry.version) })));
    const declarations = (['packages', 'packages-dev'] as const).flatMap((group) =>
      lock.value[group].flatMap((entry, index): Declaration[] => {
        if (entry === undefined) return [];
        return [
          {
            ...lock.placeOf([group, String(index), 'name']),
            name: entry.name,
            version: plain(entry.version),
            ...(group === 'packages-dev' ? { scope: 'development' as const } : {}),
            needs: byName.idsOf(Object.keys(entry.require ?? {})),
            licence: licenceOf(entry.license),
            source: entry.dist?.url ?? entry.source?.url,
          },
        ];
      }),
    );
    return { declarations };
  },
};

function plain(version: string): string {
  return version.replace(/^v(?=\d)/, '');
}

/** Composer lets whoever uses the package choose one of several. */
function licenceOf(licences: readonly string[] = []): string | undefined {
  return licences.length === 0 ? undefined : licences.join(' OR ');
}

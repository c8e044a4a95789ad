import { z } from 'zod';
import type { Declaration, DependencyFormat } from '../dependency-format';
import { PackagesByName } from '../needs';
import { readJson } from '../text/json-text';

const Entry = z.object({
  type: z.string().optional().catch(undefined),
  resolved: z.string().optional().catch(undefined),
  contentHash: z.string().optional().catch(undefined),
  dependencies: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
const Lock = z.object({
  version: z.number(),
  dependencies: z.record(z.string(), z.record(z.string(), Entry.catch({}))),
});

/** `packages.lock.json` of NuGet: the packages of each target framework. */
export const nugetLock: DependencyFormat = {
  id: 'nuget-lock',
  ecosystem: 'NuGet',
  isLock: true,
  matches: (name) => name === 'packages.lock.json',
  read(text) {
    const lock = readJson(text, Lock, (path) => path[0] === 'dependencies' && path.length === 3);
    const declarations = Object.entries(lock.value.dependencies).flatMap(([framework, packages]) => {
      const resolvedHere = Object.entries(packages).map(([name, { resolved }]) => ({ name, version: resolved }));
      const byName = new PackagesByName(resolvedHere, (name) => name.toLowerCase());
      return Object.entries(packages).flatMap(
        ([name, { type, resolved, contentHash, dependencies }]): Declaration[] => {
          // Another project of the same solution.
          if (type === 'Project' || resolved === undefined) return [];
          return [
            {
              ...lock.placeOf(['dependencies', framework, name]),
              name,
              version: resolved,
              isDirect: type === 'Direct',
              needs: byName.idsOf(Object.keys(dependencies ?? {})),
              ...(contentHash === undefined ? { lacksDigest: true } : { integrity: `sha512-${contentHash}` }),
            },
          ];
        },
      );
    });
    return { declarations };
  },
};

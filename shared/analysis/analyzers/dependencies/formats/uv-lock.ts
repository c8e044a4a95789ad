import { z } from 'zod';
import type { Declaration, DependencyFormat } from '../dependency-format';
import { PackagesByName, pypiKey, withInheritedScopes } from '../needs';
import { readTomlPackages } from '../text/toml-packages';

const Needs = z.array(z.object({ name: z.string(), version: z.string().optional().catch(undefined) }));
const Package = z.object({
  name: z.string(),
  version: z.string().optional().catch(undefined),
  source: z
    .object({
      registry: z.string().optional(),
      git: z.string().optional(),
      url: z.string().optional(),
      editable: z.string().optional(),
      virtual: z.string().optional(),
      directory: z.string().optional(),
      path: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  dependencies: Needs.optional().catch(undefined),
  'dev-dependencies': z.record(z.string(), Needs).optional().catch(undefined),
  'optional-dependencies': z.record(z.string(), Needs).optional().catch(undefined),
});
type Package = z.infer<typeof Package>;

/** `uv.lock`; the project's own packages tell what they ask for. */
export const uvLock: DependencyFormat = {
  id: 'uv-lock',
  ecosystem: 'PyPI',
  isLock: true,
  matches: (name) => name === 'uv.lock',
  read(text) {
    const packages = readTomlPackages(text, Package);
    const own = packages.filter(({ value }) => isOwn(value)).map(({ value }) => value);
    const wanted = namesOf(own.flatMap(({ dependencies = [] }) => dependencies));
    const optional = namesOf(own.flatMap((one) => Object.values(one['optional-dependencies'] ?? {}).flat()));
    const development = namesOf(own.flatMap((one) => Object.values(one['dev-dependencies'] ?? {}).flat()));
    const byName = new PackagesByName(
      packages.map(({ value: { name, version } }) => ({ name, version })),
      pypiKey,
    );
    const declarations = packages.flatMap(({ value, start, end }): Declaration[] => {
      const { name, version, source } = value;
      if (version === undefined || isOwn(value)) return [];
      const isWanted = wanted.has(name);
      const isDirect = isWanted || optional.has(name) || development.has(name);
      const scope = isWanted
        ? undefined
        : optional.has(name)
          ? 'optional'
          : development.has(name)
            ? 'development'
            : undefined;
      const address = source?.registry ?? source?.git ?? source?.url;
      return [{ start, end, name, version, isDirect, scope, needs: needsOf(value, byName), source: address }];
    });
    return { declarations: withInheritedScopes(declarations) };
  },
};

/** With a version where there are several. What extras of the package need is needed by whoever asks for them. */
function needsOf(one: Package, byName: PackagesByName): string[] {
  const needs = [...(one.dependencies ?? []), ...Object.values(one['optional-dependencies'] ?? {}).flat()];
  return needs.flatMap(({ name, version }) => (version === undefined ? byName.idsOf([name]) : [`${name}@${version}`]));
}

function isOwn({ source }: Package): boolean {
  return [source?.editable, source?.virtual, source?.directory, source?.path].some((place) => place !== undefined);
}

function namesOf(needs: readonly { name: string }[]): Set<string> {
  return new Set(needs.map(({ name }) => name));
}

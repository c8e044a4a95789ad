import { z } from 'zod';
import type { Declaration, DependencyFormat } from '../dependency-format';
import { PackagesByName } from '../needs';
import { readTomlPackages } from '../text/toml-packages';

const Package = z.object({
  name: z.string(),
  version: z.string(),
  source: z.string().optional().catch(undefined),
  checksum: z.string().optional().catch(undefined),
  dependencies: z.array(z.string()).optional().catch(undefined),
});

/** `Cargo.lock`; packages without a source are those of the workspace. */
export const cargoLock: DependencyFormat = {
  id: 'cargo-lock',
  ecosystem: 'crates.io',
  isLock: true,
  matches: (name) => name === 'cargo.lock',
  read(text) {
    const packages = readTomlPackages(text, Package);
    const own = packages.filter(({ value }) => value.source === undefined);
    // `name`, or `name version` where there are several versions of it.
    const direct = new Set(own.flatMap(({ value }) => value.dependencies ?? []).map(nameAndVersion));
    const byName = new PackagesByName(packages.map(({ value }) => value));
    const declarations = packages.flatMap(({ value, start, end }): Declaration[] => {
      const { name, version, source, checksum } = value;
      if (source === undefined) return [];
      const isDirect = direct.has(name) || direct.has(`${name} ${version}`);
      return [
        {
          start,
          end,
          name,
          version,
          isDirect,
          needs: (value.dependencies ?? []).flatMap((need) => idsOf(need, byName)),
          ...(checksum === undefined ? {} : { integrity: fromHex('sha256', checksum) }),
          // A git checkout is known by its commit.
          lacksDigest: checksum === undefined && !source.startsWith('git+'),
          source: source.replace(/^(?:registry|sparse)\+/, ''),
        },
      ];
    });
    return { declarations };
  },
};

function idsOf(need: string, byName: PackagesByName): string[] {
  const [name = '', version] = need.split(' ');
  return version === undefined ? byName.idsOf([name]) : [`${name}@${version}`];
}

function nameAndVersion(need: string): string {
  return need.split(' ', 2).join(' ');
}

function fromHex(algorithm: string, hex: string): string {
  return `${algorithm}-${Buffer.from(hex, 'hex').toString('base64')}`;
}

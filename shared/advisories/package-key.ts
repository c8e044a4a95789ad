import type { PackageEcosystem } from '../findings';

/** A package's name as its registry compares names. */
export function packageKey(ecosystem: PackageEcosystem, name: string): string {
  if (ecosystem === 'PyPI') return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return ecosystem === 'NuGet' || ecosystem === 'Packagist' ? name.toLowerCase() : name;
}

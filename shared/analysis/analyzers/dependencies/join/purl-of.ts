import { PackageURL } from 'packageurl-js';
import type { PackageEcosystem } from '../../../../findings';

const TYPES: Readonly<Record<PackageEcosystem, string>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Maven: 'maven',
  Go: 'golang',
  NuGet: 'nuget',
  'crates.io': 'cargo',
  Packagist: 'composer',
  RubyGems: 'gem',
};

/** The package URL of a package, with its version where one is given. */
export function purlOf(ecosystem: PackageEcosystem, name: string, version?: string): string {
  const type = TYPES[ecosystem];
  const end = name.lastIndexOf(ecosystem === 'Maven' ? ':' : '/');
  const namespace = end > 0 ? name.slice(0, end) : undefined;
  try {
    return new PackageURL(type, namespace, name.slice(end + 1), version, undefined, undefined).toString();
  } catch {
    // The file gives a name that the registry could not; it is still named in the report.
    const at = version === undefined ? '' : `@${encodeURIComponent(version)}`;
    return `pkg:${type}/${encodeURIComponent(name)}${at}`;
  }
}

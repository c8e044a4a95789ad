import type { PackageEcosystem } from '../../findings';
import { compareMaven } from './compare-maven';
import { compareNuget } from './compare-nuget';
import { comparePackagist } from './compare-packagist';
import { comparePep440 } from './compare-pep440';
import { compareRubygems } from './compare-rubygems';
import { compareSemver } from './compare-semver';

/** Negative where the left version is the lower one; undefined where one of them is none. */
export type CompareVersions = (left: string, right: string) => number | undefined;

const COMPARISONS: Readonly<Record<PackageEcosystem, CompareVersions>> = {
  npm: compareSemver,
  'crates.io': compareSemver,
  Go: compareSemver,
  PyPI: comparePep440,
  Maven: compareMaven,
  NuGet: compareNuget,
  Packagist: comparePackagist,
  RubyGems: compareRubygems,
};

/** Lengths that no registry allows are no versions: some comparisons take longer for long ones. */
const MAX_LENGTH = 256;

export function compareVersions(ecosystem: PackageEcosystem): CompareVersions {
  const compare = COMPARISONS[ecosystem];
  return (left, right) => {
    if (left === right) return 0;
    return left.length > MAX_LENGTH || right.length > MAX_LENGTH ? undefined : compare(left, right);
  };
}

import type { PackageName } from '../../../../advisories';
import type { AnalysisResult } from '../../../../findings';

/** The packages that the files of these results name, each once: what advisories have to be gathered for. */
export function packagesIn(results: readonly Pick<AnalysisResult, 'facts'>[]): PackageName[] {
  const packages = new Map<string, PackageName>();
  for (const { facts } of results) {
    for (const { dependencies } of facts) {
      if (dependencies === undefined) continue;
      const { ecosystem } = dependencies;
      for (const { name } of dependencies.components) packages.set(`${ecosystem} ${name}`, { ecosystem, name });
    }
  }
  return [...packages.values()];
}

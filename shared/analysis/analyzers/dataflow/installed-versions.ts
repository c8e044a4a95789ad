import { compareText, type FileFacts } from '../../../findings';
import { FRAMEWORKS } from '../../dataflow/models';
import { pypiKey } from '../dependencies/needs';

/** Packages whose version says whether something is wrong. */
const ASKED_FOR: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ sinks = [] }) => sinks.flatMap(({ before }) => before?.package ?? [])),
);

/** The versions of these packages that lock files and manifests tell, by name, each once and in order. */
export function installedVersions(facts: readonly FileFacts[]): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, Set<string>>();
  for (const { dependencies } of facts) {
    if (dependencies?.ecosystem !== 'PyPI') continue;
    for (const { name, version } of dependencies.components) {
      const key = pypiKey(name);
      if (!ASKED_FOR.has(key)) continue;
      const known = versions.get(key);
      if (known === undefined) versions.set(key, new Set([version]));
      else known.add(version);
    }
  }
  return new Map([...versions].map(([name, all]) => [name, [...all].sort(compareText)]));
}

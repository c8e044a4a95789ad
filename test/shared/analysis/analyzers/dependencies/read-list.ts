import type { DependencyFacts } from '../../../../../shared/findings';
import type { Found } from '../../../../../shared/analysis/analyzers/analyzer';
import { createDependenciesAnalyzer } from '../../../../../shared/analysis/analyzers/dependencies/dependencies-analyzer';
import { SourceText } from '../../../../../shared/analysis/text/source-text';

/** What the analyzer makes of a file. */
export async function readList(
  path: string,
  text: string,
): Promise<{ facts: DependencyFacts | undefined; found: readonly Found[] }> {
  const { facts, found } = await createDependenciesAnalyzer().analyze(
    {
      path,
      language: 'unknown',
      source: new SourceText(text, Buffer.from(text)),
      isWanted: () => true,
      tree: () => Promise.resolve(undefined),
      flatTree: () => Promise.resolve(undefined),
    },
    () => false,
  );
  return { facts: facts?.dependencies, found };
}

/** `name@version`, then what the file tells of it, then its line. */
export async function componentsOf(path: string, text: string): Promise<string[]> {
  const { facts } = await readList(path, text);
  return (facts?.components ?? []).map(({ name, version, isDirect, scope, licence, line }) =>
    [`${name}@${version}`, isDirect === true ? 'direct' : undefined, scope, licence, `:${line}`]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

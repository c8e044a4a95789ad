import type { FileAnalyzer } from '../analyzers/analyzer';
import { createRuffAnalyzer } from '../analyzers/ruff/ruff-analyzer';
import { createSecretsAnalyzer } from '../analyzers/secrets/secrets-analyzer';
import { createSyntaxAnalyzer } from '../analyzers/syntax/syntax-analyzer';

const CREATORS: ReadonlyMap<string, () => FileAnalyzer | Promise<FileAnalyzer>> = new Map<
  string,
  () => FileAnalyzer | Promise<FileAnalyzer>
>([
  ['ruff', createRuffAnalyzer],
  ['secrets', createSecretsAnalyzer],
  ['syntax', createSyntaxAnalyzer],
]);

/** Analyzers of this thread: each is made when it is first needed and then kept warm. */
export function createFileAnalyzers(): (id: string) => Promise<FileAnalyzer> {
  const made = new Map<string, Promise<FileAnalyzer>>();
  return (id) => {
    const analyzer = made.get(id) ?? create(id);
    made.set(id, analyzer);
    return analyzer;
  };
}

async function create(id: string): Promise<FileAnalyzer> {
  const creator = CREATORS.get(id);
  if (creator === undefined) throw new Error(`No analyzer of files is named ${id}`);
  return creator();
}

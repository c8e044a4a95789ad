import type { FileAnalyzer } from '../analyzers/analyzer';
import { createBicepAnalyzer } from '../analyzers/bicep/bicep-analyzer';
import { createCodeRulesAnalyzer } from '../analyzers/code-rules/code-rules-analyzer';
import { createComposeAnalyzer } from '../analyzers/compose/compose-analyzer';
import { createCoverageAnalyzer } from '../analyzers/coverage/coverage-analyzer';
import { createCssAnalyzer } from '../analyzers/css/css-analyzer';
import { createDataflowAnalyzer } from '../analyzers/dataflow/dataflow-analyzer';
import { createDependenciesAnalyzer } from '../analyzers/dependencies/dependencies-analyzer';
import { createDockerfileAnalyzer } from '../analyzers/dockerfile/dockerfile-analyzer';
import { createDuplicationAnalyzer } from '../analyzers/duplication/duplication-analyzer';
import { createHtmlAnalyzer } from '../analyzers/html/html-analyzer';
import { createJsonAnalyzer } from '../analyzers/json/json-analyzer';
import { createKubernetesAnalyzer } from '../analyzers/kubernetes/kubernetes-analyzer';
import { createMarkdownAnalyzer } from '../analyzers/markdown/markdown-analyzer';
import { createMetricsAnalyzer } from '../analyzers/metrics/metrics-analyzer';
import { createRuffAnalyzer } from '../analyzers/ruff/ruff-analyzer';
import { createSecretsAnalyzer } from '../analyzers/secrets/secrets-analyzer';
import { createSqlAnalyzer } from '../analyzers/sql/sql-analyzer';
import { createSuppressionsAnalyzer } from '../analyzers/suppressions/suppressions-analyzer';
import { createSyntaxAnalyzer } from '../analyzers/syntax/syntax-analyzer';
import { createTextAnalyzer } from '../analyzers/text/text-analyzer';
import { createWorkflowsAnalyzer } from '../analyzers/workflows/workflows-analyzer';
import { createYamlAnalyzer } from '../analyzers/yaml/yaml-analyzer';
import type { LoadingClock, Prepare } from './loading-clock';
import { createTreeParser, type TreeParser } from '../tree/tree-parser';

type Creator = (parserOf: () => Promise<TreeParser>, prepare: Prepare) => FileAnalyzer | Promise<FileAnalyzer>;

const CREATORS: ReadonlyMap<string, Creator> = new Map<string, Creator>([
  ['bicep', createBicepAnalyzer],
  ['code-rules', (_parserOf, prepare) => createCodeRulesAnalyzer(prepare)],
  ['compose', createComposeAnalyzer],
  ['coverage', createCoverageAnalyzer],
  ['css', createCssAnalyzer],
  ['dataflow', createDataflowAnalyzer],
  ['dependencies', createDependenciesAnalyzer],
  ['dockerfile', async (parserOf) => createDockerfileAnalyzer(await parserOf())],
  ['duplication', createDuplicationAnalyzer],
  ['html', createHtmlAnalyzer],
  ['json', createJsonAnalyzer],
  ['kubernetes', createKubernetesAnalyzer],
  ['markdown', createMarkdownAnalyzer],
  ['metrics', (_parserOf, prepare) => createMetricsAnalyzer(prepare)],
  ['ruff', createRuffAnalyzer],
  ['secrets', createSecretsAnalyzer],
  ['sql', createSqlAnalyzer],
  ['suppressions', createSuppressionsAnalyzer],
  ['syntax', async (parserOf) => createSyntaxAnalyzer(await parserOf())],
  ['text', createTextAnalyzer],
  ['workflows', createWorkflowsAnalyzer],
  ['yaml', createYamlAnalyzer],
]);

export interface FileAnalyzers {
  readonly analyzerOf: (id: string) => Promise<FileAnalyzer>;
  readonly parserOf: () => Promise<TreeParser>;
}

/** Analyzers of this thread, and the parser they share: each is made when it is first needed and then kept warm. */
export function createFileAnalyzers(clock: Pick<LoadingClock, 'load' | 'prepare'>): FileAnalyzers {
  const made = new Map<string, Promise<FileAnalyzer>>();
  let parser: Promise<TreeParser> | undefined;
  const parserOf = () => (parser ??= clock.load(() => createTreeParser(clock)));
  return {
    parserOf,
    analyzerOf: (id) => {
      const analyzer = made.get(id) ?? clock.load(() => create(id, parserOf, clock.prepare));
      made.set(id, analyzer);
      return analyzer;
    },
  };
}

async function create(id: string, parserOf: () => Promise<TreeParser>, prepare: Prepare): Promise<FileAnalyzer> {
  const creator = CREATORS.get(id);
  if (creator === undefined) throw new Error(`No analyzer of files is named ${id}`);
  return creator(parserOf, prepare);
}

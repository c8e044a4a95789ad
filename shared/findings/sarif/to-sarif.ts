import type { Log, Run, ToolComponent, VersionControlDetails } from 'sarif';
import type { AnalysisReport, ReportRepository } from '../analysis-report';
import { lineHashes } from './line-hashes';
import { artifactFiles, sarifArtifact } from './sarif-artifacts';
import { sarifInvocation } from './sarif-invocation';
import { selectFindings } from './sarif-limits';
import { SOURCE_ROOT } from './sarif-locations';
import { sarifResult } from './sarif-results';
import { sarifRule } from './sarif-rules';
import { CWE_TAXONOMY, cweTaxonomy, weaknessesOf } from './sarif-taxonomy';

const BRANCHES = 'refs/heads/';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The report as SARIF 2.1.0, within the limits of code scanning; the same report gives the same log, key by key. */
export function toSarif(report: AnalysisReport): Log {
  return { $schema: SCHEMA, version: '2.1.0', runs: [sarifRun(report)] };
}

function sarifRun(report: AnalysisReport): Run {
  const selection = selectFindings(report);
  const files = artifactFiles(report, selection.findings);
  const artifacts = new Map(files.map((file, index) => [file.path, index]));
  const ruleIndex = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const weaknesses = weaknessesOf(report.rules);
  const hashes = lineHashes(selection.findings);
  const context = { ...selection, artifacts, ruleIndex };
  return {
    tool: { driver: sarifDriver(report, weaknesses) },
    automationDetails: { id: automationId(report) },
    invocations: [sarifInvocation(report, selection.omitted, artifacts)],
    columnKind: 'utf16CodeUnits',
    ...(report.repository !== undefined && { versionControlProvenance: [sarifProvenance(report.repository)] }),
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the source that was analysed.' } } },
    artifacts: files.map(sarifArtifact),
    results: selection.findings.map((finding, index) => sarifResult(finding, hashes[index] ?? '', context)),
    ...(weaknesses.length > 0 && { taxonomies: [cweTaxonomy(weaknesses)] }),
    properties: {
      name: report.name,
      ...(report.snapshotSha256 !== undefined && { snapshotSha256: report.snapshotSha256 }),
    },
  };
}

/** Where the source root is in version control: SARIF 2.1.0, 3.14.14 and 3.23. */
function sarifProvenance({ url, commit, ref }: ReportRepository): VersionControlDetails {
  const [kind, branch] = [ref?.slice(0, BRANCHES.length), ref?.slice(BRANCHES.length)];
  return {
    repositoryUri: url,
    revisionId: commit,
    ...(kind === BRANCHES && branch !== undefined && { branch }),
    mappedTo: { uriBaseId: SOURCE_ROOT },
  };
}

function sarifDriver(report: AnalysisReport, weaknesses: readonly number[]): ToolComponent {
  const taxonIndex = new Map(weaknesses.map((cwe, index) => [cwe, index]));
  return {
    name: 'Aurelis',
    version: report.engineVersion,
    ...(isSemanticVersion(report.engineVersion) && { semanticVersion: report.engineVersion }),
    rules: report.rules.map((rule) => sarifRule(rule, taxonIndex)),
    ...(weaknesses.length > 0 && { supportedTaxonomies: [{ name: CWE_TAXONOMY, index: 0 }] }),
  };
}

/** Code scanning takes what stands before the last `/` for the category: one for each project, whatever the run. */
function automationId(report: AnalysisReport): string {
  return `aurelis/${report.name.replaceAll('/', '-')}/${report.runId ?? ''}`;
}

function isSemanticVersion(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(version);
}

import { z } from 'zod';
import { AurelisError } from '../../kernel';
import type { Finding } from '../finding';
import { FINGERPRINT_ALGORITHM } from '../fingerprint';
import { Confidence, FindingKind, Level, type Rule } from '../rule';
import { importedRegion } from '../sarif-in/imported-region';
import { importedRule, weaknessesOf } from '../sarif-in/imported-rule';
import { understandSarif } from '../sarif-in/parse-sarif';
import { repositoryPath } from '../sarif-in/repository-path';
import { rulesOfComponent, SarifResult, type SarifRule, type SarifRun } from '../sarif-in/sarif-document';
import type { Baseline } from './baseline';

/** The fields of a result that only we write. */
const OwnResult = SarifResult.extend({
  ruleId: z.string(),
  level: Level,
  message: z.object({ text: z.string() }),
  partialFingerprints: z.object({ [FINGERPRINT_ALGORITHM]: z.string(), 'aurelisContent/v1': z.string().optional() }),
  properties: z.object({
    kind: FindingKind,
    confidence: Confidence,
    'security-severity': z.coerce.number().optional(),
    alsoReportedBy: z.array(z.string()).default([]),
  }),
});
type OwnResult = z.infer<typeof OwnResult>;

/** A SARIF report of ours as it was before it was written, as far as a comparison needs it. */
export function baselineOfSarif(json: unknown, source: string): Baseline {
  const { runs } = understandSarif(json, source);
  // To compare with nothing would make everything new.
  if (runs.length === 0) throw notOurs(source);
  const findings: Finding[] = [];
  const rules = new Map<string, Rule>();
  const paths = new Set<string>();
  const contentFingerprints = new Map<Finding, string>();
  for (const run of runs) {
    requireWhole(run, source);
    const described = new Map(rulesOfComponent(run.tool.driver).flatMap((rule) => (rule ? [[rule.id, rule]] : [])));
    for (const artifact of run.artifacts ?? []) {
      const place = pathIn(artifact.location ?? {}, run);
      if (place !== undefined) paths.add(place);
    }
    for (const result of run.results ?? []) {
      const own = readResult(result, source);
      const rule = described.get(own.ruleId);
      const finding = toFinding(own, rule, run);
      if (finding === undefined || own.baselineState === 'absent') continue;
      findings.push(finding);
      paths.add(finding.path);
      const content = own.partialFingerprints['aurelisContent/v1'];
      if (content !== undefined) contentFingerprints.set(finding, content);
      if (!rules.has(own.ruleId)) rules.set(own.ruleId, toRule(own, rule));
    }
  }
  return { source, findings, rules: [...rules.values()], paths, contentFingerprints };
}

/** What was left out for want of room would look new. */
function requireWhole({ tool, invocations = [] }: SarifRun, source: string): void {
  if (tool.driver.name !== 'Aurelis') throw notOurs(source);
  const notices = invocations.flatMap(({ toolExecutionNotifications = [] }) => toolExecutionNotifications);
  if (!notices.some(({ descriptor }) => descriptor?.id === 'results-omitted')) return;
  throw new AurelisError(
    'VALIDATION_ERROR',
    `${source} leaves out findings, which would all look new. Take the JSON report of that analysis.`,
  );
}

function readResult(result: unknown, source: string): OwnResult {
  const own = OwnResult.safeParse(result);
  if (own.success) return own.data;
  throw notOurs(source);
}

function notOurs(source: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `${source} is not a SARIF report of Aurelis.`);
}

function toFinding(own: OwnResult, rule: SarifRule | undefined, run: SarifRun): Finding | undefined {
  const physical = own.locations?.[0]?.physicalLocation ?? {};
  const path = pathIn(physical.artifactLocation ?? {}, run);
  if (path === undefined) return undefined;
  const { kind, confidence, alsoReportedBy, 'security-severity': severity } = own.properties;
  return {
    ruleId: own.ruleId,
    path,
    ...importedRegion(physical),
    message: own.message.text,
    kind,
    level: own.level,
    confidence,
    ...(severity !== undefined && { severity }),
    cwe: weaknessesOf(rule),
    alsoReportedBy,
    fingerprint: own.partialFingerprints[FINGERPRINT_ALGORITHM],
  };
}

function toRule(own: OwnResult, rule: SarifRule | undefined): Rule {
  const analyzer = rule?.properties?.analyzer ?? own.ruleId.split('/', 1)[0] ?? own.ruleId;
  return { ...importedRule({ id: own.ruleId, tool: analyzer, rule, result: own }), kind: own.properties.kind };
}

function pathIn(location: NonNullable<Parameters<typeof repositoryPath>[0]>, run: SarifRun): string | undefined {
  const context = { bases: run.originalUriBaseIds ?? {}, artifacts: run.artifacts ?? [], rootDirectory: undefined };
  const place = repositoryPath(location, context);
  return 'path' in place ? place.path : undefined;
}

import { AurelisError } from '../../kernel';
import type { SkippedPath } from '../analysis-result';
import { compareText } from '../compare-findings';
import type { RawFinding } from '../finding';
import type { Rule } from '../rule';
import { shorten } from '../sarif/sarif-limits';
import { importedMessage } from './imported-message';
import { importedRule, levelOf } from './imported-rule';
import { importedRegion } from './imported-region';
import { parseSarif } from './parse-sarif';
import { repositoryPath, type UriContext } from './repository-path';
import { rulesOfComponent, SarifResult, type SarifRule, type SarifRun } from './sarif-document';

export interface ImportInput {
  /** Of the document, for people. */
  name: string;
  text: string;
  /** The directory that was analysed, where it is known. */
  rootDirectory?: string | undefined;
  /** What our own rule ids start with, before the `/`: a tool of that name gets another one. */
  reservedPrefixes: ReadonlySet<string>;
}

export interface Imported {
  findings: RawFinding[];
  rules: Rule[];
  /** What of the document could not be taken over, counted by reason. */
  skipped: SkippedPath[];
}

const MAX_RESULTS = 100_000;

/** The results of another tool as findings of ours, under the ids `<tool>/<rule>`. */
export function importSarif({ name, text, rootDirectory, reservedPrefixes }: ImportInput): Imported {
  const { runs } = parseSarif(text, name);
  let total = 0;
  for (const run of runs) total += run.results?.length ?? 0;
  if (total > MAX_RESULTS) {
    throw new AurelisError('PAYLOAD_TOO_LARGE', `${name} holds more than ${MAX_RESULTS} results.`);
  }
  const taken = new Taken();
  for (const run of runs) {
    const tool = toolId(run.tool.driver.name, reservedPrefixes);
    const context: UriContext = {
      bases: run.originalUriBaseIds ?? {},
      artifacts: run.artifacts ?? [],
      rootDirectory,
    };
    const ruleFor = ruleFinder(run);
    for (const result of run.results ?? []) takeResult(result, { tool, context, ruleFor, taken });
  }
  return { ...taken.all(), skipped: taken.skipped(name) };
}

class Taken {
  readonly findings: RawFinding[] = [];
  readonly rules = new Map<string, Rule>();
  readonly problems = new Map<string, number>();

  leaveOut(problem: string): void {
    this.problems.set(problem, (this.problems.get(problem) ?? 0) + 1);
  }

  all(): Pick<Imported, 'findings' | 'rules'> {
    const rules = [...this.rules.values()].sort((left, right) => compareText(left.id, right.id));
    return { findings: this.findings, rules };
  }

  skipped(path: string): SkippedPath[] {
    return [...this.problems]
      .sort(([left], [right]) => compareText(left, right))
      .map(([problem, count]) => ({ path, reason: 'not-imported', detail: `${count} × ${problem}` }));
  }
}

interface ResultContext {
  tool: string;
  context: UriContext;
  ruleFor: (result: SarifResult) => SarifRule | undefined;
  taken: Taken;
}

function takeResult(given: unknown, source: ResultContext): void {
  const parsed = SarifResult.safeParse(given);
  if (!parsed.success) return source.taken.leaveOut('not a result');
  const result = parsed.data;
  // What passed, does not apply or is gone is no finding.
  if (!['fail', 'open', 'review'].includes(result.kind ?? 'fail') || result.baselineState === 'absent') return;
  if (isSuppressed(result)) return source.taken.leaveOut('suppressed there');
  const physical = result.locations?.[0]?.physicalLocation ?? {};
  const place = repositoryPath(physical.artifactLocation ?? {}, source.context);
  if ('problem' in place) return source.taken.leaveOut(place.problem);
  const rule = source.ruleFor(result);
  source.taken.findings.push(toFinding({ result, rule, known: knownRule(result, rule, source) }, place.path));
}

function knownRule(result: SarifResult, rule: SarifRule | undefined, { tool, taken }: ResultContext): Rule {
  const id = `${tool}/${ruleName(result.ruleId ?? result.rule?.id ?? rule?.id ?? 'unnamed')}`;
  const known = taken.rules.get(id) ?? importedRule({ id, tool, rule, result });
  taken.rules.set(id, known);
  return known;
}

interface TakenResult {
  result: SarifResult;
  rule: SarifRule | undefined;
  known: Rule;
}

function toFinding({ result, rule, known }: TakenResult, path: string): RawFinding {
  const level = levelOf(result, rule);
  const { region, snippet } = importedRegion(result.locations?.[0]?.physicalLocation ?? {});
  return {
    ruleId: known.id,
    path,
    region,
    message: shorten(importedMessage(result, rule) ?? known.description, 1_000),
    ...(level === known.level ? {} : { level }),
    // Scanners for secrets put the secret there.
    snippet: isAboutSecrets(known) ? '' : snippet,
  };
}

function isSuppressed({ suppressions = [] }: SarifResult): boolean {
  return suppressions.length > 0 && suppressions.every(({ status = 'accepted' }) => status === 'accepted');
}

function isAboutSecrets({ id, cwe }: Rule): boolean {
  return cwe.some((one) => [259, 321, 522, 798].includes(one)) || /secret|credential|password|token|key/iu.test(id);
}

function ruleFinder({ tool: { driver, extensions = [] } }: SarifRun): ResultContext['ruleFor'] {
  const components = [driver, ...extensions].map((component) => rulesOfComponent(component));
  const byId = new Map(components.flat().flatMap((rule) => (rule === undefined ? [] : [[rule.id, rule] as const])));
  return ({ ruleId, ruleIndex, rule }) => {
    const extension = rule?.toolComponent?.index;
    const rules = components[extension === undefined ? 0 : extension + 1] ?? [];
    const id = ruleId ?? rule?.id;
    const at = rules[rule?.index ?? ruleIndex ?? -1];
    if (id === undefined) return at;
    // Some tools, such as gosec, sort their rules when the indexes are given out already.
    if (at !== undefined && isUnder(id, at.id)) return at;
    return byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/u, ''));
  };
}

/** Rules of a hierarchy: `CA1000/1` is described under `CA1000`. */
function isUnder(id: string, ruleId: string): boolean {
  return id === ruleId || id.startsWith(`${ruleId}/`);
}

function toolId(name: string, reserved: ReadonlySet<string>): string {
  const id = name
    .toLowerCase()
    .slice(0, 60)
    .replace(/[^a-z\d._]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '');
  if (id === '') return 'imported';
  return reserved.has(id) ? `${id}-imported` : id;
}

function ruleName(id: string): string {
  return id.slice(0, 200).replace(/[\s,*\u0000-\u001F\u007F]+/gu, '-');
}

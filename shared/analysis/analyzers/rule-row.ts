import type { Confidence, FindingKind, Level, Rule } from '../../findings';

/** What kind of defect a rule reports, and how sure and how grave it is. */
export type Grade = 'crash' | 'bug' | 'suspect' | 'slow' | 'tidy' | 'test';

/** One rule of a tool as data: its name there, its grade or its weakness, one sentence; `off` unless asked for where most people want silence. */
export type RuleRow =
  | readonly [name: string, grade: Grade, description: string, state?: 'off']
  | readonly [name: string, weakness: Weakness, description: string, state?: 'off'];

export interface Weakness {
  readonly cwe: readonly number[];
  /** 0.0–10.0 as in CVSS. */
  readonly severity: number;
  readonly confidence?: Confidence;
}

const GRADES: Record<Grade, { kind: FindingKind; level: Level; confidence: Confidence; why: string }> = {
  crash: {
    kind: 'semantic',
    level: 'error',
    confidence: 'high',
    why: 'The code fails, or does nothing of what it says, whenever it runs.',
  },
  bug: {
    kind: 'semantic',
    level: 'warning',
    confidence: 'high',
    why: 'The code does something else than it appears to do.',
  },
  suspect: {
    kind: 'semantic',
    level: 'warning',
    confidence: 'medium',
    why: 'The code is often a mistake; where it is meant, saying so helps the next reader.',
  },
  slow: {
    kind: 'performance',
    level: 'note',
    confidence: 'medium',
    why: 'The same result can be had with less time or memory; it matters where this code runs often.',
  },
  tidy: {
    kind: 'style',
    level: 'note',
    confidence: 'high',
    why: 'The code works; it can say the same with less, which makes it easier to read and to change.',
  },
  test: {
    kind: 'coverage',
    level: 'warning',
    confidence: 'high',
    why: 'The test does not check what it appears to check, so it stays green when the code breaks.',
  },
};

export interface RuleSource {
  readonly analyzer: string;
  readonly languages: readonly string[];
  readonly idOf: (name: string) => string;
  readonly nameOf: (name: string) => string;
  readonly helpUrlOf?: (name: string) => string;
}

/** The metadata every finding of the rule shares. */
export function toRule([name, grading, description, state]: RuleRow, source: RuleSource): Rule {
  const helpUrl = source.helpUrlOf?.(name);
  const graded = gradeOf(grading);
  const link = helpUrl === undefined ? '' : `\n\n[Examples and how to fix it](${helpUrl})`;
  return {
    id: source.idOf(name),
    name: source.nameOf(name),
    analyzer: source.analyzer,
    kind: graded.kind,
    level: graded.level,
    confidence: graded.confidence,
    ...(typeof grading === 'string' ? {} : { severity: grading.severity }),
    cwe: typeof grading === 'string' ? [] : [...grading.cwe],
    languages: [...source.languages],
    description,
    help: `${description} ${graded.why}${link}`,
    ...(helpUrl === undefined ? {} : { helpUrl }),
    ...(state === 'off' ? { enabled: false } : {}),
  };
}

/** The kind of a rule, how grave and how sure it is, and why it matters. */
export function gradeOf(grade: Grade | Weakness) {
  return typeof grade === 'string' ? GRADES[grade] : securityGrade(grade);
}

function securityGrade({ cwe, severity, confidence }: Weakness) {
  const level: Level = severity >= 7 ? 'error' : severity >= 4 ? 'warning' : 'note';
  const weaknesses = cwe.map((number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`);
  const why = `An attacker may be able to make use of it (${weaknesses.join(', ')}).`;
  return { kind: 'security' as const, level, confidence: confidence ?? 'medium', why };
}

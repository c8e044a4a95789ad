import { z } from 'zod';
import { FindingKind, Level, type Rule } from '../rule';
import { shorten } from '../sarif/sarif-limits';
import { webUrl } from '../web-url';
import type { SarifResult, SarifRule } from './sarif-document';

const MAX_TEXT = 4_000;
const MAX_CWE = 9_999;
const SEVERITY_OF_LEVEL: Readonly<Record<Level, number>> = { error: 7.5, warning: 5, note: 3, none: 0 };

/** Words in the tags of other tools, and the kind they mean; the first that fits counts. */
const KIND_WORDS: readonly (readonly [FindingKind, RegExp])[] = [
  ['security', /^(?:security|vulnerability|secrets?|owasp.*|external\/cwe\/.*|cwe.*)$/iu],
  ['syntax', /^(?:syntax|parse-?error)$/iu],
  ['performance', /^(?:performance|perf|efficiency)$/iu],
  ['coverage', /^(?:coverage|tests?|testing)$/iu],
  ['semantic', /^(?:correctness|reliability|bugs?|error-?prone|suspicious|logic)$/iu],
  ['style', /^(?:style|maintainability|readability|format(?:ting)?|complexity|convention|documentation|naming)$/iu],
];

export interface ImportedRuleInput {
  id: string;
  tool: string;
  rule: SarifRule | undefined;
  /** The first result of the rule: some tools tell nothing about their rules. */
  result: Pick<SarifResult, 'level'>;
}

/** Metadata of a rule of another tool, as far as the document tells it. */
export function importedRule({ id, tool, rule, result }: ImportedRuleInput): Rule {
  const level = levelOf({ level: rule?.defaultConfiguration?.level ?? result.level }, undefined);
  const cwe = weaknessesOf(rule);
  const given = rule?.properties?.['security-severity'];
  const kind = given !== undefined || cwe.length > 0 ? 'security' : kindOf(rule, level);
  const helpUrl = webUrl(rule?.helpUri);
  return {
    id,
    analyzer: tool,
    kind,
    level,
    confidence: confidenceOf(rule?.properties?.precision),
    ...(kind === 'security' && { severity: given ?? SEVERITY_OF_LEVEL[level] }),
    cwe,
    languages: ['*'],
    ...textsOf(rule, id),
    ...(helpUrl !== undefined && { helpUrl }),
  };
}

function textsOf(rule: SarifRule | undefined, id: string): Pick<Rule, 'name' | 'description' | 'help'> {
  const ownName = id.slice(id.indexOf('/') + 1);
  if (rule === undefined) return { name: ownName, description: id, help: id };
  const { shortDescription, fullDescription, help, name } = rule;
  const description = shortDescription?.text ?? fullDescription?.text ?? name ?? id;
  const explanation = help?.markdown ?? help?.text ?? fullDescription?.text ?? description;
  return {
    name: shorten(name ?? ownName, 200),
    description: shorten(description, 1_000),
    help: shorten(explanation, MAX_TEXT),
  };
}

/** What SARIF means where neither the result nor its rule says so is a warning. */
export function levelOf(result: Pick<SarifResult, 'level'>, rule: SarifRule | undefined): Level {
  return Level.safeParse(result.level ?? rule?.defaultConfiguration?.level).data ?? 'warning';
}

function kindOf(rule: SarifRule | undefined, level: Level): FindingKind {
  const own = FindingKind.safeParse(rule?.properties?.kind);
  if (own.success) return own.data;
  const tags = rule?.properties?.tags ?? [];
  const found = KIND_WORDS.find(([, pattern]) => tags.some((tag) => pattern.test(tag)));
  return found?.[0] ?? (level === 'note' || level === 'none' ? 'style' : 'semantic');
}

const Weakness = z.coerce.number().int().positive().max(MAX_CWE);

export function weaknessesOf(rule: SarifRule | undefined): number[] {
  const inTags = (rule?.properties?.tags ?? []).map((tag) => /^(?:external\/cwe\/)?cwe-(\d{1,4})\b/iu.exec(tag)?.[1]);
  const related = (rule?.relationships ?? [])
    .filter(({ target }) => target.toolComponent?.name?.toUpperCase() === 'CWE')
    .map(({ target }) => target.id?.replace(/^CWE-/iu, ''));
  const numbers = [...inTags, ...related].flatMap((text) => Weakness.safeParse(text).data ?? []);
  return [...new Set(numbers)].sort((left, right) => left - right);
}

function confidenceOf(precision: string | undefined): Rule['confidence'] {
  if (precision === 'very-high' || precision === 'high') return 'high';
  return precision === 'low' ? 'low' : 'medium';
}

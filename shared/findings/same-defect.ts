import { CWE_FAMILIES, RULE_CONCEPTS, VAGUE_CWES } from './defect-concepts';
import type { Region } from './finding';
import { matchesRuleId } from './matches-rule-id';
import type { Rule } from './rule';
import { ruleOfOrigin } from './rule-of-origin';

/** What a rule looks for, in words that rules of different analyzers share: `cwe:89`, `concept:debugger`, `rule:eslint/eqeqeq`. */
export function conceptsOf(rule: Rule): string[] {
  const concepts = new Set<string>();
  for (const cwe of rule.cwe) {
    const family = CWE_FAMILIES.get(cwe) ?? cwe;
    if (!VAGUE_CWES.has(family)) concepts.add(`cwe:${family}`);
  }
  for (const { concept, rules } of RULE_CONCEPTS) {
    if (rules.some((pattern) => matchesRuleId(pattern, rule.id))) concepts.add(`concept:${concept}`);
  }
  const origin = ruleOfOrigin(rule.id);
  if (origin !== undefined) concepts.add(`rule:${origin}`);
  return [...concepts];
}

/** Concepts that can be broken only once in a line: analyzers agree on the line and differ about the column. */
export const ONCE_A_LINE: ReadonlySet<string> = new Set(
  RULE_CONCEPTS.filter((entry) => entry.onceALine === true).map((entry) => `concept:${entry.concept}`),
);

/** Overlapping or starting alike, and near each other: a whole function does not stand for one statement deep inside it. */
export function isSamePlace(left: Region, right: Region): boolean {
  if (Math.abs(left.startLine - right.startLine) > NEAR_LINES) return false;
  if (left.startLine === right.startLine && left.startColumn === right.startColumn) return true;
  return isBefore(left.startLine, left.startColumn, right) && isBefore(right.startLine, right.startColumn, left);
}

const NEAR_LINES = 2;

function isBefore(line: number, column: number, region: Region): boolean {
  return line < region.endLine || (line === region.endLine && column < region.endColumn);
}

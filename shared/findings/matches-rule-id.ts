/** `oxlint/*` stands for every rule of that analyzer. */
export function matchesRuleId(pattern: string, ruleId: string): boolean {
  return pattern.endsWith('*') ? ruleId.startsWith(pattern.slice(0, -1)) : ruleId === pattern;
}

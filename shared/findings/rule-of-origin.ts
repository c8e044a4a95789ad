/** A linter that has rules of another one, and what those are called there. */
interface Relation {
  readonly pattern: RegExp;
  readonly origin: string;
}

const RELATIONS: readonly Relation[] = [
  // Some rules for TypeScript extend one of the same name, the others have names of their own.
  { pattern: /^(?:oxlint|eslint)\/@?typescript(?:-eslint)?\//u, origin: 'eslint/' },
  { pattern: /^(?:oxlint|eslint)\/react-hooks\//u, origin: 'eslint/react/' },
  { pattern: /^(?:oxlint|eslint)\//u, origin: 'eslint/' },
  // Ruff has the numbers of Bandit, with a letter of its own in front.
  { pattern: /^bandit\/B(?=\d{3}$)/u, origin: 'ruff/S' },
  { pattern: /^(?:ruff|ruff-imported|flake8)\//u, origin: 'ruff/' },
];

/** What a rule is called that several linters have; undefined where none has it from another. */
export function ruleOfOrigin(id: string): string | undefined {
  const relation = RELATIONS.find(({ pattern }) => pattern.test(id));
  return relation && id.replace(relation.pattern, relation.origin);
}

/** Weaknesses that tools name differently for the same defect: each maps to the one that stands for its family. */
export const CWE_FAMILIES: ReadonlyMap<number, number> = new Map([
  // Path traversal.
  [23, 22],
  [36, 22],
  [73, 22],
  // Command injection.
  [77, 78],
  [88, 78],
  // Cross-site scripting.
  [80, 79],
  [83, 79],
  [87, 79],
  // SQL injection.
  [564, 89],
  [943, 89],
  // Code injection.
  [95, 94],
  [96, 94],
  // Certificates and hosts that are not verified.
  [297, 295],
  [599, 295],
  // Hard-coded credentials.
  [259, 798],
  [321, 798],
  [547, 798],
  // Broken or weak cryptography and hashes.
  [328, 327],
  [326, 327],
  [916, 327],
  // Predictable random numbers.
  [331, 330],
  [335, 330],
  [338, 330],
  // Regular expressions that take exponential time.
  [400, 1333],
  [730, 1333],
]);

/** So broad that two rules with one of them in common need not mean the same defect. */
export const VAGUE_CWES: ReadonlySet<number> = new Set([
  16, 17, 20, 74, 116, 200, 254, 284, 310, 397, 398, 435, 573, 657, 664, 665, 668, 670, 682, 684, 691, 693, 697, 703,
  704, 705, 707, 710, 754, 755, 758, 1006, 1041, 1076, 1078, 1120, 1164, 1177,
]);

export interface RuleConcept {
  concept: string;
  /** Rule ids; `analyzer/*` stands for all rules of an analyzer. */
  rules: readonly string[];
  /** The same line is the same place, whatever the columns. */
  onceALine?: boolean;
}

/** Rules that report one and the same defect, whether or not they share a CWE. */
export const RULE_CONCEPTS: readonly RuleConcept[] = [
  // The exact parser and the tolerant grammar agree on the line where reading fails, seldom on the column.
  { concept: 'syntax-error', onceALine: true, rules: ['syntax/*', 'ruff/invalid-syntax'] },
  // A pattern that knows the provider, and a rule that knows only the name of the variable.
  { concept: 'hard-coded-secret', rules: ['secret/*', 'ruff/S105', 'ruff/S106', 'ruff/S107'] },
  // Following data, the place is where the value is set; telling by the name, it is the value.
  {
    concept: 'secret-by-use',
    onceALine: true,
    rules: ['dataflow/hard-coded-credentials', 'secret/assigned', 'ruff/S105'],
  },
  { concept: 'debugger-served', rules: ['dataflow/insecure-transport', 'ruff/S201'] },
  { concept: 'constant-condition', rules: ['oxlint/no-constant-condition', 'oxlint/no-constant-binary-expression'] },
  { concept: 'self-comparison', rules: ['oxlint/no-self-compare', 'oxlint/oxc/const-comparisons'] },
  { concept: 'useless-comparison', rules: ['ruff/B015', 'ruff/PLR0124'] },
  { concept: 'script-url', rules: ['oxlint/no-script-url', 'oxlint/react/jsx-no-script-url'] },
  { concept: 'debugger', onceALine: true, rules: ['oxlint/no-debugger', 'ruff/T100'] },
  { concept: 'hidden-text-direction', rules: ['ruff/PLE2502', 'oxlint/no-irregular-whitespace'] },
];

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

/** Rules of different analyzers that report one and the same defect without sharing a CWE. */
export const RULE_CONCEPTS: readonly RuleConcept[] = [
  {
    concept: 'syntax-error',
    onceALine: true,
    rules: [
      'syntax/*',
      'ruff/invalid-syntax',
      'ruff/E999',
      'oxlint/parse-error',
      'oxlint/syntax-error',
      'typescript/syntax',
      'eslint/parse-error',
    ],
  },
  { concept: 'hard-coded-secret', rules: ['secret/*', 'ruff/S105', 'ruff/S106', 'ruff/S107'] },
  {
    concept: 'eval',
    rules: ['oxlint/no-eval', 'oxlint/eval', 'eslint/no-eval', 'ruff/S307', 'ruff/PGH001', 'aurelis/eval'],
  },
  { concept: 'dynamic-function', rules: ['oxlint/no-new-func', 'oxlint/no-implied-eval', 'eslint/no-new-func'] },
  {
    concept: 'debugger',
    onceALine: true,
    rules: ['oxlint/no-debugger', 'eslint/no-debugger', 'ruff/T100', 'aurelis/debugger'],
  },
  {
    concept: 'unused-variable',
    rules: ['oxlint/no-unused-vars', 'oxlint/typescript/no-unused-vars', 'eslint/no-unused-vars', 'typescript/6133'],
  },
  { concept: 'unreachable-code', rules: ['oxlint/no-unreachable', 'eslint/no-unreachable', 'typescript/7027'] },
  { concept: 'undefined-name', rules: ['oxlint/no-undef', 'typescript/2304', 'ruff/F821', 'ruff/F822'] },
  { concept: 'empty-except', rules: ['ruff/S110', 'ruff/E722', 'ruff/SIM105'] },
  { concept: 'broad-except', rules: ['ruff/BLE001', 'ruff/E722'] },
  { concept: 'mutable-default', rules: ['ruff/B006', 'ruff/RUF012', 'aurelis/mutable-default'] },
  { concept: 'empty-block', rules: ['oxlint/no-empty', 'eslint/no-empty'] },
  { concept: 'loose-equality', rules: ['oxlint/eqeqeq', 'eslint/eqeqeq'] },
  { concept: 'duplicate-key', rules: ['oxlint/no-dupe-keys', 'eslint/no-dupe-keys', 'typescript/1117', 'ruff/F601'] },
];

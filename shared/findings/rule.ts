import { z } from 'zod';

/** The six kinds of findings, in the order reports show them. */
export const FindingKind = z.enum(['syntax', 'semantic', 'security', 'performance', 'style', 'coverage']);
export type FindingKind = z.infer<typeof FindingKind>;

/** SARIF levels, from least to most grave. */
export const Level = z.enum(['none', 'note', 'warning', 'error']);
export type Level = z.infer<typeof Level>;

export const Confidence = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof Confidence>;

/** What a rule is and why it matters; the metadata every finding of the rule shares. */
export const Rule = z.strictObject({
  /** Stable id, `<analyzer>/<name>`, such as `oxlint/no-debugger`, `ruff/S608`, `syntax/error`, `secret/aws`. */
  id: z.string(),
  /** Short readable name, such as `no-debugger`. */
  name: z.string(),
  analyzer: z.string(),
  kind: FindingKind,
  level: Level,
  confidence: Confidence,
  /** Severity of a security rule, 0.0–10.0 as in CVSS; absent for other kinds. */
  severity: z.number().min(0).max(10).optional(),
  /** CWE numbers, such as 89. */
  cwe: z.array(z.int().positive()),
  languages: z.array(z.string()),
  /** One sentence in plain text. */
  description: z.string(),
  /** Why it matters and what to do, in Markdown. */
  help: z.string(),
  helpUrl: z.url().optional(),
  /** Code that violates it, and code that does not. */
  examples: z.strictObject({ bad: z.string(), good: z.string() }).optional(),
  /** False for a rule that is looked for only where somebody asks for it by its id. */
  enabled: z.boolean().optional(),
});
export type Rule = z.infer<typeof Rule>;

import type { z } from 'zod';

export interface OutputIssue {
  field: string;
  issue: string;
}

export type ReadOutput<Value> = { value: Value } | { issues: OutputIssue[] };

const FENCED = /^\s*```(?:json)?[^\S\n]*\n([\s\S]*)```\s*$/i;
const MOST_ISSUES = 10;

/** Reads a model's answer as JSON of a schema. A fence around it is forgiven, nothing else is. */
export function readStructured<Value>(text: string, schema: z.ZodType<Value>): ReadOutput<Value> {
  let json: unknown;
  try {
    json = JSON.parse(FENCED.exec(text)?.[1] ?? text);
  } catch {
    return { issues: [{ field: '', issue: 'the answer is not JSON' }] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.slice(0, MOST_ISSUES);
  return { issues: issues.map(({ path, message }) => ({ field: path.join('.'), issue: message })) };
}

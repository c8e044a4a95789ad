import { z } from 'zod';

const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});

/** What a schema may say for a provider to hold the model to it word by word. */
const STRICT_KEYWORDS = new Set(
  [
    '$schema',
    '$defs',
    '$ref',
    'type',
    'properties',
    'required',
    'additionalProperties',
    'items',
    'anyOf',
    'enum',
  ].concat(['const', 'description', 'title']),
);

/** Whether the provider's strict mode takes the schema: every object closed, every property required, no other keywords. */
export function isStrictSchema(schema: unknown): boolean {
  const parsed = Node.safeParse(schema);
  if (!parsed.success) return false;
  const node = parsed.data;
  if (Object.keys(node).some((keyword) => !STRICT_KEYWORDS.has(keyword))) return false;
  const names = Object.keys(node.properties ?? {});
  if (node.type === 'object') {
    if (node.additionalProperties !== false) return false;
    if (names.some((name) => node.required?.includes(name) !== true)) return false;
  }
  const inner = [...Object.values(node.properties ?? {}), ...Object.values(node.$defs ?? {}), ...(node.anyOf ?? [])];
  if (node.items !== undefined) inner.push(node.items);
  return inner.every(isStrictSchema);
}

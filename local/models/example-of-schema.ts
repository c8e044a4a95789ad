import { z } from 'zod';

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});
type Schema = z.infer<typeof Schema>;

const MAX_DEPTH = 20;

/** The smallest value that a JSON schema allows, so that an unscripted structured answer can at least be read. */
export function exampleOfSchema(schema: unknown, text: string): unknown {
  const root = Schema.parse(schema);
  return exampleOf(root, { text, definitions: root.$defs ?? {}, depth: 0 });
}

interface Surroundings {
  text: string;
  definitions: Record<string, unknown>;
  depth: number;
}

function exampleOf(raw: unknown, around: Surroundings): unknown {
  const schema = Schema.parse(raw ?? {});
  if (around.depth > MAX_DEPTH) return null;
  const inner = { ...around, depth: around.depth + 1 };
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (schema.$ref !== undefined) return exampleOf(around.definitions[schema.$ref.split('/').at(-1) ?? ''], inner);
  if ('const' in schema && schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (choice !== undefined) return exampleOf(choice, inner);
  return exampleOfType(Array.isArray(schema.type) ? schema.type[0] : schema.type, schema, inner);
}

function exampleOfType(type: string | undefined, schema: Schema, inner: Surroundings): unknown {
  switch (type) {
    case 'string':
      return inner.text.padEnd(schema.minLength ?? 0, '.');
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items, inner));
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name], inner)]),
      );
    default:
      return null;
  }
}

import { z } from 'zod';

import { CosmosError } from '../errors';

const QueryBody = z.looseObject({
  query: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() })).default([]),
});

export function readQueryBody(body: unknown): { text: string; parameters: ReadonlyMap<string, unknown> } {
  const parsed = QueryBody.safeParse(body);
  if (!parsed.success) throw new CosmosError(400, `The query is invalid: ${z.prettifyError(parsed.error)}`);
  const { query, parameters } = parsed.data;
  return { text: query, parameters: new Map(parameters.map(({ name, value }) => [name, value])) };
}

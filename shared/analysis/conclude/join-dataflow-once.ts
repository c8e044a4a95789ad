import { z } from 'zod';
import { RawFinding, SkippedPath, type FileFacts } from '../../findings';
import { hashParts } from '../../kernel';
import { joinDataflow } from '../analyzers/dataflow/dataflow-join';
import { dataflow } from '../analyzers/dataflow/manifest';
import type { Join, JoinContext } from './join';

const NAME = 'dataflow';

const Kept = z.strictObject({ key: z.string(), findings: z.array(RawFinding), skipped: z.array(SkippedPath) });

/** Data is followed again only where anything that it is followed through has changed. */
export const joinDataflowOnce: Join = (facts, context) => {
  const { memory } = context;
  if (memory === undefined) return joinDataflow(facts, context);
  const key = keyOf(facts, context, (one) => memory.digestOf(one, 'dataflow'));
  const kept = read(memory.recall(NAME));
  if (kept?.key === key) return { findings: kept.findings, skipped: kept.skipped };
  const { findings, skipped = [] } = joinDataflow(facts, context);
  memory.keep(NAME, Buffer.from(JSON.stringify({ key, findings, skipped }), 'utf8'));
  return { findings, skipped };
};

/** Everything that the answer hangs on but the engine itself, to whose version the memory belongs. */
function keyOf(
  facts: readonly FileFacts[],
  { isWanted, dataflow: settings }: JoinContext,
  digestOf: (facts: FileFacts) => string | undefined,
): string {
  const wanted = dataflow.rules.filter(({ id }) => isWanted(id)).map(({ id }) => id);
  const parts = [JSON.stringify([wanted, settings ?? null])];
  for (const one of facts) {
    const digest = digestOf(one);
    if (digest !== undefined) parts.push(one.path, digest);
  }
  return hashParts(parts);
}

function read(content: Uint8Array | undefined): z.infer<typeof Kept> | undefined {
  if (content === undefined) return undefined;
  const kept = Kept.safeParse(JSON.parse(Buffer.from(content).toString('utf8')));
  return kept.success ? kept.data : undefined;
}

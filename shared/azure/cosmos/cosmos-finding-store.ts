import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import { Finding } from '../../findings';
import type { FindingStore, RunRef } from '../../runs';
import type { CosmosDatabase } from './cosmos-database';
import { cutIntoBatches } from './cut-into-batches';
import { deleteRunDocuments, readItem, runBatch, toJson } from './items';
import { decodeCursor, queryAll, toPage } from './query';

const PARALLEL_BATCHES = 4;

const FindingDocument = z.object({ ordinal: z.number(), finding: Finding });

/** Findings in the container `findings`, one logical partition per run, one document per finding under its fingerprint. */
export function createCosmosFindingStore(database: CosmosDatabase): FindingStore {
  const container = database.container('findings');
  const partitionOf = ({ tenantId, runId }: RunRef): string[] => [tenantId, runId];

  return {
    async write(run, findings) {
      const batches = cutIntoBatches(findings.map((finding, ordinal) => toDocument(run, finding, ordinal)));
      const writers = Array.from({ length: PARALLEL_BATCHES }, async () => {
        for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
          const refusal = await runBatch(container, batch, partitionOf(run));
          if (refusal !== undefined) throw new Error(`The findings could not be stored: ${refusal}.`);
        }
      });
      await Promise.all(writers);
    },

    async find(run, fingerprint) {
      return (await readItem(container, fingerprint, partitionOf(run), FindingDocument))?.document.finding;
    },

    async list(run, { kind, level, path, rule, state, baseline, limit, cursor }) {
      const after = Number(decodeCursor(cursor, /^\d{1,9}$/) ?? -1);
      const conditions = [
        'c.tenantId = @tenantId AND c.runId = @runId',
        'c.ordinal > @after',
        ...(kind === undefined ? [] : ['c.kind = @kind']),
        ...(level === undefined ? [] : ['c.level = @level']),
        ...(path === undefined ? [] : ['STARTSWITH(c.path, @path)']),
        ...(rule === undefined ? [] : ['c.ruleId = @rule']),
        ...(baseline === undefined ? [] : ['c.finding.baselineState = @baseline']),
        ...(state === undefined || state === 'all' ? [] : [STATES[state]]),
      ];
      const text = `SELECT c.ordinal, c.finding FROM c WHERE ${conditions.join(' AND ')}
        ORDER BY c.ordinal OFFSET 0 LIMIT @limit`;
      const parameters = toJson({ ...run, after, kind, level, path, rule, baseline, limit: limit + 1 });
      const found = await queryAll(container, { text, parameters, partitionKey: partitionOf(run) }, FindingDocument);
      const { items, nextCursor } = toPage(found, limit, ({ ordinal }) => String(ordinal));
      return { items: items.map(({ finding }) => finding), nextCursor };
    },

    async erase(run) {
      await deleteRunDocuments(container, run);
    },
  };
}

const SUPPRESSED = 'IS_DEFINED(c.finding.suppression)';
const ABSENT = "(IS_DEFINED(c.finding.baselineState) AND c.finding.baselineState = 'absent')";

const STATES = {
  active: `NOT ${SUPPRESSED} AND NOT ${ABSENT}`,
  suppressed: `${SUPPRESSED} AND NOT ${ABSENT}`,
  absent: ABSENT,
} as const;

function toDocument(run: RunRef, finding: Finding, ordinal: number): JSONObject {
  const { kind, level, path, ruleId } = finding;
  return toJson({ id: finding.fingerprint, ...run, type: 'finding', ordinal, kind, level, path, ruleId, finding });
}

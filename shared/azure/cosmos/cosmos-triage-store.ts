import { z } from 'zod';
import { TriageVerdict } from '../../contracts';
import { Level } from '../../findings';
import { triageId, type TriageDecision, type TriageStore } from '../../triage';
import type { CosmosDatabase } from './cosmos-database';
import { outboxOperations } from './cosmos-outbox';
import { deleteItem, readItem, runBatch, toJson } from './items';
import { decodeCursor, queryAll, TIME_AND_ID, toPage } from './query';

const TriageDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  projectId: z.string(),
  fingerprint: z.string(),
  verdict: TriageVerdict,
  reason: z.string().optional(),
  until: z.string().optional(),
  ruleId: z.string(),
  path: z.string(),
  level: Level,
  actor: z.string(),
  decidedAt: z.string(),
});

const OF_PROJECT = "c.tenantId = @tenantId AND c.type = 'triage' AND c.projectId = @projectId";

const sortKeyOf = ({ decidedAt, id }: TriageDecision): string => `${decidedAt}/${id}`;

/** Decisions about findings in the container `projects`, in the partition of their tenant. */
export function createCosmosTriageStore(database: CosmosDatabase): TriageStore {
  const container = database.container('projects');

  const all: TriageStore['all'] = (tenantId, projectId) => {
    const query = { text: `SELECT * FROM c WHERE ${OF_PROJECT}`, parameters: { tenantId, projectId } };
    return queryAll(container, { ...query, partitionKey: tenantId }, TriageDocument);
  };

  return {
    all,

    async put(decision, outbox) {
      const resourceBody = toJson({ ...decision, type: 'triage', sort: sortKeyOf(decision) });
      const operations = [{ operationType: 'Upsert' as const, resourceBody }, ...outboxOperations(outbox)];
      const refusal = await runBatch(container, operations, decision.tenantId);
      if (refusal !== undefined) throw new Error(`The decision could not be stored: ${refusal}.`);
    },

    find: async (ref) => (await readItem(container, triageId(ref), ref.tenantId, TriageDocument))?.document,

    async list(tenantId, projectId, { verdict, limit, cursor }) {
      const before = decodeCursor(cursor, TIME_AND_ID);
      const conditions = [
        OF_PROJECT,
        ...(verdict === undefined ? [] : ['c.verdict = @verdict']),
        ...(before === undefined ? [] : ['c.sort < @before']),
      ];
      const text = `SELECT * FROM c WHERE ${conditions.join(' AND ')} ORDER BY c.sort DESC OFFSET 0 LIMIT @limit`;
      const parameters = toJson({ tenantId, projectId, verdict, before, limit: limit + 1 });
      const found = await queryAll(container, { text, parameters, partitionKey: tenantId }, TriageDocument);
      return toPage(found, limit, sortKeyOf);
    },

    async remove(ref, outbox) {
      const id = triageId(ref);
      const operations = [{ operationType: 'Delete' as const, id }, ...outboxOperations(outbox)];
      return (await runBatch(container, operations, ref.tenantId)) === undefined;
    },

    async eraseProject(tenantId, projectId) {
      for (const { id } of await all(tenantId, projectId)) await deleteItem(container, id, tenantId);
    },
  };
}

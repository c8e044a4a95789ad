import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { TaskAnswerView } from '../../contracts';
import { AurelisError } from '../../kernel';
import type { TaskAnswerStore, KeptTaskAnswer } from '../../jobs';
import type { CosmosDatabase } from './cosmos-database';
import { cosmosStatus, throwCosmosError } from './cosmos-errors';
import { deleteItem, readItem, toJson } from './items';
import { queryAll } from './query';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const MAX_BYTES = 16 * 1024 * 1024;

const AnswerDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  requestHash: z.string(),
  projectId: z.string().optional(),
  /** Compressed: a document may hold 2 MB. */
  answer: z.base64(),
});

/** Answers in the container `answers`, one partition per tenant; the container lets them expire. */
export function createCosmosTaskAnswerStore(database: CosmosDatabase): TaskAnswerStore {
  const container = database.container('answers');

  async function find(tenantId: string, id: string): Promise<KeptTaskAnswer | undefined> {
    const found = await readItem(container, id, tenantId, AnswerDocument);
    if (found === undefined) return undefined;
    const bytes = await decompress(Buffer.from(found.document.answer, 'base64'), { maxOutputLength: MAX_BYTES });
    return { ...found.document, answer: TaskAnswerView.parse(JSON.parse(bytes.toString('utf8'))) };
  }

  return {
    find,

    async createIfAbsent(kept) {
      const answer = (await compress(JSON.stringify(kept.answer))).toString('base64');
      try {
        await container.items.create(toJson({ ...kept, answer, type: 'answer' }));
      } catch (error) {
        if (cosmosStatus(error) !== 409) throwCosmosError(error);
      }
      const stored = await find(kept.tenantId, kept.id);
      if (stored === undefined) throw new AurelisError('CONFLICT', 'The answer expired while it was stored.');
      return stored;
    },

    async eraseProject(tenantId, projectId) {
      const text = `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.type = 'answer'
        AND c.projectId = @projectId`;
      const query = { text, parameters: { tenantId, projectId }, partitionKey: tenantId };
      for (const id of await queryAll(container, query, z.string())) await deleteItem(container, id, tenantId);
    },
  };
}

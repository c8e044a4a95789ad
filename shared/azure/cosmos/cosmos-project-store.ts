import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { ArchiveFormat, ErasureView, HeldByProject } from '../../contracts';
import { AurelisError } from '../../kernel';
import type { Erasure, Project, ProjectStore, Snapshot } from '../../projects';
import type { CosmosDatabase } from './cosmos-database';
import { cosmosStatus, throwCosmosError } from './cosmos-errors';
import { createCosmosOutbox, outboxOperations } from './cosmos-outbox';
import { deleteItem, readItem, runBatch, toJson } from './items';
import { decodeCursor, queryAll, TIME_AND_ID, toPage } from './query';

const ProjectDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  description: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  requestHash: z.string(),
  retentionDays: z.number().optional(),
  pushHook: z
    .object({
      id: z.string(),
      branches: z.array(z.string()).optional(),
      reportsToHost: z.boolean().optional(),
      createdAt: z.string(),
    })
    .optional(),
  deletedAt: z.string().optional(),
  deletedBy: z.string().optional(),
  held: HeldByProject.optional(),
});

const ErasureDocument = z.object({ certificate: ErasureView });

const SnapshotDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  projectId: z.string(),
  format: z.union([ArchiveFormat, z.literal('unknown')]),
  sizeBytes: z.number(),
  sha256: z.string(),
  createdAt: z.string(),
});

/** Newest first, and the same order for two of the same moment. */
const sortKey = ({ createdAt, id }: { createdAt: string; id: string }): string => `${createdAt}/${id}`;

const erasureSortKey = ({ erased_at, id }: Erasure): string => `${erased_at}/${id}`;
const erasureBody = (certificate: Erasure) => {
  const { id, tenant_id: tenantId, project_id: projectId } = certificate;
  return toJson({ id, tenantId, projectId, type: 'erasure', sort: erasureSortKey(certificate), certificate });
};

/** Projects, their snapshots' records and the certificates of those that were erased in the container `projects`, one partition per tenant. */
export function createCosmosProjectStore(database: CosmosDatabase): ProjectStore {
  const container = database.container('projects');
  const projectBody = (project: Project) => toJson({ ...project, type: 'project', sort: sortKey(project) });
  const snapshotBody = (snapshot: Snapshot) => toJson({ ...snapshot, type: 'snapshot' });

  async function requireStored(tenantId: string, id: string) {
    const found = await readItem(container, id, tenantId, ProjectDocument);
    if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such project.');
    return found;
  }

  async function createUnlessPresent(body: ReturnType<typeof toJson>): Promise<void> {
    try {
      await container.items.create(body);
    } catch (error) {
      if (cosmosStatus(error) !== 409) throwCosmosError(error);
    }
  }

  async function snapshotIds(tenantId: string, projectId: string): Promise<string[]> {
    const text =
      "SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.type = 'snapshot' AND c.projectId = @projectId";
    const query = { text, parameters: { tenantId, projectId }, partitionKey: tenantId };
    return queryAll(container, query, z.string());
  }

  return {
    ...createCosmosOutbox(container),

    async createIfAbsent(project, outbox = []) {
      const operations: OperationInput[] = [
        { operationType: 'Create', resourceBody: projectBody(project) },
        ...outboxOperations(outbox),
      ];
      const refusal = await runBatch(container, operations, project.tenantId);
      return { ...(await requireStored(project.tenantId, project.id)), isNew: refusal === undefined };
    },

    async find(tenantId, projectId) {
      const found = await readItem(container, projectId, tenantId, ProjectDocument);
      return found?.document.deletedAt === undefined ? found : undefined;
    },

    async findOwner(projectId) {
      const text = "SELECT * FROM c WHERE c.id = @id AND c.type = 'project' AND NOT IS_DEFINED(c.deletedAt)";
      const [project] = await queryAll(container, { text, parameters: { id: projectId } }, ProjectDocument);
      return project;
    },

    async list(tenantId, { limit, cursor }) {
      const before = decodeCursor(cursor, TIME_AND_ID);
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'project' AND NOT IS_DEFINED(c.deletedAt)
        ${before === undefined ? '' : 'AND c.sort < @before'} ORDER BY c.sort DESC OFFSET 0 LIMIT @limit`;
      const parameters = { tenantId, limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const projects = await queryAll(container, { text, parameters, partitionKey: tenantId }, ProjectDocument);
      return toPage(projects, limit, sortKey);
    },

    async replace(project, etag, outbox = []) {
      const { id, tenantId } = project;
      const operations: OperationInput[] = [
        { operationType: 'Replace', id, resourceBody: { ...projectBody(project), id }, ifMatch: etag },
        ...outboxOperations(outbox),
      ];
      const refusal = await runBatch(container, operations, tenantId);
      if (refusal === 'missing') throw new AurelisError('NOT_FOUND', 'There is no such project.');
      if (refusal !== undefined) throw new AurelisError('CONFLICT', 'The project was changed at the same time.');
      return requireStored(project.tenantId, project.id);
    },

    async listErasing(before) {
      const text = "SELECT * FROM c WHERE c.type = 'project' AND IS_DEFINED(c.deletedAt) AND c.deletedAt < @before";
      return queryAll(container, { text, parameters: { before } }, ProjectDocument);
    },

    async listWithRetention() {
      const text =
        "SELECT * FROM c WHERE c.type = 'project' AND IS_DEFINED(c.retentionDays) AND NOT IS_DEFINED(c.deletedAt)";
      return queryAll(container, { text }, ProjectDocument);
    },

    countSnapshots: async (tenantId, projectId) => (await snapshotIds(tenantId, projectId)).length,

    async eraseSnapshots(tenantId, projectId) {
      for (const id of await snapshotIds(tenantId, projectId)) await deleteItem(container, id, tenantId);
    },

    async findErasing(tenantId, projectId) {
      const found = await readItem(container, projectId, tenantId, ProjectDocument);
      return found?.document.deletedAt === undefined ? undefined : found;
    },

    async erase(erasure, etag, outbox = []) {
      const { tenant_id: tenantId, project_id: projectId } = erasure;
      // The service takes the condition of a removal as of any other operation; the SDK's type leaves it out.
      const removal = { operationType: 'Delete' as const, id: projectId, ifMatch: etag };
      const operations: OperationInput[] = [
        removal,
        { operationType: 'Create', resourceBody: erasureBody(erasure) },
        ...outboxOperations(outbox),
      ];
      return (await runBatch(container, operations, tenantId)) === undefined;
    },

    async findErasure(tenantId, erasureId) {
      return (await readItem(container, erasureId, tenantId, ErasureDocument))?.document.certificate;
    },

    async listErasures(tenantId, { limit, cursor, projectId }) {
      const before = decodeCursor(cursor, TIME_AND_ID);
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'erasure'
        ${projectId === undefined ? '' : 'AND c.projectId = @projectId'}
        ${before === undefined ? '' : 'AND c.sort < @before'} ORDER BY c.sort DESC OFFSET 0 LIMIT @limit`;
      const parameters = {
        ...{ tenantId, limit: limit + 1 },
        ...(projectId === undefined ? {} : { projectId }),
        ...(before === undefined ? {} : { before }),
      };
      const found = await queryAll(container, { text, parameters, partitionKey: tenantId }, ErasureDocument);
      return toPage(
        found.map(({ certificate }) => certificate),
        limit,
        erasureSortKey,
      );
    },

    async createSnapshotIfAbsent(snapshot) {
      await createUnlessPresent(snapshotBody(snapshot));
      const found = await readItem(container, snapshot.id, snapshot.tenantId, SnapshotDocument);
      if (found === undefined) throw new AurelisError('CONFLICT', 'The snapshot was erased while it was stored.');
      return found.document;
    },

    async findSnapshot(tenantId, projectId, snapshotId) {
      const found = await readItem(container, snapshotId, tenantId, SnapshotDocument);
      return found?.document.projectId === projectId ? found.document : undefined;
    },

    async listSnapshots(tenantId, projectId, before) {
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'snapshot' AND c.projectId = @projectId
        AND c.createdAt < @before ORDER BY c.createdAt`;
      const parameters = { tenantId, projectId, before };
      return queryAll(container, { text, parameters, partitionKey: tenantId }, SnapshotDocument);
    },

    eraseSnapshot: ({ tenantId, snapshotId }) => deleteItem(container, snapshotId, tenantId),
  };
}

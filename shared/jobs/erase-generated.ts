import type { AnswerStore } from '../models';
import type { IndexParts, VectorStore } from '../search';
import { endJob, type EndJobPorts } from './end-job';
import { eraseJob } from './erase-job';
import type { JobArtifacts, JobStore, TaskAnswerStore } from './ports';

export interface EraseGeneratedPorts extends EndJobPorts {
  jobs: Pick<JobStore, 'find' | 'replace' | 'list' | 'erase'>;
  jobArtifacts: Pick<JobArtifacts, 'removeWork' | 'erase'>;
  index: { parts: Pick<IndexParts, 'erase'>; vectors: Pick<VectorStore, 'erase'> };
  /** Answers to callers that were kept. */
  answers: Pick<TaskAnswerStore, 'eraseProject'>;
  /** Answers of models that were kept. */
  modelAnswers: Pick<AnswerStore, 'eraseProject'>;
}

/** Removes what was made of a project's code for searches and by models. Safe to repeat. */
export async function eraseGenerated(
  { tenantId, projectId }: { tenantId: string; projectId: string },
  ports: EraseGeneratedPorts,
): Promise<void> {
  for (;;) {
    const { items } = await ports.jobs.list(tenantId, projectId, { limit: 100, cursor: undefined });
    if (items.length === 0) break;
    for (const { id } of items) {
      const ref = { tenantId, jobId: id };
      await endJob(ref, { state: 'cancelled' }, ports);
      await eraseJob(ref, ports);
    }
  }
  await ports.index.vectors.erase({ tenantId, projectId });
  await ports.index.parts.erase({ tenantId, projectId });
  await ports.answers.eraseProject(tenantId, projectId);
  await ports.modelAnswers.eraseProject(tenantId, projectId);
}

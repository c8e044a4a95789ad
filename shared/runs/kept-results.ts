import type { ResultCache } from '../analysis';

export interface ProjectRef {
  tenantId: string;
  projectId: string;
}

/** Results of earlier analyses, kept so that unchanged files cost nothing the next time. One project never sees another's. */
export interface KeptResults {
  of(project: ProjectRef): ResultCache;
  erase(project: ProjectRef): Promise<void>;
}

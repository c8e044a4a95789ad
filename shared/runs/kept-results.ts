import type { ResultCache } from '../analysis';

export interface ProjectRef {
  tenantId: string;
  projectId: string;
}

/** Results of earlier analyses, kept so that unchanged files cost nothing the next time. One project never sees another's. */
export interface KeptResults {
  of(project: ProjectRef): ResultCache;
  /** Removes what is kept of the project; of it what has not been written since `before` alone, where that is given. */
  erase(project: ProjectRef, before?: Date): Promise<void>;
}

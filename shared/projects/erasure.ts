import type { ErasureView } from '../contracts';
import { AurelisError, digestId, sha256 } from '../kernel';
import type { Project, ProjectStore } from './ports';

/** The certificate of an erasure, as it is stored and shown. */
export type Erasure = ErasureView;

/** Certifies that the last of a deleted project is removed. The same deletion has the same id, however often its erasure is tried. */
export function certifyErasure(project: Project & { deletedAt: string }, erasedAt: Date): Erasure {
  const { id, tenantId, deletedAt, deletedBy, held } = project;
  const certified: Omit<Erasure, 'sha256'> = {
    id: digestId('era', [tenantId, id, deletedAt]),
    tenant_id: tenantId,
    project_id: id,
    deleted_at: deletedAt,
    ...(deletedBy === undefined ? {} : { deleted_by: deletedBy }),
    erased_at: erasedAt.toISOString(),
    ...(held === undefined ? {} : { held }),
  };
  return { ...certified, sha256: digestOfErasure(certified) };
}

/** SHA-256 over the certificate without its digest: JSON without spaces, keys in alphabetical order. */
export function digestOfErasure(certified: Omit<Erasure, 'sha256'>): string {
  return sha256(JSON.stringify(certified, (_key, value: unknown) => inOrder(value)));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The tenant's certificate. Throws NOT_FOUND for an unknown one and another tenant's. */
export async function requireErasure(
  erasureId: string,
  tenantId: string,
  projects: Pick<ProjectStore, 'findErasure'>,
): Promise<Erasure> {
  const found = await projects.findErasure(tenantId, erasureId);
  if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such erasure.');
  return found;
}

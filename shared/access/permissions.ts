import type { Role } from '../contracts';

export const PERMISSIONS = [
  'project:read',
  'project:write',
  'project:delete',
  'snapshot:write',
  'analysis:read',
  'analysis:run',
  'finding:triage',
  'model:read',
  'model:run',
  'search:run',
  'usage:read',
  'key:manage',
  'audit:read',
  'webhook:manage',
  'tenant:create',
  'message:replay',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const VIEWER: readonly Permission[] = ['project:read', 'analysis:read', 'model:read'];
const DEVELOPER: readonly Permission[] = [
  ...VIEWER,
  'project:write',
  'snapshot:write',
  'analysis:run',
  'finding:triage',
  'model:run',
  'search:run',
  'usage:read',
];
const ADMIN: readonly Permission[] = [...DEVELOPER, 'project:delete', 'key:manage', 'audit:read', 'webhook:manage'];

/**
 * The one table of who may do what. The operator runs the deployment: it makes tenants, puts back messages, reads the log of what it did
 * itself, and nobody's data.
 */
export const ROLE_PERMISSIONS: Record<Role | 'operator', readonly Permission[]> = {
  viewer: VIEWER,
  developer: DEVELOPER,
  admin: ADMIN,
  operator: ['tenant:create', 'message:replay', 'audit:read'],
};

import type { Role } from '../contracts';
import { ROLE_PERMISSIONS, type Permission } from './permissions';

/** Who is calling, as proved by the key or token it showed; never taken from a body or query field. */
export interface Caller {
  tenantId: string;
  /** Of the key it showed, or of the person or application that signed in. */
  id: string;
  role: Role | 'operator';
}

export function isAllowed(caller: Caller, permission: Permission): boolean {
  return ROLE_PERMISSIONS[caller.role].includes(permission);
}

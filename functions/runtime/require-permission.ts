import { isAllowed, type Caller } from '../../shared/access';
import { AurelisError } from '../../shared/kernel';
import type { AnyHttpFunction } from './http-function';

/** Throws FORBIDDEN where the role of the caller is not enough for the function. */
export function requirePermission(caller: Caller, { permission }: Pick<AnyHttpFunction, 'permission'>): void {
  if (permission === 'any' || permission === 'anonymous' || isAllowed(caller, permission)) return;
  throw new AurelisError('FORBIDDEN', `The role ${caller.role} lacks the permission ${permission}.`);
}

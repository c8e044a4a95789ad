import { isAllowed, PERMISSIONS, ROLE_PERMISSIONS } from '../../../shared/access';

describe('permissions of roles', () => {
  it('give each role of a tenant all of the one before', () => {
    expect(ROLE_PERMISSIONS.developer).toEqual(expect.arrayContaining([...ROLE_PERMISSIONS.viewer]));
    expect(ROLE_PERMISSIONS.admin).toEqual(expect.arrayContaining([...ROLE_PERMISSIONS.developer]));
  });

  it('let a viewer change nothing', () => {
    expect(ROLE_PERMISSIONS.viewer.filter((permission) => !permission.endsWith(':read'))).toEqual([]);
  });

  it("let the operator make tenants, read the log of what it did itself, and see nobody's data", () => {
    expect(ROLE_PERMISSIONS.operator).toEqual(['tenant:create', 'message:replay', 'audit:read']);
  });

  it('let nobody in a tenant make tenants', () => {
    expect(isAllowed({ tenantId: 'ten', id: 'key', role: 'admin' }, 'tenant:create')).toBe(false);
  });

  it('are each held by somebody', () => {
    const held = new Set(Object.values(ROLE_PERMISSIONS).flat());

    expect([...held].sort()).toEqual([...PERMISSIONS].sort());
  });
});

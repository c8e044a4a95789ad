import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authenticateToken } from '../../shared/access';
import application from '../../infra/entra-application.json';

const PAGE = readFileSync(join(__dirname, '../../docs/sign-in.md'), 'utf8');
const TOKEN = 'eyJ.eyJ.x';

describe('the application in Entra ID', () => {
  it.each(application.appRoles.map(({ value, displayName }) => [value, displayName.toLowerCase()]))(
    'has the role %s, which is %s here',
    async (role, ours) => {
      const tokens = { read: () => Promise.resolve({ objectId: 'x', isApplication: true, roles: [role] }) };

      expect(await authenticateToken(TOKEN, { tokens, tenantId: 'ten' })).toMatchObject({ role: ours });
      expect(PAGE).toMatch(new RegExp(`\\| \`${role}\` +\\| ${ours} `));
    },
  );

  it('has every role of ours', async () => {
    const tokens = { read: () => Promise.resolve({ objectId: 'x', isApplication: true, roles: [] }) };

    await expect(authenticateToken(TOKEN, { tokens, tenantId: 'ten' })).rejects.toThrow(
      application.appRoles
        .map(({ value }) => value)
        .sort()
        .join(', '),
    );
  });

  it('is named by the ids on its page', () => {
    const ids = PAGE.match(/0b6f3a51-[0-9a-f-]{27}/g) ?? [];
    const known = [...application.appRoles, ...application.api.oauth2PermissionScopes].map(({ id }) => id);

    expect(ids).toHaveLength(2);
    for (const id of ids) expect(known).toContain(id);
    expect(new Set(known).size).toBe(4);
  });
});

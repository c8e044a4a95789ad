import { authenticate, type AccessTokens, type SignedIn } from '../../../shared/access';
import { memoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2lnbmF0dXJl';
const ADA: SignedIn = {
  objectId: '7d1c0000-0000-4000-8000-00000000beef',
  isApplication: false,
  roles: ['Aurelis.Developer'],
};

function callerOf(signedIn: SignedIn, token = TOKEN) {
  const read = jest.fn<Promise<SignedIn>, [string]>(() => Promise.resolve(signedIn));
  const tokens: AccessTokens = { read };
  const services = memoryServices();
  const signIn = { tokens, tenantId: idOf('ten', 7) };
  return { read, services, caller: authenticate(`Bearer ${token}`, { ...services, signIn }) };
}

describe('signing in', () => {
  it('tells the tenant of the deployment, the person and what it may do', async () => {
    const { caller, read } = callerOf(ADA);

    expect(await caller).toEqual({ tenantId: idOf('ten', 7), id: `usr_${ADA.objectId}`, role: 'developer' });
    expect(read).toHaveBeenCalledWith(TOKEN);
  });

  it('tells applications from people', async () => {
    const { caller } = callerOf({ ...ADA, isApplication: true });

    expect(await caller).toMatchObject({ id: `app_${ADA.objectId}` });
  });

  it.each([
    [['Aurelis.Viewer'], 'viewer'],
    [['Aurelis.Viewer', 'Aurelis.Admin', 'Aurelis.Developer'], 'admin'],
    [['Other.Admin', 'Aurelis.Viewer'], 'viewer'],
  ])('takes the role that may most of %j', async (roles, role) => {
    expect(await callerOf({ ...ADA, roles }).caller).toMatchObject({ role });
  });

  it.each([[[]], [['aurelis.admin']], [['Aurelis.Operator', 'operator', 'admin']]])(
    'lets nobody in with the roles %j, and says which are needed',
    async (roles) => {
      await expect(callerOf({ ...ADA, roles }).caller).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringMatching(/assign one of Aurelis\.Admin, Aurelis\.Developer, Aurelis\.Viewer/) as string,
      });
    },
  );

  it('is refused where the deployment takes keys alone', async () => {
    await expect(authenticate(`Bearer ${TOKEN}`, memoryServices())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('send an API key') as string,
    });
  });

  it.each(['aur_x', 'a.b.c', 'eyJ', 'eyJhbGciOiJSUzI1NiJ9.eyJ9', 'eyJh.b.c.d.e'])(
    'is not tried with %j, which is no token',
    async (token) => {
      const { caller, read } = callerOf(ADA, token);

      await expect(caller).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(read).not.toHaveBeenCalled();
    },
  );

  it('changes nothing for keys while the directory is out of reach', async () => {
    const { services } = callerOf(ADA);
    const tokens: AccessTokens = { read: () => Promise.reject(new Error('gone')) };
    const operatorKey = await services.secrets.get('operator-key');

    const caller = authenticate(`Bearer ${operatorKey}`, { ...services, signIn: { tokens, tenantId: idOf('ten', 7) } });

    expect(await caller).toMatchObject({ role: 'operator' });
  });
});

import { KEY, PROJECT_ID, startFakeService, type Asked, type FakeService } from './support/fake-service';
import { makeTree } from './support/make-tree';
import { runAurelis, type Outcome } from './support/run-aurelis';

const tree = makeTree({ 'a.js': 'export const a = 1;\n' });
const START = `POST /api/v1/projects/${PROJECT_ID}/analyze`;
const UPLOAD = `POST /api/v1/projects/${PROJECT_ID}/snapshots`;

let service: FakeService;
afterEach(() => service.stop());

function askedFor(request: string): Asked[] {
  return service.asked.filter(({ method, path }) => `${method} ${path}` === request);
}

describe('a git repository', () => {
  const analyzeAt = (...args: string[]): Promise<Outcome> =>
    runAurelis(['analyze', ...args], { env: { AURELIS_URL: service.url, AURELIS_API_KEY: KEY } });

  it('is named to the service, and nothing is uploaded', async () => {
    service = await startFakeService();

    await analyzeAt('https://github.com/acme/shop.git', '--ref', 'release/2', '--kinds', 'syntax');

    expect(askedFor(UPLOAD)).toEqual([]);
    const sent = (request: string) => askedFor(request).map(({ body }) => JSON.parse(body.toString()) as unknown);
    expect(sent('POST /api/v1/projects')).toEqual([{ name: 'shop' }]);
    expect(sent(START)).toEqual([
      { repository: { url: 'https://github.com/acme/shop.git', ref: 'release/2' }, kinds: ['syntax'] },
    ]);
  });

  it('gives its name to the project as it stands in the address, whatever it is', async () => {
    service = await startFakeService();

    const { code } = await analyzeAt('https://git.example/acme/sh%op', '--fail-on', 'never');

    expect(code).toBe(0);
    expect(askedFor('POST /api/v1/projects').map(({ body }) => body.toString())).toEqual(['{"name":"sh%op"}']);
  });

  it.each([
    [['git@github.com:acme/shop.git'], /is no HTTPS address/],
    [['ssh://git@github.com/acme/shop.git'], /is no HTTPS address/],
    [['https://'], /https:\/\/ cannot be used/],
    [['https://github.com/acme/shop', '--ref', 'a b'], /--ref cannot be used/],
    [['https://ada:sesame@github.com/acme/shop'], /must hold no user name or password/],
    [[tree, '--ref', 'main'], /--ref goes with the address of a git repository/],
  ])('that is named as %j is refused before anything is asked', async (args, message) => {
    service = await startFakeService();

    const { code, stderr } = await analyzeAt(...args);

    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(stderr).not.toContain('sesame');
    expect(service.asked).toEqual([]);
  });
});

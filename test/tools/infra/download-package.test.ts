import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadPackage } from '../../../tools/infra/download-package';

const BYTES = Buffer.from('a package');
const WANTED = { id: 'some.tool', version: '1.2.3', sha512: createHash('sha512').update(BYTES).digest('hex') };

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? ''}`;
    const answers: Record<string, string | Buffer> = {
      '/good/index.json': JSON.stringify({
        resources: [
          { '@id': `${base}/search`, '@type': 'SearchQueryService' },
          { '@id': `${base}/flat`, '@type': 'PackageBaseAddress/3.0.0' },
        ],
      }),
      '/altered/index.json': JSON.stringify({
        resources: [{ '@id': `${base}/other/`, '@type': 'PackageBaseAddress/3.0.0' }],
      }),
      '/empty/index.json': JSON.stringify({ resources: [] }),
      '/flat/some.tool/1.2.3/some.tool.1.2.3.nupkg': BYTES,
      '/other/some.tool/1.2.3/some.tool.1.2.3.nupkg': 'something else',
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => void server.close(resolve)));

it('takes a package from the first feed that has it as it is expected', async () => {
  const sources = ['missing', 'empty', 'altered', 'good'].map((name) => `${address}/${name}/index.json`);

  expect(await downloadPackage(WANTED, sources)).toEqual(BYTES);
});

it('takes no other bytes than those expected, and says what each feed did', async () => {
  const sources = ['altered', 'missing', 'empty'].map((name) => `${address}/${name}/index.json`);

  await expect(downloadPackage(WANTED, sources)).rejects.toThrow(
    /SHA-512 differs.*answered 404.*no packages by address/,
  );
});

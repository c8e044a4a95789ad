import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import * as hostile from '../support/cloud/hostile-archives';
import { sampleArchive } from '../support/cloud/sample-archive';
import { startTestCloud } from '../support/cloud/test-cloud';
import { entriesAt } from './support/deployment';
import { kustoCompiler, type Columns } from './support/kusto';
import { toLogRow, type Row } from './support/to-log-row';

const ROOT = join(__dirname, '../..');
const QUERIES = globSync('infra/queries/**/*.kql', { cwd: ROOT })
  .sort()
  .map((file) => [basename(file, '.kql'), readFileSync(join(ROOT, file), 'utf8')] as const);

/** Happens only when something is broken for long, or needs a model: that the product sends it is looked up in its source. */
const NOT_IN_THE_RUN = [
  'run.nudged',
  'webhook.delivered',
  'webhook.refused',
  'webhook.given-up',
  'model.route.failed',
  'model.call.duration',
  'model.call.input-tokens',
  'model.call.output-tokens',
  'model.call.cost',
];

const rows = new Map<string, Row[]>();

/** One of each: a run that succeeds, one that fails, an upload that is parked, a request that is refused. */
beforeAll(async () => {
  const cloud = await startTestCloud();
  const api = await cloud.createTenant();
  const projectId = await api.createProject('monitored');
  await api.waitForEnd(await api.analyze(projectId, await sampleArchive()));
  await api.waitForEnd(await api.analyze(projectId, await hostile.zipSlip()));
  await api.call('GET', '/api/v1/projects/prj_00000000000000000000000000');
  const uploads = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
    'uploads',
  );
  await uploads
    .getBlockBlobClient('prj_00000000000000000000000000/x.zip')
    .uploadData(await hostile.zip({ 'a.js': '' }));
  await cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('message.parked'), 30_000);
  await cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('event.seen'), 30_000);
  // Its end makes the app send what it has measured.
  await cloud.host().stop();
  for (const item of cloud.parts.monitor.items()) {
    const found = toLogRow(item);
    if (found !== undefined) rows.set(found.table, [...(rows.get(found.table) ?? []), found.row]);
  }
  await cloud.stop();
}, 180_000);

it('the run filled every table that a query reads', () => {
  const read = QUERIES.map(([, query]) => query.trim().split('\n')[0]);

  expect([...rows.keys()]).toEqual(expect.arrayContaining(read));
});

it.each(QUERIES)('%s compiles over the tables and columns that came in', (_name, query) => {
  expect(kustoCompiler(tables())(query)).toEqual([]);
});

it.each(QUERIES)('%s asks for names and fields that the product sends', (_name, query) => {
  const { names, fields } = namesIn(query);
  const sent = (rows.get(query.trim().split('\n')[0] ?? '') ?? []).filter(
    (row) => names.length === 0 || names.includes(String(row['Name']?.value)),
  );

  const seen = new Set([...rows.values()].flat().map((row) => String(row['Name']?.value)));
  for (const name of names) {
    if (NOT_IN_THE_RUN.includes(name)) expect(SOURCE).toContain(`'${name}'`);
    else expect([...seen]).toContain(name);
  }
  if (names.some((name) => NOT_IN_THE_RUN.includes(name))) return;
  const sentFields = new Set(sent.flatMap((row) => entriesAt(row['Properties'], 'value').map(([field]) => field)));
  expect([...sentFields]).toEqual(expect.arrayContaining(fields));
});

it.each([
  ['an unknown table', 'AppRequestz | count'],
  ['an unknown column', 'AppRequests | where Status == 500'],
  ['a mistake', 'AppRequests | sumarize count()'],
  ['text where a number is needed', "AppMetrics | where Sum > 'x'"],
])('%s is found', (_what, query) => {
  expect(kustoCompiler(tables())(query)).not.toEqual([]);
});

const SOURCE = globSync('{shared,functions}/**/*.ts', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** The tables as they are after the run: a column is there when something filled it. */
function tables(): Record<string, Columns> {
  return Object.fromEntries(
    [...rows].map(([table, its]) => {
      const columns: Record<string, string> = {};
      for (const row of its) {
        for (const [name, { type, value }] of Object.entries(row)) {
          if (value !== undefined && value !== null) columns[name] = type;
        }
      }
      return [table, columns];
    }),
  );
}

function namesIn(query: string): { names: string[]; fields: string[] } {
  const compared = [...query.matchAll(/\bName (?:==|in) ?\(?((?:'[^']+'(?:, )?)+)/g)].map(([, list = '']) => list);
  return {
    names: [...new Set(compared.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)))],
    fields: [...new Set([...query.matchAll(/Properties\.(\w+)/g)].map(([, field = '']) => field))],
  };
}

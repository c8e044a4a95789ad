import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { applyOperation } from '../../../local/cosmos/documents/apply-operation';
import { sweepExpired } from '../../../local/cosmos/documents/time-to-live';
import { parseContainerDefinition } from '../../../local/cosmos/storage/container-definition';
import { openStorage } from '../../../local/cosmos/storage/storage';

test('the sweep removes what has ended from the file, portion by portion, and nothing else', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cosmos-sweep-'));
  const storage = openStorage(directory);
  const definition = { id: 'things', partitionKey: { paths: ['/tenant'] }, defaultTtl: -1 };
  const container = storage.containers.create(
    storage.databases.create('main', 0),
    parseContainerDefinition(definition),
    0,
  );
  const context = { storage, nowMs: 0, matches: () => true };
  storage.store.transaction(() => {
    for (let index = 0; index < 600; index += 1) {
      const body = { id: `${index}`, tenant: 't', ttl: index === 7 ? -1 : 10 };
      const common = { partitionKey: undefined, id: undefined, ifMatch: undefined, ifNoneMatch: undefined };
      applyOperation(context, container, { kind: 'create', body, ...common });
    }
  });
  const count = (): unknown => storage.store.statement('SELECT count(*) AS n FROM documents').get()?.['n'];

  const early = sweepExpired(storage, 9_999);
  const countEarly = count();
  const sweeps = [sweepExpired(storage, 10_000), sweepExpired(storage, 10_000)];

  expect([early, countEarly, sweeps, count()]).toEqual([false, 600, [true, false], 1]);
  storage.store.close();
  await rm(directory, { recursive: true });
});

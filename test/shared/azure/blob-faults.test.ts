import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BlobFault, BlobObservation } from '../../../local/blob';
import { createBlobRunArtifacts, createBlobSnapshotArchives, openBlobService } from '../../../shared/azure';
import { randomIds, sha256 } from '../../../shared/kernel';
import type { SnapshotArchives } from '../../../shared/projects';
import type { RunArtifacts } from '../../../shared/runs';
import { startEmulators, type Emulators } from '../../support/emulators';
import { bytesOf } from '../../support/memory/scenario';
import { resultOf } from '../../support/reports';

const MIB = 1024 * 1024;
const BUSY: BlobFault = { status: 503, code: 'ServerBusy' };

describe('Blob Storage that fails', () => {
  let emulators: Emulators;
  let archives: SnapshotArchives;
  let artifacts: RunArtifacts;
  let folder: string;
  let observe: (observation: BlobObservation) => BlobFault | Promise<undefined> | undefined = () => undefined;

  beforeAll(async () => {
    emulators = await startEmulators({ blob: async (observation) => observe(observation) });
    const service = openBlobService(emulators.parts.blob.endpoint, emulators.credential, { retryDelayInMs: 5 });
    archives = createBlobSnapshotArchives(service);
    artifacts = createBlobRunArtifacts(service);
    folder = await mkdtemp(join(tmpdir(), 'aurelis-blob-'));
  });
  afterEach(() => {
    observe = () => undefined;
  });
  afterAll(async () => {
    await emulators.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const newPlace = () => ({
    tenantId: randomIds.next('ten'),
    projectId: randomIds.next('prj'),
    snapshotId: randomIds.next('snp'),
  });
  const newRun = () => ({ tenantId: randomIds.next('ten'), runId: randomIds.next('run') });

  /** The first `times` requests at that moment meet the fault. */
  function failFirst(times: number, phase: 'before' | 'after', fault: BlobFault | Error = BUSY): () => number {
    let met = 0;
    observe = (observation) => {
      if (observation.phase !== phase || met >= times) return undefined;
      met += 1;
      if (fault instanceof Error) throw fault;
      return fault;
    };
    return () => met;
  }

  it.each<[string, 'before' | 'after', BlobFault | Error]>([
    ['is busy', 'before', BUSY],
    ['is busy after it did the work', 'after', BUSY],
    ['breaks the line', 'before', new Error('The line is dead.')],
    ['breaks the line after it did the work', 'after', new Error('The line is dead.')],
  ])('is asked again when it %s, and nothing is lost', async (_case, phase, fault) => {
    const [place, run] = [newPlace(), newRun()];
    const bytes = Buffer.alloc(5 * MIB, 'archive');
    const met = failFirst(1, phase, fault);

    const written = await archives.write(place, bytesOf(bytes), 16 * MIB);
    failFirst(1, phase, fault);
    await artifacts.writeResult(run, 'b00001', resultOf([]));
    failFirst(1, phase, fault);
    const result = await artifacts.readResult(run, 'b00001');
    failFirst(1, phase, fault);
    await archives.download(place, join(folder, place.snapshotId));

    expect(met()).toBe(1);
    expect(written).toEqual({ sizeBytes: bytes.length, sha256: sha256(bytes) });
    expect(result).toEqual(resultOf([]));
  });

  it('says so when it stays busy, and leaves nothing half done', async () => {
    const place = newPlace();
    observe = ({ phase }) => (phase === 'before' ? BUSY : undefined);

    const written = archives.write(place, bytesOf(Buffer.alloc(5 * MIB)), 16 * MIB);

    await expect(written).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 });
    const removed = artifacts.removeWork(newRun());
    await expect(removed).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    observe = () => undefined;
    await expect(archives.download(place, join(folder, place.snapshotId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await readdir(folder)).not.toContain(place.snapshotId);
  });

  it('keeps the report that was there when a new one cannot be written', async () => {
    const run = newRun();
    await artifacts.writeReport(run, 'html', ['first']);
    observe = ({ phase, operation }) => (phase === 'before' && operation.startsWith('Put') ? BUSY : undefined);

    const written = artifacts.writeReport(run, 'html', ['second']);

    await expect(written).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    observe = () => undefined;
    const report = await artifacts.readReport(run, 'html');
    expect((await buffer(report!.content)).toString()).toBe('first');
  });

  it('says so when it refuses the identity, and takes that for nothing missing', async () => {
    observe = ({ phase }) => (phase === 'before' ? { status: 403, code: 'AuthorizationFailure' } : undefined);

    await expect(artifacts.readReport(newRun(), 'html')).rejects.toMatchObject({ statusCode: 403 });
    await expect(artifacts.removeWork(newRun())).rejects.toMatchObject({ statusCode: 403 });
  });

  it('says that the account is out of reach', async () => {
    const nowhere = openBlobService('https://127.0.0.1:1/account', emulators.credential, { retryDelayInMs: 1 });

    const written = createBlobRunArtifacts(nowhere).writeSource(newRun(), 'b00001', Buffer.from('x'));

    await expect(written).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('does not wait without end for an account that takes calls and answers none', async () => {
    const { endpoint } = emulators.parts.blob;
    const service = openBlobService(endpoint, emulators.credential, { retryDelayInMs: 1 }, 100);
    const silence = Promise.withResolvers<undefined>();
    observe = ({ phase }) => (phase === 'before' ? silence.promise : undefined);

    const written = createBlobRunArtifacts(service).writeSource(newRun(), 'b00001', Buffer.from('x'));
    const [outcome] = await Promise.allSettled([written]);
    silence.resolve(undefined);

    expect(outcome).toMatchObject({ reason: { code: 'UPSTREAM_UNAVAILABLE' } });
  });

  it('erases the rest the next time when it is interrupted', async () => {
    const run = newRun();
    for (let batch = 1; batch <= 9; batch++) await artifacts.writeSource(run, `b0000${batch}`, Buffer.from('x'));
    let deleted = 0;
    observe = ({ phase, operation }) => {
      if (phase !== 'before' || operation !== 'DeleteBlob') return undefined;
      deleted += 1;
      return deleted > 3 ? { status: 403, code: 'AuthorizationFailure' } : undefined;
    };

    await expect(artifacts.erase(run)).rejects.toBeDefined();
    observe = () => undefined;
    await artifacts.erase(run);

    await expect(artifacts.readSource(run, 'b00009')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

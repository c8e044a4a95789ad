import { createHash } from 'node:crypto';
import { ApiKeyId, ProjectId, RunId, SnapshotId, TenantId } from '../../../shared/contracts';
import {
  AurelisError,
  digestId,
  hashParts,
  randomIds,
  sha256,
  sha256OfStream,
  toAurelisError,
  type IdKind,
} from '../../../shared/kernel';
import { bytesOf } from '../../support/memory/scenario';

describe('ids', () => {
  it.each<[IdKind, { parse(id: unknown): string }]>([
    ['ten', TenantId],
    ['key', ApiKeyId],
    ['prj', ProjectId],
    ['snp', SnapshotId],
    ['run', RunId],
  ])('of the kind %s have the shape the contracts ask for', (kind, schema) => {
    expect(() => schema.parse(randomIds.next(kind))).not.toThrow();
    expect(() => schema.parse(digestId(kind, ['a', 'b']))).not.toThrow();
  });

  it('are unique', () => {
    const ids = Array.from({ length: 100_000 }, () => randomIds.next('run'));

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('grow with time, as ULIDs do', () => {
    const [earlier, later] = [1_700_000_000_000, 1_700_000_000_001].map((now) => {
      jest.spyOn(Date, 'now').mockReturnValueOnce(now);
      return randomIds.next('run').slice(0, 14);
    });

    expect(earlier! < later!).toBe(true);
    expect(earlier).toBe('run_01hf7yat00');
  });

  it('are the same for the same parts and differ for any other', () => {
    const ids = [['a', 'b'], ['ab'], ['a', 'b', ''], ['', 'a', 'b'], ['b', 'a']].map((parts) => digestId('run', parts));

    expect(new Set(ids).size).toBe(5);
    expect(digestId('run', ['a', 'b'])).toBe(ids[0]);
  });
});

describe('hashes', () => {
  it('are SHA-256 in hexadecimal, of text and of bytes', () => {
    const expected = createHash('sha256').update('größe').digest('hex');

    expect(sha256('größe')).toBe(expected);
    expect(sha256(Buffer.from('größe'))).toBe(expected);
  });

  it('of a stream do not depend on how it is cut', async () => {
    expect(await sha256OfStream(bytesOf('gr', 'ö', '', 'ße'))).toBe(sha256('größe'));
    expect(await sha256OfStream(bytesOf())).toBe(sha256(''));
  });

  it('of parts do not depend on their joints alone', () => {
    const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['1:a'], ['a', ''], ['a']];

    expect(new Set(lists.map(hashParts)).size).toBe(lists.length);
  });
});

describe('errors', () => {
  it('that nobody expected say nothing of their cause', () => {
    const cause = new Error('password=hunter2 in /srv/app/secret.ts');

    const error = toAurelisError(cause);

    expect(error).toMatchObject({ code: 'INTERNAL', cause });
    expect(error.message).toBe('Something went wrong on our side.');
  });

  it.each(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM'])(
    'of a machine that is full pass with time: %s',
    (code) => {
      const cause = Object.assign(new Error(`${code}: no space left on device, write '/tmp/x'`), { code });

      const error = toAurelisError(cause);

      expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', cause, retryAfterSeconds: 10 });
      expect(error.message).not.toContain('/tmp');
    },
  );

  it('of ours stay as they are', () => {
    const error = new AurelisError('RATE_LIMITED', 'Later.', { retryAfterSeconds: 3 });

    expect(toAurelisError(error)).toBe(error);
    expect(error.details).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { certifyErasure, digestOfErasure, type Project } from '../../../shared/projects';
import { idOf } from '../../support/memory/counting-ids';
import { ACTOR, TENANT } from '../../support/memory/scenario';

const PROJECT: Project & { deletedAt: string } = {
  id: idOf('prj', 1),
  tenantId: TENANT,
  name: 'shop of Ada',
  description: 'written by Ada',
  createdAt: '2030-01-01T00:00:00.000Z',
  updatedAt: '2030-01-01T00:00:00.000Z',
  requestHash: 'ab'.repeat(32),
  deletedAt: '2030-02-01T00:00:00.000Z',
  deletedBy: ACTOR,
  held: { snapshots: 2, runs: 3, jobs: 1 },
};
const NOW = new Date('2030-02-01T00:05:00.000Z');

describe('the certificate of an erasure', () => {
  it('holds ids, times and counts, and nothing that somebody wrote', () => {
    const { id, sha256, ...rest } = certifyErasure(PROJECT, NOW);

    expect(rest).toEqual({
      tenant_id: TENANT,
      project_id: PROJECT.id,
      deleted_at: '2030-02-01T00:00:00.000Z',
      deleted_by: ACTOR,
      erased_at: '2030-02-01T00:05:00.000Z',
      held: { runs: 3, jobs: 1, snapshots: 2 },
    });
    expect([id, sha256]).toEqual([
      expect.stringMatching(/^era_[0-9a-z]{26}$/) as string,
      expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    ]);
  });

  it('has the digest that anybody computes from its fields in alphabetical order', () => {
    const { sha256, ...certified } = certifyErasure(PROJECT, NOW);

    const text = `{"deleted_at":"2030-02-01T00:00:00.000Z","deleted_by":"${ACTOR}","erased_at":"2030-02-01T00:05:00.000Z","held":{"jobs":1,"runs":3,"snapshots":2},"id":"${certified.id}","project_id":"${PROJECT.id}","tenant_id":"${TENANT}"}`;
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(digestOfErasure(Object.fromEntries(Object.entries(certified).reverse()) as typeof certified)).toBe(sha256);
  });

  it.each([
    ['erased_at', { erased_at: '2030-02-01T00:05:00.001Z' }],
    ['a count', { held: { runs: 2, jobs: 1, snapshots: 2 } }],
    ['who deleted it', { deleted_by: idOf('key', 2) }],
  ])('has another digest once %s is changed', (_what, change) => {
    const { sha256, ...certified } = certifyErasure(PROJECT, NOW);

    expect(digestOfErasure({ ...certified, ...change })).not.toBe(sha256);
  });

  it('has the same id at every attempt, and another for a deletion of another time', () => {
    const { id } = certifyErasure(PROJECT, NOW);

    expect(certifyErasure({ ...PROJECT, held: undefined }, new Date(0)).id).toBe(id);
    expect(certifyErasure({ ...PROJECT, deletedAt: '2030-03-01T00:00:00.000Z' }, NOW).id).not.toBe(id);
  });

  it('leaves out what was not recorded of a project deleted long ago', () => {
    const certificate = certifyErasure({ ...PROJECT, deletedBy: undefined, held: undefined }, NOW);

    expect(Object.keys(certificate)).not.toEqual(expect.arrayContaining(['deleted_by']));
    expect(Object.keys(certificate)).not.toEqual(expect.arrayContaining(['held']));
  });
});

import { eventRecord, type OutboxStore } from '../../shared/events';
import { randomIds, sha256 } from '../../shared/kernel';
import { triageId, type TriageDecision, type TriageStore } from '../../shared/triage';
import { makeEvent } from '../support/events/make-event';
import { allPages } from './all-pages';

export interface TriageHarness {
  triage: TriageStore;
  outbox: OutboxStore;
}

/** What every store of decisions about findings promises. */
export function triageStoreContract(harness: () => TriageHarness): void {
  const projectOf = () => ({ tenantId: randomIds.next('ten'), projectId: randomIds.next('prj') });
  const decide = (
    project: { tenantId: string; projectId: string },
    number: number,
    change: Partial<TriageDecision> = {},
  ): TriageDecision => {
    const ref = { ...project, fingerprint: sha256(String(number)) };
    return {
      ...{ id: triageId(ref), ...ref, verdict: 'false-positive', reason: 'Größe 💥', until: '2031-01-01' },
      ...{ ruleId: 'test/flaw', path: 'src/a.js', level: 'error', actor: randomIds.next('key') },
      decidedAt: `2030-01-01T00:00:0${number}.000Z`,
      ...change,
    };
  };
  const put = async (decisions: readonly TriageDecision[]): Promise<void> => {
    for (const decision of decisions) await harness().triage.put(decision, []);
  };

  it('keeps decisions whole, newest first and by verdict', async () => {
    const project = projectOf();
    const [first, second, third] = [
      decide(project, 1),
      decide(project, 2, { verdict: 'confirmed', reason: undefined, until: undefined }),
      decide(project, 3),
    ];
    await put([second, third, first]);
    const { triage } = harness();
    const { tenantId, projectId } = project;
    const list = (verdict?: TriageDecision['verdict']) =>
      allPages((cursor) => triage.list(tenantId, projectId, { limit: 1, cursor, verdict }));

    expect(await list()).toEqual([third, second, first]);
    expect(await list('false-positive')).toEqual([third, first]);
    expect((await triage.all(tenantId, projectId)).length).toBe(3);
    expect(await triage.find(second)).toEqual(second);
  });

  it('has one decision for each finding, the last one', async () => {
    const project = projectOf();
    const later = decide(project, 1, { verdict: 'accepted', decidedAt: '2030-01-02T00:00:00.000Z' });
    await put([decide(project, 1), later]);

    expect(await harness().triage.all(project.tenantId, project.projectId)).toEqual([later]);
  });

  it('knows nothing of another project or tenant', async () => {
    const decision = decide(projectOf(), 1);
    await put([decision]);

    for (const change of [{ tenantId: randomIds.next('ten') }, { projectId: randomIds.next('prj') }]) {
      const ref = { ...decision, ...change };
      expect(await harness().triage.find(ref)).toBeUndefined();
      expect(await harness().triage.all(ref.tenantId, ref.projectId)).toEqual([]);
      expect(await harness().triage.remove(ref, [])).toBe(false);
    }
    expect(await harness().triage.find(decision)).toBeDefined();
  });

  it('stores what a change tells of together with it, and not where there was none', async () => {
    const decision = decide(projectOf(), 1);
    const recordOf = () => eventRecord(makeEvent({ tenant_id: decision.tenantId }));
    const [stored, removed, unwanted] = [recordOf(), recordOf(), recordOf()];

    await harness().triage.put(decision, [stored]);
    const answers = [
      await harness().triage.remove(decision, [removed]),
      await harness().triage.remove(decision, [unwanted]),
    ];

    expect(answers).toEqual([true, false]);
    const unsent = (await harness().outbox.listUnsent('2999-01-01')).map(({ id }) => id);
    expect(unsent).toEqual(expect.arrayContaining([stored.id, removed.id]));
    expect(unsent).not.toContain(unwanted.id);
  });

  it('erases those of a project, and no others', async () => {
    const project = projectOf();
    const other = decide({ ...project, projectId: randomIds.next('prj') }, 1);
    await put([decide(project, 1), decide(project, 2), other]);

    await harness().triage.eraseProject(project.tenantId, project.projectId);
    await harness().triage.eraseProject(project.tenantId, project.projectId);

    expect(await harness().triage.all(project.tenantId, project.projectId)).toEqual([]);
    expect(await harness().triage.find(other)).toEqual(other);
  });
}

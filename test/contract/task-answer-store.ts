import type { KeptTaskAnswer, TaskAnswerStore } from '../../shared/jobs';
import { randomIds } from '../../shared/kernel';

function makeAnswer(change: Partial<KeptTaskAnswer> = {}): KeptTaskAnswer {
  return {
    id: randomIds.next('ans'),
    tenantId: randomIds.next('ten'),
    requestHash: 'first',
    answer: {
      task: 'explain',
      provider: 'rules',
      cached: false,
      text: 'größe 💥'.repeat(200_000),
      edits: [],
      receipts: [],
      comments: [],
      egress: { sent: false, parts: [], redactions: {}, withheld: [], total_bytes: 0 },
      usage: { input_tokens: 1, output_tokens: 2 },
      cost_usd: 0.5,
      fallbacks: [],
    },
    ...change,
  };
}

/** What every store of answers to tasks promises. */
export function taskAnswerStoreContract(store: () => TaskAnswerStore): void {
  it('keeps the first of two answers whole, however long', async () => {
    const first = makeAnswer();

    expect(await store().createIfAbsent(first)).toMatchObject(first);
    expect(await store().createIfAbsent({ ...first, requestHash: 'second' })).toMatchObject(first);
    expect(await store().find(first.tenantId, first.id)).toMatchObject(first);
  });

  it('erases the answers of a project, and no others', async () => {
    const tenantId = randomIds.next('ten');
    const [projectId, other] = [randomIds.next('prj'), randomIds.next('prj')];
    const kept = Array.from({ length: 3 }, () => makeAnswer({ tenantId, projectId }));
    const spared = [makeAnswer({ tenantId, projectId: other }), makeAnswer({ tenantId }), makeAnswer({ projectId })];
    for (const answer of [...kept, ...spared]) await store().createIfAbsent(answer);

    await store().eraseProject(tenantId, projectId);
    await store().eraseProject(tenantId, projectId);

    for (const { id } of kept) expect(await store().find(tenantId, id)).toBeUndefined();
    for (const one of spared) expect(await store().find(one.tenantId, one.id)).toMatchObject(one);
  });

  it('shows another tenant nothing', async () => {
    const kept = makeAnswer();
    await store().createIfAbsent(kept);

    expect(await store().find(makeAnswer().tenantId, kept.id)).toBeUndefined();
  });
}

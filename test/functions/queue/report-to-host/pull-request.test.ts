import { hookedProject, pullRequest, push, runOf, told, URL } from '../../../support/hosts/hooked-project';
import { deliverAll } from '../../../support/memory/deliver';
import { TWO_BATCHES } from '../../../support/memory/scenario';

describe('a pull request', () => {
  const WITH_NEW = { ...TWO_BATCHES, 'src/new.js': 'ok();\nFLAW();\n', 'src/far.js': 'FLAW();\n' };

  async function analysed() {
    const arranged = await hookedProject();
    await push(arranged, TWO_BATCHES);
    await deliverAll(arranged.services);
    arranged.services.hosts.statuses = [];
    return arranged;
  }

  it('gets a thread for what is new in it, and one comment that sums up', async () => {
    const arranged = await analysed();
    const { hosts } = arranged.services;
    hosts.changed = ['src/new.js'];

    const runId = await pullRequest(arranged, WITH_NEW, 'opened');
    await deliverAll(arranged.services);

    expect(hosts.statuses.at(-1)).toMatchObject({
      state: 'failure',
      description: 'Gate not passed: at most 0 new findings of level error, and it is 2.',
      pullRequest: 12,
    });
    expect(hosts.threads.map(({ place }) => place)).toEqual([{ path: 'src/new.js', line: 2 }, undefined]);
    const [thread, summary] = hosts.threads;
    expect(thread!.body).toMatch(
      /^\*\*Error:\*\* There is a flaw\\\.\n\n`test\/flaw` · CWE-79 · medium confidence\n\n\[\/\/\]: # /,
    );
    expect(summary!.body).toMatch(
      /### Aurelis: Gate not passed\n\n- failed: [^\n]*\n\n2 new findings in this pull request, 4 findings in all, 0 suppressed\./,
    );
    expect(summary!.body).toMatch(/- `src\/far\.js:1` error: There is a flaw/);
    expect(summary!.body).not.toMatch(/new\.js/);
    expect(await runOf(arranged, runId)).toMatchObject({
      trigger: { kind: 'pull-request', name: '12' },
      repository: { ref: 'refs/pull/12/head' },
      host_report: { state: 'told' },
    });
  });

  it('keeps one thread for a finding, which ends with it', async () => {
    const arranged = await analysed();
    const { hosts } = arranged.services;

    await pullRequest(arranged, WITH_NEW);
    await deliverAll(arranged.services);
    await pullRequest(arranged, { ...WITH_NEW, 'src/far.js': 'ok();\nok();\n' });
    await deliverAll(arranged.services);

    expect(hosts.threads.map(({ place, isResolved }) => [place?.path, isResolved])).toEqual([
      ['src/far.js', true],
      ['src/new.js', false],
      [undefined, false],
    ]);
    expect(hosts.threads[2]!.body).toMatch(/1 new finding in this pull request, 3 findings in all/);
  });

  it('changes nothing when it is told again, and asks for no thread that somebody ended', async () => {
    const arranged = await analysed();
    const { hosts, queue } = arranged.services;
    await pullRequest(arranged, WITH_NEW);
    await deliverAll(arranged.services);
    hosts.threads[0]!.isResolved = true;
    const before = structuredClone(hosts.threads);

    await pullRequest(arranged, { ...WITH_NEW, 'README.md': 'Text.\n' });
    await deliverAll(arranged.services);

    expect(hosts.threads.map(({ body, isResolved }) => [body.split('\n')[0], isResolved])).toEqual(
      before.map(({ body, isResolved }) => [body.split('\n')[0], isResolved]),
    );
    expect(queue.size()).toBe(0);
  });

  it('gets no thread from a comment that others wrote, whatever it holds', async () => {
    const arranged = await analysed();
    const { hosts } = arranged.services;
    await pullRequest(arranged, WITH_NEW);
    await deliverAll(arranged.services);
    const copied = hosts.threads.map(({ body }) => body.replace(/:[0-9a-f]{32}\)/, `:${'0'.repeat(32)})`));
    hosts.threads = copied.map((body, id) => ({ id: String(id), body, place: undefined, isResolved: false }));

    await pullRequest(arranged, { ...WITH_NEW, 'README.md': 'Text.\n' });
    await deliverAll(arranged.services);

    expect(hosts.threads.slice(0, 3).map(({ body }) => body)).toEqual(copied);
    expect(hosts.threads.slice(3).map(({ place }) => place?.path)).toEqual(['src/far.js', 'src/new.js', undefined]);
  });

  it('gets none for a commit that is not its last one any more', async () => {
    const arranged = await analysed();
    const { hosts } = arranged.services;

    await pullRequest(arranged, WITH_NEW);
    await pullRequest(arranged, { ...TWO_BATCHES, 'README.md': 'Text.\n' });
    await deliverAll(arranged.services);

    expect(hosts.threads.map(({ place, body }) => [place, body.split('\n')[4]])).toEqual([
      [undefined, '0 new findings in this pull request, 2 findings in all, 0 suppressed.'],
    ]);
    expect(new Set(hosts.statuses.map(({ commit, state }) => `${commit.slice(-1)} ${state}`))).toEqual(
      new Set(['2 failure', '3 success']),
    );
  });

  it('gets no threads where nobody knows what is new', async () => {
    const arranged = await hookedProject();
    const { hosts } = arranged.services;

    await pullRequest(arranged, WITH_NEW);
    await deliverAll(arranged.services);

    expect(hosts.threads).toMatchObject([
      { place: undefined, body: expect.stringMatching(/has not been analysed yet/) as string },
    ]);
  });

  it('never gets more than twenty at once', async () => {
    const arranged = await analysed();
    const { hosts } = arranged.services;

    await pullRequest(arranged, { ...TWO_BATCHES, 'src/many.js': 'FLAW();\nok();\n'.repeat(55) });
    await deliverAll(arranged.services);

    expect(hosts.threads.filter(({ place }) => place !== undefined)).toHaveLength(20);
    expect(hosts.threads.at(-1)!.body).toMatch(/55 new findings[^]*`src\/many\.js:\d+` error[^]*\nand 5 more\n/);
  });

  it('is analysed anew when it is to be merged elsewhere, and not when its title changes', async () => {
    const arranged = await analysed();
    const { services } = arranged;
    const sha = services.repositories.commit(URL, WITH_NEW);
    const change = (action: string, ref: string) =>
      told(arranged, 'pull_request', { action, number: 12, pull_request: { head: { sha }, base: { ref } } });

    const [opened, edited] = [await change('opened', 'main'), await change('edited', 'main')];

    expect(edited).toBe(opened);
    await expect(change('edited', 'other')).rejects.toThrow(/not the default one/);
  });
});

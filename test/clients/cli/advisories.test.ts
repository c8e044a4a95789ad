import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis, startAurelis } from './support/run-aurelis';
import { startSilentServer } from './support/silent-server';

describe('aurelis advisories update', () => {
  const folder = makeTree({});
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends with Ctrl-C, and leaves nothing behind', async () => {
    const silent = await startSilentServer();
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const aurelis = startAurelis(['advisories', 'update', '--source', `${silent.url}/{ecosystem}`], {
      env: { TMPDIR: temporary, AURELIS_CACHE_DIR: join(folder, 'cache') },
    });
    await silent.asked;

    aurelis.process.kill('SIGINT');
    const { code, stderr } = await aurelis.ended;
    silent.stop();

    expect(code).toBe(130);
    expect(stderr).not.toContain('not refreshed');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('says why the source gives no answer', async () => {
    const silent = await startSilentServer();
    silent.stop();

    const { code, stderr } = await runAurelis(['advisories', 'update', '--source', `${silent.url}/{ecosystem}`], {
      env: { AURELIS_CACHE_DIR: join(folder, 'cache') },
    });

    expect(code).toBe(70);
    expect(stderr).toMatch(/npm +not refreshed: There is no answer from 127\.0\.0\.1:\d+: connect ECONNREFUSED/);
  });

  it('asks nobody where it could keep nothing, and says why', async () => {
    const { code, stderr } = await runAurelis(['advisories', 'update', '--source', 'http://127.0.0.1:1/{ecosystem}'], {
      env: { AURELIS_CACHE_DIR: '/proc/aurelis/cache' },
    });

    expect(code).toBe(2);
    expect(stderr).toContain('aurelis: Advisories cannot be kept in /proc/aurelis/cache/advisories: ');
  });
});

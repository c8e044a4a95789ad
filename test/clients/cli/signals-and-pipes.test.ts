import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { KEY, RUN_ID, runView, startFakeService, success } from './support/fake-service';
import { makeTree } from './support/make-tree';
import { startAurelis } from './support/run-aurelis';
import { startSilentServer } from './support/silent-server';

const POLL_MS = 10;
const FLAWED = 'export function pay(amount) {\n  debugger;\n  return eval(amount);\n}\n';
const small = makeTree({ 'pay.js': FLAWED });

/** Names nobody else has, so that what is left of them can be found anywhere. */
const MARK = `mark${process.pid}`;
const large = makeTree(
  Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${MARK}_${index}.js`, FLAWED.repeat(40)])),
);

/** Folders of linted files with our marks. */
function temporaryFolders(): string[] {
  return ['/dev/shm', tmpdir()]
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).map((name) => join(root, name)))
    .filter((folder) => folder.includes('aurelis-oxlint.') && holdsMark(join(folder, 'files', 'all')));
}

function holdsMark(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.includes(MARK));
  } catch {
    // Another test's, and gone by now.
    return false;
  }
}

function childrenOf(processId: number): string[] {
  return readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8')
    .split(' ')
    .filter((id) => id !== '');
}

describe('a scan', () => {
  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends at once on %s with %d, and leaves neither files nor processes', async (signal, expected) => {
    const aurelis = startAurelis(['scan', large, '--no-cache']);
    const processId = aurelis.process.pid!;
    while (temporaryFolders().length === 0 || childrenOf(processId).length === 0) await wait(POLL_MS);
    const children = childrenOf(processId);

    aurelis.process.kill(signal);
    const { code, stdout, stderr } = await aurelis.ended;

    expect({ code, stdout, stderr }).toEqual({ code: expected, stdout: '', stderr: '' });
    expect(temporaryFolders()).toEqual([]);
    expect(children.filter((id) => existsSync(`/proc/${id}`))).toEqual([]);
  });

  it('ends quietly when nobody reads on, with the code of its findings', async () => {
    const aurelis = startAurelis(['scan', small]);

    aurelis.process.stdout.destroy();
    const { code, stderr } = await aurelis.ended;

    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  it('does not call a report written that the disk had no room for', async () => {
    const full = openSync('/dev/full', 'w');
    const program = join(__dirname, '../../../dist/cli/aurelis.js');
    const child = spawn(process.execPath, [program, 'scan', small], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));

    const code = await new Promise((resolve) => child.once('close', resolve));
    closeSync(full);

    expect(stderr).toBe('aurelis: Standard output cannot be written: no space left on device.\n');
    expect(code).toBe(70);
  });
});

describe('following a run', () => {
  it('says on the first Ctrl-C that the run goes on, and ends on the second', async () => {
    const service = await startFakeService(({ method, path }) =>
      method === 'GET' && path === `/api/v1/runs/${RUN_ID}` ? success(runView({ state: 'running' })) : undefined,
    );
    const aurelis = startAurelis(['analyze', small, '--url', service.url, '--key', KEY]);
    await aurelis.says(/Run running/);

    aurelis.process.kill('SIGINT');
    await aurelis.says(
      new RegExp(`Run ${RUN_ID} goes on in the service; .*: aurelis report ${RUN_ID}\nCtrl-C once more`),
    );
    aurelis.process.kill('SIGINT');
    const { code, stdout } = await aurelis.ended;
    await service.stop();

    expect(stdout).toBe('');
    expect(code).toBe(130);
  });

  it('ends at once before anything was started', async () => {
    const silent = await startSilentServer();
    const aurelis = startAurelis(['analyze', small, '--url', silent.url, '--key', KEY]);
    await silent.asked;

    aurelis.process.kill('SIGINT');
    const { code } = await aurelis.ended;
    silent.stop();

    expect(code).toBe(130);
  });
});

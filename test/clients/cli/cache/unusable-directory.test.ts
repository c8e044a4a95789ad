import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeTree } from '../support/make-tree';
import { runAurelis } from '../support/run-aurelis';

const folder = makeTree({ 'pay.js': 'export function pay(amount) {\n  return eval(amount);\n}\n', file: '' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('where nothing can be kept', () => {
  it.each([
    ['where the system makes no folders', '/proc/aurelis/cache'],
    ['at a device', '/dev/null'],
    ['below a file', join(folder, 'file/cache')],
  ])('a scan finds the same: %s', async (_where, directory) => {
    const scan = (env: Record<string, string>) => runAurelis(['scan', folder, '--format', 'sarif'], { env });
    const [kept, notKept] = await Promise.all([scan({}), scan({ AURELIS_CACHE_DIR: directory })]);

    expect(notKept).toMatchObject({ code: 1, stderr: kept.stderr });
    expect(withoutTimes(notKept.stdout)).toBe(withoutTimes(kept.stdout));
  });
});

function withoutTimes(text: string): string {
  return text.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '""');
}

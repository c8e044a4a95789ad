import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../shared/kernel';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aurelis-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('makes all that is missing, with the mode it is given', () => {
    makeFolder(join(root, 'a/b/c'), 0o700);

    const { mode } = statSync(join(root, 'a/b/c'));
    expect(mode & 0o777).toBe(0o700);
  });

  it('leaves a folder that is there as it is', () => {
    makeFolder(join(root, 'a'), 0o755);
    makeFolder(join(root, 'a'), 0o700);

    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o755);
  });

  it('says what the system says where a file is in the way', () => {
    writeFileSync(join(root, 'file'), '');

    expect(() => makeFolder(join(root, 'file/inner'))).toThrow('ENOTDIR');
  });
});

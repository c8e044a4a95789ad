import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const ENSURE = join(__dirname, '../../tools/ensure.mjs');
const LOCKED = {
  packages: { '': {}, 'node_modules/left': { version: '1.0.0' }, 'node_modules/node': { version: '24.0.0' } },
};
const OTHER_PLATFORM = { 'node_modules/right': { version: '1.0.0', optional: true } };

/** A folder with ensure.mjs, a lock, and an `npm` that writes down how it was called. */
class Clone {
  readonly root = mkdtempSync(join(tmpdir(), 'aurelis-ensure-'));
  private readonly bin = join(this.root, 'bin');

  constructor() {
    mkdirSync(join(this.root, 'tools'));
    copyFileSync(ENSURE, join(this.root, 'tools/ensure.mjs'));
    this.write('package-lock.json', JSON.stringify(LOCKED));
    this.write('program.mjs', `console.log(process.argv.slice(2).join(' ')); process.exit(7);`);
    this.npm('');
  }

  /** What stands in for npm does after it has written down its arguments. */
  npm(script: string): void {
    this.write('bin/npm', `#!/bin/sh\necho "$@" >> npm-calls\n${script}\n`);
    chmodSync(join(this.bin, 'npm'), 0o755);
  }

  install(lock: object = LOCKED): void {
    this.write('node_modules/.package-lock.json', JSON.stringify(lock));
    mkdirSync(join(this.root, 'node_modules/left'), { recursive: true });
    this.write('node_modules/node/bin/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
    chmodSync(join(this.root, 'node_modules/node/bin/node'), 0o755);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  npmCalls(): string[] {
    const file = join(this.root, 'npm-calls');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((call) => call.replace(/ --no-audit.*$/, ''));
  }

  ensure(args: string[] = [], nodeArguments: string[] = []): Promise<{ exitCode: number; output: string }> {
    const env = { ...process.env, PATH: `${this.bin}${delimiter}${process.env.PATH ?? ''}` };
    return new Promise((resolve) => {
      const command = [...nodeArguments, join(this.root, 'tools/ensure.mjs'), ...args];
      const child = execFile(process.execPath, command, { cwd: this.root, env }, (_error, stdout, stderr) => {
        resolve({ exitCode: child.exitCode ?? 1, output: stdout + stderr });
      });
    });
  }
}

describe('tools/ensure.mjs', () => {
  let clone: Clone;

  beforeEach(() => {
    clone = new Clone();
  });

  afterEach(() => {
    rmSync(clone.root, { recursive: true, force: true });
  });

  it('says nothing and calls no npm when everything is installed', async () => {
    clone.install();

    const answer = await clone.ensure();

    expect(answer).toEqual({ exitCode: 0, output: '' });
    expect(clone.npmCalls()).toEqual([]);
  });

  it('runs the program with its arguments and ends with its exit code', async () => {
    clone.install();

    const answer = await clone.ensure([join(clone.root, 'program.mjs'), 'one', '--two']);

    expect(answer).toEqual({ exitCode: 7, output: 'one --two\n' });
  });

  it('does not miss a package that is for another platform', async () => {
    clone.install();
    clone.write('package-lock.json', JSON.stringify({ packages: { ...LOCKED.packages, ...OTHER_PLATFORM } }));

    await clone.ensure();

    expect(clone.npmCalls()).toEqual([]);
  });

  it.each([
    ['nothing is installed', () => undefined, 'nothing is installed yet'],
    [
      'another version is locked',
      () => {
        clone.install({ packages: { ...LOCKED.packages, 'node_modules/left': { version: '0.9.0' } } });
      },
      'left is not at 1.0.0',
    ],
    [
      'a package is gone',
      () => {
        clone.install();
        rmSync(join(clone.root, 'node_modules/left'), { recursive: true });
      },
      'node_modules/left is gone',
    ],
  ])('installs without running install scripts when %s', async (_case, arrange, reason) => {
    arrange();
    clone.npm('exit 3');

    const answer = await clone.ensure();

    expect(clone.npmCalls()).toEqual(['ci --ignore-scripts --include=dev --include=optional']);
    expect(answer.output).toContain(reason);
  });

  it('lets the package that brings Node, and no other, run its script', async () => {
    clone.install();
    rmSync(join(clone.root, 'node_modules/node/bin'), { recursive: true });
    clone.npm(`mkdir node_modules/node/bin; ln -s "${process.execPath}" node_modules/node/bin/node`);

    const answer = await clone.ensure();

    expect(clone.npmCalls()).toEqual(['rebuild node']);
    expect(answer.exitCode).toBe(0);
    expect(answer.output).toContain(`Installed Node ${process.version}`);
  });

  it('explains itself and stops when npm fails', async () => {
    clone.npm('exit 1');

    const answer = await clone.ensure([join(clone.root, 'program.mjs')]);

    expect(answer.exitCode).toBe(1);
    expect(answer.output).toContain('Check that the npm registry can be reached');
  });

  it('refuses a Node that is too old to install the packages', async () => {
    const oldNode = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } });`;

    const answer = await clone.ensure([], ['--import', `data:text/javascript,${encodeURIComponent(oldNode)}`]);

    expect(answer).toEqual({
      exitCode: 1,
      output: 'Aurelis needs Node 20.19 or newer to install itself; this is 20.18.3.\n',
    });
  });
});

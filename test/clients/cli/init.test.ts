import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { surveyDirectory } from '../../../clients/cli/src/init/survey';
import { ignoreText, settingsText } from '../../../clients/cli/src/init/templates';
import { createScanSettings } from '../../../clients/cli/src/scan-settings';
import { AnalysisReport } from '../../../shared/findings';
import { SettingsDocument } from '../../../shared/settings/repository-settings';
import { readDirectory } from '../../../shared/source';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const CODE = 'export const one = 1;\n';
const survey = (files: Record<string, string>) => surveyDirectory(makeTree(files), new AbortController().signal);

/** What a reader makes of a proposal: every setting counts, and the explanations stay. */
const uncommented = (text: string) => text.replaceAll(/^# (?=[a-z ])/gm, '');

describe('aurelis init', () => {
  it('writes settings that a scan goes by, and that leave its findings as they were', async () => {
    const folder = makeTree({
      'pay.js': 'export function pay(amount) {\n  return eval(amount);\n}\n',
      '.env': 'A=b\n',
    });
    const findings = async () => {
      const { stdout } = await runAurelis(['scan', folder, '--format', 'json']);
      return AnalysisReport.parse(JSON.parse(stdout)).findings;
    };
    const before = await findings();

    const { code, stdout, stderr } = await runAurelis(['init'], { cwd: folder });
    const config = await runAurelis(['config', '--json'], { cwd: folder });

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      '.aurelis.yaml is written: look through it, and commit it.\n.aurelisignore is written: look through it, and commit it.\n',
    );
    expect(await findings()).toEqual(before);
    expect(JSON.parse(config.stdout)).toMatchObject({
      neverSend: { value: ['.env'], from: 'file' },
      rules: { from: 'default' },
      gate: { from: 'default' },
      dataflow: { value: {}, from: 'default' },
    });
  });

  it('writes over nothing, and follows no link', async () => {
    const folder = makeTree({ 'a.js': CODE, '.aurelis.yaml': 'kinds: [style]\n' });
    const elsewhere = join(makeTree({}), 'elsewhere');
    symlinkSync(elsewhere, join(folder, '.aurelisignore'));

    const { code, stderr } = await runAurelis(['init', folder]);

    expect(code).toBe(0);
    expect(stderr).toBe(
      '.aurelis.yaml is there already and stays as it is.\n.aurelisignore is there already and stays as it is.\n',
    );
    expect(readFileSync(join(folder, '.aurelis.yaml'), 'utf8')).toBe('kinds: [style]\n');
    expect(lstatSync(join(folder, '.aurelisignore')).isSymbolicLink()).toBe(true);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('tells programs what it would write, and writes nothing', async () => {
    const folder = makeTree({ 'src/a.ts': CODE, 'tool.py': 'print(1)\n', 'src/b.ts': CODE });
    writeFileSync(join(folder, '.aurelisignore'), '');
    const seen = await surveyDirectory(folder, new AbortController().signal);

    const { code, stdout } = await runAurelis(['init', folder, '--dry-run', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      seen: {
        files: 4,
        languages: [
          { language: 'typescript', files: 2 },
          { language: 'python', files: 1 },
        ],
      },
      files: [
        { path: '.aurelis.yaml', state: 'planned', text: settingsText(seen) },
        { path: '.aurelisignore', state: 'there', text: ignoreText(seen) },
      ],
    });
    expect(existsSync(join(folder, '.aurelis.yaml'))).toBe(false);
  });

  it('begins in a directory that is empty', async () => {
    const folder = makeTree({});

    const { code } = await runAurelis(['init', folder]);

    expect(code).toBe(0);
    expect(existsSync(join(folder, '.aurelis.yaml'))).toBe(true);
  });
});

describe('what is proposed', () => {
  it.each([
    ['nothing', {}],
    ['TypeScript', { 'a.ts': CODE, 'coverage/lcov.info': 'SF:a.ts\nDA:1,1\nend_of_record\n' }],
    ['Python', { 'a.py': 'print(1)\n', 'reports/"odd" [1].sarif': '{}' }],
    ['Java', { 'A.java': 'class A {}\n', 'keys/server.pem': 'x\n' }],
    ['what no rule is about', { 'a.zig': 'const a = 1;\n' }],
  ])('for %s is understood, all of it', async (_name, files) => {
    const text = uncommented(settingsText(await survey(files)));
    const settings = createScanSettings({});

    settings.reader(Buffer.from(text));

    expect(Object.keys(settings.file()).sort()).toEqual(
      Object.keys(SettingsDocument.shape)
        .filter((key) => key !== 'ignore' && key !== 'dataflow')
        .sort(),
    );
  });

  it('names reports, key files and coverage where they are', async () => {
    const files = {
      'a.js': CODE,
      'out/semgrep.sarif': '{}',
      '.env.local': 'A=b\n',
      '.env.example': '',
      'lcov.info': '',
    };

    const text = settingsText(await survey(files));

    expect(text).toContain('# import: ["out/semgrep.sarif"]');
    expect(text).toContain('\nneverSend: [".env.*"]');
    expect(text).toContain('coverage-on-new-code');
    expect(settingsText(await survey({ 'a.js': CODE, '.env.example': 'A=\n' }))).not.toContain('coverage-on-new-code');
    expect(settingsText(await survey({ 'a.js': CODE, '.env.example': 'A=\n' }))).toContain('\n# neverSend:');
  });

  it('leaves out the folder that it names, and no other', async () => {
    const files = {
      'a.js': CODE,
      'odd [1]/fixtures/b.js': CODE,
      'odd 1/fixtures/c.js': CODE,
      '!x/#y/third_party/d.js': CODE,
      'src/generated/fixtures/e.js': CODE,
    };
    const folder = makeTree(files);
    const seen = await surveyDirectory(folder, new AbortController().signal);
    const text = ignoreText(seen);
    const [first] = seen.folders.filter(({ path }) => path.startsWith('odd ['));

    writeFileSync(join(folder, '.aurelisignore'), text);
    expect(await pathsOf(folder)).toEqual(Object.keys(files).sort());

    writeFileSync(join(folder, '.aurelisignore'), text.replace('# /odd \\[', '/odd \\['));
    expect(first).toMatchObject({ kind: 'testData', files: 1 });
    expect(await pathsOf(folder)).not.toContain('odd [1]/fixtures/b.js');
    expect(await pathsOf(folder)).toContain('odd 1/fixtures/c.js');

    writeFileSync(join(folder, '.aurelisignore'), text.replaceAll(/^# (?=\/)/gm, ''));
    expect(await pathsOf(folder)).toEqual(['a.js']);
  });
});

async function pathsOf(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const item of readDirectory(folder)) {
    if (item.kind === 'file' && !item.file.path.startsWith('.aurelis')) paths.push(item.file.path);
  }
  return paths.sort();
}

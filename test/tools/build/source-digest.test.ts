import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleOptions } from '../../../tools/build/bundle-options';
import { sourceDigest } from '../../../tools/build/source-digest';

const FILES = [
  'shared/analysis/dataflow/models/python/flask.ts',
  'shared/analysis/dataflow/lowering/java/calls.ts',
  'shared/analysis/dataflow/solver/sinks.ts',
  'shared/findings/finding.ts',
  'shared/kernel/ids.ts',
];

const made: string[] = [];
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true })));

function makeSources(): string {
  const root = mkdtempSync(join(tmpdir(), 'aurelis-digest-'));
  made.push(root);
  for (const file of [...FILES, 'shared/reports/page.ts']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'export const a = 1;\n');
  }
  return root;
}

it.each(FILES)('changes with %s', (file) => {
  const root = makeSources();
  const before = sourceDigest(root);

  appendFileSync(join(root, file), '// more\n');

  expect(sourceDigest(root)).not.toBe(before);
});

it('stays with the sources, wherever they lie, and with what no finding hangs on', () => {
  const root = makeSources();
  appendFileSync(join(root, 'shared/reports/page.ts'), '// more\n');

  expect(sourceDigest(root)).toBe(sourceDigest(makeSources()));
});

it('is put into every program that is built', () => {
  const root = makeSources();

  const { define } = bundleOptions(
    { name: 'a', entry: 'a.ts', outfile: 'dist/a.js', packages: 'bundled', external: [] },
    root,
  );

  expect(define?.['AURELIS_SOURCE_DIGEST']).toBe(JSON.stringify(sourceDigest(root)));
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../../../shared/generation/edits/apply-edits';
import { diffLines } from '../../../../shared/generation/edits/diff-lines';
import { toEdits } from '../../../../shared/generation/edits/to-edits';
import { unifiedDiff } from '../../../../shared/generation/edits/unified-diff';
import { seededRandom } from '../../../bench/verifier/random';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diffs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of few different lines, so that much of them is alike. */
function randomTexts(): [string, string][] {
  const random = seededRandom(11);
  const line = () => ['a', 'b', 'c', '', '  }', 'ü💥'][Math.floor(random() * 6)] ?? '';
  const text = () => Array.from({ length: Math.floor(random() * 25) }, line).join('\n') + (random() < 0.5 ? '\n' : '');
  return Array.from({ length: 150 }, () => [text(), text()]);
}

it('finds the fewest lines that differ', () => {
  expect(diffLines('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n')).toEqual([
    { beforeStart: 1, beforeEnd: 2, afterStart: 1, afterEnd: 2 },
    { beforeStart: 4, beforeEnd: 4, afterStart: 4, afterEnd: 5 },
  ]);
  expect(diffLines('a\n', 'a\n')).toEqual([]);
});

it('makes blocks that lead from one text to the other, whatever they are', () => {
  for (const [before, after] of randomTexts()) {
    if (before === after || before === '') continue;
    const applied = applyEdits([{ path: 'a', text: before }], toEdits('a', before, after));
    expect(applied).toEqual({ files: [{ path: 'a', text: after }] });
  }
  expect(toEdits('a', 'a\r\nb\r\n', 'a\nb\n')).toHaveLength(1);
});

it.each(['one "two".txt', 'back\\slash.txt', 'tab\tbell\u0007.txt', 'next\u0085 ü.txt', 'plain ü.txt'])(
  'names %j as git reads it',
  (path) => {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    writeFileSync(join(folder, path), 'a\n');

    execFileSync('git', ['apply', '-'], { cwd: folder, input: unifiedDiff({ path, before: 'a\n', after: 'b\n' }) });

    expect(readFileSync(join(folder, path), 'utf8')).toBe('b\n');
  },
);

it('ends a name with a space as git does', () => {
  const patch = unifiedDiff({ path: 'a b.txt', before: 'a\n', after: 'b\n' });

  expect(patch).toMatch(/^--- a\/a b\.txt\t\n\+\+\+ b\/a b\.txt\t\n/);
});

it('makes patches that git applies', () => {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  for (const [before, after] of randomTexts().slice(0, 40)) {
    if (before === after || before === '') continue;
    writeFileSync(join(folder, 'a.txt'), before);
    const patch = unifiedDiff({ path: 'a.txt', before, after });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(after);
  }
  execFileSync('git', ['apply', '-'], {
    cwd: folder,
    input: unifiedDiff({ path: 'new.txt', before: undefined, after: 'x\n' }),
  });
  expect(readFileSync(join(folder, 'new.txt'), 'utf8')).toBe('x\n');
});

it('takes texts that have nothing in common as one change in reasonable time', () => {
  const text = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join('\n');

  expect(diffLines(text('a'), text('b'))).toEqual([{ beforeStart: 0, beforeEnd: 5000, afterStart: 0, afterEnd: 5000 }]);
});

it('makes small blocks of changes that are close to each other in a text that repeats itself', () => {
  const before = Array.from({ length: 8 }, (_, index) => `head ${index}\nsame\nsame\n`).join('');
  const after = before.replaceAll('same\nsame\n', 'same\nnew\nsame\n');

  const edits = toEdits('a', before, after);

  expect(edits.every(({ search }) => search.length < before.length / 2)).toBe(true);
  expect(applyEdits([{ path: 'a', text: before }], edits)).toEqual({ files: [{ path: 'a', text: after }] });
});

it('makes one block of the same change in hundreds of places that nothing tells apart', () => {
  const unit = `export function f(a) {\n${'  // the same text over and over again\n'.repeat(25)}  return a;\n}\n`;
  const before = unit.repeat(900);
  const after = `/** F. */\n${unit}`.repeat(900);

  expect(toEdits('a', before, after)).toEqual([{ path: 'a', search: before, replace: after }]);
});

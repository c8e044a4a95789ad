import { cutProgram } from '../../../../../shared/analysis/analyzers/dataflow/cut-program';

/** Cuts files of one unit each, or of as many as follow the path. */
function cut(files: readonly (string | [path: string, size: number])[], maxSize: number): string[][] {
  const sized = files.map((file) =>
    typeof file === 'string' ? { path: file, size: 1 } : { path: file[0], size: file[1] },
  );
  return cutProgram(sized, { sizeOf: ({ size }) => size, maxSize }).map((part) => part.map(({ path }) => path));
}

it('leaves a language that is small enough whole', () => {
  expect(cut(['a/one.js', 'b/two.ts', 'c/d/three.jsx'], 3)).toEqual([['a/one.js', 'b/two.ts', 'c/d/three.jsx']]);
});

it('takes languages apart, however small they are', () => {
  expect(cut(['a/one.py', 'a/two.ts', 'b/one.py', 'b/two.js'], 100)).toEqual([
    ['a/one.py', 'b/one.py'],
    ['a/two.ts', 'b/two.js'],
  ]);
});

it('cuts between the outermost folders that are small enough, and keeps neighbours together', () => {
  const files = ['a/x/1.js', 'a/x/2.js', 'a/y/3.js', 'b/4.js', 'c/5.js', 'd/6.js'];

  expect(cut(files, 3)).toEqual([
    ['a/x/1.js', 'a/x/2.js', 'a/y/3.js'],
    ['b/4.js', 'c/5.js', 'd/6.js'],
  ]);
  expect(cut(files, 2)).toEqual([
    ['a/x/1.js', 'a/x/2.js'],
    ['a/y/3.js', 'b/4.js'],
    ['c/5.js', 'd/6.js'],
  ]);
});

it('gives a file that is too large a part of its own, and loses none', () => {
  expect(cut(['a.js', ['b.js', 9], 'c.js'], 2)).toEqual([['a.js'], ['b.js'], ['c.js']]);
});

it('bears more files than a call has room for, and folders in folders', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => `file-${String(index).padStart(6, '0')}.js`);
  const deep = `${'a/'.repeat(2_000)}deep.js`;

  const parts = cut([deep, `${deep}x.js`, ...many], 150_000);

  expect(parts.map(({ length }) => length)).toEqual([150_000, 50_002]);
});

import type { SourceFile } from '../../../../shared/generation';
import { newTypeProblems } from '../../../../shared/generation/type-check/new-type-problems';

const PRICE = 'export function price(count: number): number {\n  return count * 2;\n}\n';
const SHOP = "import { price } from './price';\nimport { log } from 'some-logger';\nlog(price(3).toFixed());\n";

const files = (texts: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

it.each([
  ['does what it did', 'price.ts', PRICE.replace('count * 2', '2 * count')],
  ['takes in a module that is not here', 'price.ts', `import { x } from 'elsewhere';\n${PRICE.replace('2', 'x')}`],
  ['asks what only Node has', 'price.ts', PRICE.replace('count * 2', 'Number(process.env.FACTOR) * count')],
  [
    'may find nothing, which only strict settings refuse',
    'price.ts',
    PRICE.replace('count * 2', 'count > 1 ? 2 : null'),
  ],
  ['is in a plain script, where types are what they become', 'a.js', 'let a = 1;\na = "b";\n'],
])('has nothing against a change that %s', (_what, path, text) => {
  const before = { 'price.ts': PRICE, 'shop.ts': SHOP, 'a.js': 'let a = 1;\n' };

  expect(newTypeProblems(files(before), files({ ...before, [path]: text }))).toEqual([]);
});

it.each([
  ['returns something else', PRICE.replace('count * 2', 'String(count)'), 'line 2, price.ts: TS2322'],
  ['uses a name that is nowhere', PRICE.replace('2', 'factor'), "line 2, price.ts: TS2304: Cannot find name 'factor'"],
  [
    'breaks who calls it',
    PRICE.replace('count: number', 'count: string').replace('count * 2', '2'),
    'line 3, shop.ts: TS2345',
  ],
  [
    'takes away what others import',
    PRICE.replace('export ', ''),
    "line 1, shop.ts: TS2306: File 'price.ts' is not a module",
  ],
  ['does not parse', PRICE.replace('(count', '(('), 'line 1, price.ts: TS'],
])('tells what is wrong with a change that %s', (_what, text, problem) => {
  const problems = newTypeProblems(
    files({ 'src/price.ts': PRICE, 'src/shop.ts': SHOP }),
    files({ 'src/price.ts': text, 'src/shop.ts': SHOP }),
  );

  expect(problems.join('\n').replaceAll('src/', '')).toContain(problem);
});

it('says nothing of what was wrong before, wherever it stands now', () => {
  const wrong = 'export const a: number = "b";\n';

  const problems = newTypeProblems(files({ 'a.ts': wrong }), files({ 'a.ts': `// Why.\n${wrong}` }));
  const more = newTypeProblems(files({ 'a.ts': wrong }), files({ 'a.ts': `${wrong}const c: number = "b";\n` }));

  expect(problems).toEqual([]);
  expect(more).toEqual([expect.stringContaining('line 2, a.ts: TS2322')]);
});

it('reads no file of this machine', () => {
  const text = `import { a } from '${__filename.replace(/\.ts$/, '')}';\na.b();\n`;

  expect(newTypeProblems(files({ 'a.ts': '' }), files({ 'a.ts': text }))).toEqual([]);
});

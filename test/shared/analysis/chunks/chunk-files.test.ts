import type { AnalysisEngine, CodeChunk } from '../../../../shared/analysis';
import { file, testEngine } from '../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const lines = (count: number, line = (index: number): string => `  step(${index});`): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

async function chunksOf(path: string, text: string): Promise<readonly CodeChunk[]> {
  const { files, skipped } = await engine.chunkFiles([file(path, text)]);
  expect(skipped).toEqual([]);
  return files[0]?.chunks ?? [];
}

/** Lines of the file that are in no chunk, or in two, though something stands on them. */
function misplacedLines(text: string, chunks: readonly CodeChunk[]): number[] {
  return text.split('\n').flatMap((line, index) => {
    const holders = chunks.filter(({ startLine, endLine }) => startLine <= index + 1 && index + 1 <= endLine).length;
    return line.trim() === '' || holders === 1 ? [] : [index + 1];
  });
}

const CART = `import { a } from 'a';
import { b } from 'b';

/** Sums a cart. */
export class Cart {
  items = [];

  // Adds all prices.
  total(currency) {
${lines(40)}
  }

  clear() {
${lines(30)}
  }
}

export const parse = (text) => {
${lines(6)}
};

const LIMIT = 3;
`;

describe('chunks of a file', () => {
  it('are its functions, and the parts of what is too long for one', async () => {
    const chunks = await chunksOf('src/cart.js', CART);

    expect(chunks.map(({ symbol }) => symbol)).toEqual([
      undefined,
      'Cart',
      'Cart.total',
      'Cart.clear',
      'parse',
      undefined,
    ]);
    expect(misplacedLines(CART, chunks)).toEqual([]);
    expect(chunks[2]?.text.trim().startsWith('// Adds all prices.')).toBe(true);
    expect(chunks[2]?.text.trimEnd().endsWith('}')).toBe(true);
  });

  it.each([
    ['a.py', `@cached\ndef total(self):\n${lines(5, () => '    x = 1')}\n`, 'total'],
    ['a.go', `package a\n\nfunc (c *Cart) Total() int {\n${lines(5, () => '\tx := 1')}\n}\n`, 'Total'],
    ['a.rs', `impl Cart {\n    fn total(&self) {\n${lines(70, () => '        x();')}\n    }\n}\n`, 'Cart.total'],
    ['a.java', `class Cart {\n  int total() {\n${lines(70, () => '    x();')}\n  }\n}\n`, 'Cart.total'],
    ['a.c', `int *total(struct cart *cart) {\n${lines(5, () => '  x();')}\n}\n`, 'total'],
    ['a.rb', `class Cart\n  def total\n${lines(70, () => '    x()')}\n  end\nend\n`, 'Cart.total'],
    ['a.php', `<?php\nfunction total() {\n${lines(5, () => '  x();')}\n}\n`, 'total'],
    ['a.kt', `fun total(): Int {\n${lines(5, () => '  x()')}\n}\n`, 'total'],
    ['a.sh', `total() {\n${lines(5, () => '  x')}\n}\n`, 'total'],
    [
      'a.cs',
      `namespace A {\n  class Cart {\n    void Total() {\n${lines(70, () => '      X();')}\n    }\n  }\n}\n`,
      'A.Cart.Total',
    ],
  ])('know what they are in %s', async (path, text, symbol) => {
    const chunks = await chunksOf(path, text);

    expect(chunks.map((chunk) => chunk.symbol)).toContain(symbol);
  });

  it.each([
    ['a text by its headings', 'a.md', `# One\n\n${lines(20)}\n\n## Two\n\n${lines(90)}\n`],
    ['a string longer than a chunk', 'a.js', `const page = \`\n${lines(200)}\n\`;\n`],
    ['code that no parser reads', 'a.swift', `func total() {\n${lines(150)}\n}\n`],
    ['broken code', 'a.ts', `class A { x( {\n${lines(80)}\n}\n${lines(80)}\n`],
    ['one long line after the other', 'a.js', lines(30, (index) => `const v${index} = '${'x'.repeat(1000)}';`)],
  ])('hold every line of %s once, and none is much too long', async (_name, path, text) => {
    const chunks = await chunksOf(path, text);

    expect(misplacedLines(text, chunks)).toEqual([]);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.endLine - chunk.startLine).toBeLessThanOrEqual(60);
  });

  it('show no secret', async () => {
    const key = ['AKIA', 'QX7ZPLM4TNRB2SWD'].join('');
    const [chunk] = await chunksOf('a.js', `const key = '${key}';\nconnect(key);\n`);

    expect(chunk?.text).toContain('[redacted]');
    expect(chunk?.text).not.toContain(key);
  });

  it('are none of what nobody wrote or reads, and say so', async () => {
    const list = JSON.stringify(
      Array.from({ length: 9000 }, (_, index) => `package-${index}`),
      null,
      1,
    );

    const { files, skipped } = await engine.chunkFiles([
      file('package-lock.json', list),
      file('a.min.js', `x=${'1+'.repeat(20_000)}1`),
      file('logo.js', Buffer.from([0, 1, 2])),
      file('empty.js', ''),
    ]);

    expect(files).toEqual([{ path: 'empty.js', language: 'javascript', chunks: [] }]);
    expect(skipped.map(({ path, reason }) => `${path}: ${reason}`).sort()).toEqual([
      'a.min.js: minified',
      'logo.js: binary',
      'package-lock.json: data',
    ]);
  });

  it.each([
    ['brackets', 'a.js', '['.repeat(100_000)],
    ['blocks on lines of their own', 'a.js', '{\n'.repeat(20_000)],
    ['calls', 'a.py', 'f(\n'.repeat(20_000)],
    ['lists', 'a.yaml', Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}- a:`).join('\n')],
  ])('come to an end on nesting of %s', async (_name, path, text) => {
    const { files, skipped } = await engine.chunkFiles([file(path, text)], { fileDeadlineMs: 2000 });

    expect(files.length + skipped.length).toBeGreaterThan(0);
    expect((await chunksOf('ok.js', 'f();\n')).length).toBe(1);
  });
});

import { createMetricsAnalyzer } from '../../../../../shared/analysis/analyzers/metrics/metrics-analyzer';
import { MEASURED_LANGUAGES } from '../../../../../shared/analysis/analyzers/metrics/manifest';
import { LEXICAL_GRAMMARS } from '../../../../../shared/analysis/tokens/lexical-grammars';
import type { FileMetrics } from '../../../../../shared/findings';
import { fileToAnalyze } from '../../../../support/file-to-analyze';
import { LANGUAGE_SAMPLES } from './same-function-in-every-language';

const analyzer = createMetricsAnalyzer();
const NEVER_LATE = () => false;

async function measure(path: string, code: string): Promise<FileMetrics> {
  const { facts } = await analyzer.analyze(fileToAnalyze(path, code), NEVER_LATE);
  if (facts?.metrics === undefined) throw new Error(`${path} was not measured`);
  return facts.metrics;
}

async function cognitiveOf(path: string, code: string): Promise<number> {
  return (await measure(path, code)).cognitive;
}

describe('every language', () => {
  it.each(LANGUAGE_SAMPLES.map((sample) => [sample.path, sample] as const))(
    'measures the same function alike in %s',
    async (path, { code, cyclomatic, cognitive, parameters }) => {
      const { hardest, functions } = await measure(path, code);

      expect(functions).toBe(1);
      expect(hardest).toMatchObject([{ cyclomatic, cognitive, parameters }]);
      expect(hardest[0]?.name).toMatch(/walk$/);
    },
  );

  it('has a sample and lexical rules for each of them', async () => {
    const sampled = new Set(LANGUAGE_SAMPLES.map(({ path }) => fileToAnalyze(path, '').language));

    expect([...sampled].sort()).toEqual([...MEASURED_LANGUAGES].sort());
    expect(Object.keys(LEXICAL_GRAMMARS).sort()).toEqual([...MEASURED_LANGUAGES].sort());
  });
});

describe('cognitive complexity', () => {
  it('counts nested loops, conditions and jumps to a label', async () => {
    const code = `class A { int primes(int max) {
      int sum = 0;
      OUTER: for (int i = 1; i <= max; ++i) {
        for (int j = 2; j < i; ++j) {
          if (i % j == 0) { continue OUTER; }
        }
        sum += i;
      }
      return sum;
    } }`;

    const { hardest } = await measure('A.java', code);

    expect(hardest).toMatchObject([{ name: 'primes', cognitive: 7, cyclomatic: 4 }]);
  });

  it('counts a switch once however many cases it has', async () => {
    const code = `class A { String word(int number) {
      switch (number) { case 1: return "one"; case 2: return "a couple"; case 3: return "a few"; default: return "lots"; }
    } }`;

    const { hardest } = await measure('A.java', code);

    expect(hardest).toMatchObject([{ cognitive: 1, cyclomatic: 4 }]);
  });

  it('nests what stands in a catch and not what stands in a try', async () => {
    const code = `class A { void run() {
      try {
        if (first) { for (int i = 0; i < 10; i++) { while (second) { step(); } } }
      } catch (X | Y e) {
        if (second) { step(); }
      } finally { end(); }
    } }`;

    expect(await cognitiveOf('A.java', code)).toBe(9);
  });

  it('counts lambdas to the method they stand in, one level deeper', async () => {
    const code = 'class A { void run() { Runnable r = () -> { if (ready) { go(); } }; } }';

    const { functions, cognitive } = await measure('A.java', code);

    expect({ functions, cognitive }).toEqual({ functions: 1, cognitive: 2 });
  });

  it.each([
    ['a && b && c', 1],
    ['a && b || c', 2],
    ['a && b && c || d || e && f', 3],
    ['a && !(b && c)', 2],
    ['a && (b && c) && d', 1],
    ['(a || b) && (c || d)', 3],
    ['a && g(b && c) && d', 2],
    ['(a && b) === c || d', 2],
    ['a && // why\n b /* because */ && c', 1],
    ['a ?? b', 0],
  ])('counts the sequences of operators in %j', async (expression, sequences) => {
    expect(await cognitiveOf('f.js', `function f() { return ${expression}; }`)).toBe(sequences);
  });

  it('counts a chain of else if flat, and an if inside else nested', async () => {
    const chain = 'function f() { if (a) { x(); } else if (b) { y(); } else if (c) { z(); } else { w(); } }';
    const nested = 'function f() { if (a) { x(); } else { if (b) { y(); } w(); } }';

    expect(await cognitiveOf('f.js', chain)).toBe(4);
    expect(await cognitiveOf('f.js', nested)).toBe(4);
  });

  it('nests below a chain of else if no deeper than below its first condition', async () => {
    const code = 'function f() { if (a) {} else if (b) { if (x) {} } else if (c) { if (x) {} } }';

    expect(await cognitiveOf('f.js', code)).toBe(1 + 1 + 2 + 1 + 2);
  });

  it('adds up nested ternaries', async () => {
    expect(await cognitiveOf('f.js', 'const f = (a, b) => (a ? 1 : b ? 2 : 3);')).toBe(3);
  });

  it.each([
    ['f.js', 'function fact(n) { if (n < 2) return 1; return n * fact(n - 1); }', 2],
    ['f.js', 'class A { walk(node) { if (node) this.walk(node.next); } }', 2],
    ['f.js', 'class A { get(key) { if (key) other.get(key); } }', 1],
    ['f.py', 'class A:\n    def get(self, key):\n        if key:\n            return get(key)\n', 1],
    ['f.py', 'class A:\n    def walk(self, node):\n        if node:\n            self.walk(node.next)\n', 2],
    ['A.java', 'class A { void add(int a) { if (a > 0) add(a, 1); } void add(int a, int b) {} }', 1],
  ])('counts a call of itself in %s: %j', async (path, code, expected) => {
    expect(await cognitiveOf(path, code)).toBe(expected);
  });

  it('looks through functions that only hold others', async () => {
    const code = `
      (function () {
        function first(a) { if (a) { return 1; } }
        exports.second = (b) => { if (b) { while (b) b--; } };
      })();`;

    const { hardest, cognitive } = await measure('module.js', code);

    expect(hardest).toMatchObject([
      { name: 'second', cognitive: 3, startLine: 4 },
      { name: 'first', cognitive: 1, startLine: 3 },
    ]);
    expect(cognitive).toBe(4);
  });

  it('counts what stands inside a function that does something itself to that function', async () => {
    const code = 'function outer(a) { if (a) { list.map((x) => { if (x) { return 1; } }); } }';

    const { hardest } = await measure('f.js', code);

    expect(hardest).toMatchObject([{ name: 'outer', cognitive: 1 + 3, cyclomatic: 3 }]);
  });

  it('takes blocks of Ruby as nesting and not as functions of their own', async () => {
    const code = 'def f(list)\n  list.each do |x|\n    if x then y end\n  end\nend\n';

    const { functions, cognitive } = await measure('f.rb', code);

    expect({ functions, cognitive }).toEqual({ functions: 1, cognitive: 2 });
  });

  it('does not take an if behind a line break after else in Ruby for an else if', async () => {
    expect(await cognitiveOf('f.rb', 'def f\n  if a\n    x\n  else\n    if b\n      y\n    end\n  end\nend\n')).toBe(4);
  });
});

describe('cyclomatic complexity', () => {
  it('counts conditions that choose a value and comprehensions that choose items', async () => {
    const { hardest } = await measure('f.py', 'def f(a):\n    return [x for x in a if x] if a else None\n');

    expect(hardest).toMatchObject([{ cyclomatic: 4 }]);
  });

  it('counts the cases of every language but the default one', async () => {
    const code = 'fun f(a: Int) = when (a) { 1 -> 1; 2, 3 -> 2; else -> 3 }';

    expect((await measure('f.kt', code)).cyclomatic).toBe(3);
  });

  it('counts a script as one function', async () => {
    const { functions, cyclomatic, cognitive } = await measure('f.sh', 'if a; then\n  b\nfi\n');

    expect({ functions, cyclomatic, cognitive }).toEqual({ functions: 0, cyclomatic: 2, cognitive: 1 });
  });
});

describe('lines', () => {
  it('tells code, comments and blank lines apart', async () => {
    const code = [
      '/** What it does. */',
      'function f() {',
      '',
      '  // why',
      '  return "// no comment"; // but this is code',
      '}',
      '',
    ].join('\n');

    const { codeLines, commentLines, blankLines } = await measure('f.js', code);

    expect({ codeLines, commentLines, blankLines }).toEqual({ codeLines: 3, commentLines: 2, blankLines: 1 });
  });

  it('takes a documentation string of Python for a comment', async () => {
    const code = 'def f():\n    """What it does.\n\n    And how.\n    """\n    return """text\n"""\n';

    const { codeLines, commentLines } = await measure('f.py', code);

    expect({ codeLines, commentLines }).toEqual({ codeLines: 3, commentLines: 4 });
  });
});

describe('maintainability index', () => {
  it('follows the formula of Visual Studio', async () => {
    const { hardest, maintainability } = await measure('f.js', 'function f(a, b) {\n  if (a) return a + b;\n}\n');

    // Operators: function ( , { if ( return + ; = 9 of 8 kinds; operands: f a b a a b = 6 of 3 kinds.
    const volume = 15 * Math.log2(11);
    const index = ((171 - 5.2 * Math.log(volume) - 0.23 * 2 - 16.2 * Math.log(3)) * 100) / 171;
    expect(hardest[0]?.maintainability).toBeCloseTo(index, 1);
    expect(maintainability).toBe(hardest[0]?.maintainability);
  });

  it('gives none to declarations', async () => {
    expect(await measure('f.ts', 'export const limit = 3;\n')).not.toHaveProperty('maintainability');
  });
});

it('measures functions that a program wrote, and does not ask anybody to make them simpler', async () => {
  const many = `function build(a, b, c, d, e, f, g, h, i, j) { return a; }\n`;
  const written = fileToAnalyze('a.js', `// <auto-generated />\n${many}`);

  const reported = await analyzer.analyze(fileToAnalyze('a.js', many), NEVER_LATE);
  const measured = await analyzer.analyze(written, NEVER_LATE);

  expect(reported.found.map(({ ruleId }) => ruleId)).toEqual(['metrics/too-many-parameters']);
  expect(measured.found).toEqual([]);
  expect(measured.facts?.metrics?.functions).toBe(1);
});

import { createMetricsAnalyzer } from '../../../../../shared/analysis/analyzers/metrics/metrics-analyzer';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

async function publicNames(path: string, code: string) {
  const { facts } = await createMetricsAnalyzer().analyze(fileToAnalyze(path, code), () => false);
  return facts?.publicFunctions?.map(({ name }) => name);
}

describe('the functions that other files can call', () => {
  it.each([
    [
      'a.ts',
      'export function one() {\n  return 1;\n}\nfunction two() {\n  return 2;\n}\nexport const three = async (): Promise<number> => {\n  return 3;\n};\nconst four = function () {\n  return 4;\n};\nexport { four };\nexport function outer() {\n  function inner() {\n    return 5;\n  }\n  return inner;\n}\n',
      ['one', 'three', 'four', 'outer'],
    ],
    [
      'a.js',
      'exports.one = function () {\n  return 1;\n};\nfunction two() {\n  return 2;\n}\nexport default two;\n',
      ['one', 'two'],
    ],
    [
      'a.py',
      'def one():\n    return 1\ndef _two():\n    return 2\nclass A:\n    def three(self):\n        return 3\n',
      ['one', 'three'],
    ],
    [
      'A.java',
      'class A {\n  @Override\n  public int one() {\n    return 1;\n  }\n  int two() {\n    return 2;\n  }\n}\n',
      ['one'],
    ],
    [
      'A.cs',
      'class A {\n  public int One() {\n    return 1;\n  }\n  private int Two() {\n    return 2;\n  }\n}\n',
      ['One'],
    ],
    ['a.go', 'package a\n\nfunc One() int {\n\treturn 1\n}\n\nfunc two() int {\n\treturn 2\n}\n', ['One']],
    ['a.rs', 'pub fn one() -> i32 {\n    1\n}\nfn two() -> i32 {\n    2\n}\n', ['one']],
    [
      'a.php',
      '<?php\nclass A {\n  public function one() {\n    return 1;\n  }\n  private function two() {\n    return 2;\n  }\n}\n',
      ['one'],
    ],
    ['a.rb', 'class A\n  def one\n    1\n  end\n\n  private\n\n  def two\n    2\n  end\nend\n', ['one']],
    ['a.kt', 'fun one(): Int {\n  return 1\n}\nprivate fun two(): Int {\n  return 2\n}\n', ['one']],
    ['a.test.ts', 'export function one() {\n  return 1;\n}\n', []],
    ['one-line.ts', 'export const one = () => 1;\n', []],
  ])('are known of %s', async (path, code, names) => {
    expect(await publicNames(path, code)).toEqual(names);
  });

  it('stand where their names are', async () => {
    const code = 'const zero = 0;\n\nexport async function one(\n  zero: number,\n) {\n  return zero;\n}\n';

    const { facts } = await createMetricsAnalyzer().analyze(fileToAnalyze('a.ts', code), () => false);

    expect(facts?.publicFunctions).toEqual([{ name: 'one', line: 3, startColumn: 23, endColumn: 26, endLine: 7 }]);
  });
});

import { concludeAnalysis, ruleCatalogue } from '../../../../../shared/analysis';
import { createCoverageAnalyzer } from '../../../../../shared/analysis/analyzers/coverage/coverage-analyzer';
import { FileFacts, type AnalysisReport } from '../../../../../shared/findings';
import { renderReport } from '../../../../../shared/reports';
import { fileToAnalyze } from '../../../../support/file-to-analyze';
import { COVERAGE_REPORTS } from './coverage-reports';

type Tree = Readonly<Record<string, string>>;

const TEN_LINES = 'code\n'.repeat(10);

/** As a run does it, each file in a batch of its own. */
async function analyze(tree: Tree, reverse = false): Promise<AnalysisReport> {
  const analyzer = createCoverageAnalyzer();
  const entries = Object.entries(tree);
  const results = await Promise.all(
    (reverse ? entries.toReversed() : entries).map(async ([path, text]) => {
      const file = fileToAnalyze(path, text);
      const { facts } = await analyzer.analyze(file, () => false);
      const { lineCount: lines, bytes } = file.source;
      return {
        engineVersion: '1',
        findings: [],
        files: [{ path, language: file.language, lines, sizeBytes: bytes.length }],
        facts: facts === undefined ? [] : [FileFacts.parse({ path, ...facts })],
        skipped: [],
      };
    }),
  );
  return concludeAnalysis({ name: 'shop', results, skipped: [], rules: ruleCatalogue });
}

const lcov = (...files: (readonly [path: string, ...lines: string[]])[]): string =>
  files
    .map(([path, ...lines]) => `SF:${path}\n${lines.map((line) => `DA:${line}\n`).join('')}end_of_record\n`)
    .join('');

describe.each(Object.entries(COVERAGE_REPORTS))('a report in the format %s', (format, { path, text, source }) => {
  it('is read line by line, and found to be about the file of the repository', async () => {
    const { coverage, ratings } = await analyze({ [source]: TEN_LINES, [path]: text });

    expect(coverage).toEqual({
      total: { covered: 2, coverable: 3, percent: 66.6 },
      reports: [{ path, format, files: 1, matched: 1 }],
      unread: [],
      files: [{ path: source, covered: 2, coverable: 3, percent: 66.6, missed: [2, 2] }],
      unmatched: [],
      unmatchedMore: 0,
    });
    expect(ratings?.coverage).toEqual({ grade: 'C', reason: '66.6 % of the lines are covered by tests.' });
  });

  it('is recognised by its content, whatever it is called', async () => {
    const other = format === 'istanbul' ? 'x/y.json' : 'x/y.txt';

    const { coverage } = await analyze({ [source]: TEN_LINES, [other]: text });

    expect(coverage?.reports).toEqual([{ path: other, format, files: 1, matched: 1 }]);
  });

  it('counts for nothing when it is cut off anywhere, and never ends the run', async () => {
    for (let length = 1; length < text.length - 1; length += 23) {
      const { coverage } = await analyze({ [source]: TEN_LINES, [path]: text.slice(0, length) });

      const isWhole = (coverage?.total.coverable ?? 0) === 3;
      const hasSaid = coverage === undefined || coverage.unread.length === 1 || coverage.total.coverable < 3;
      expect(isWhole || hasSaid).toBe(true);
    }
  });
});

describe('paths of a report', () => {
  const matches = async (tree: Tree) => (await analyze(tree)).coverage?.files.map(({ path }) => path);
  const reasons = async (tree: Tree) => (await analyze(tree)).coverage?.unmatched.map(({ why }) => why);

  it('of a module are found beside its report, also where another module has the same', async () => {
    const tree = {
      'src/index.js': TEN_LINES,
      'packages/a/src/index.js': TEN_LINES,
      'packages/b/src/index.js': TEN_LINES,
      'packages/b/coverage/lcov.info': lcov(['src/index.js', '1,1']),
    };

    expect(await matches(tree)).toEqual(['packages/b/src/index.js']);
  });

  it('of another machine are found by their ending', async () => {
    const tree = {
      'src/a/index.js': TEN_LINES,
      'src/b/index.js': TEN_LINES,
      'lcov.info': lcov(['/builds/shop/src/b/index.js', '1,1'], ['D:\\work\\shop\\src\\a\\index.js', '2,0']),
    };

    expect(await matches(tree)).toEqual(['src/a/index.js', 'src/b/index.js']);
  });

  it('that fit several files are settled by the other paths of the report', async () => {
    const tree = {
      'src/index.js': TEN_LINES,
      'src/only.js': TEN_LINES,
      'copy/src/index.js': TEN_LINES,
      'index.js': TEN_LINES,
      'lcov.info': lcov(['/ci/src/only.js', '1,1'], ['/ci/src/index.js', '1,1'], ['/ci/index.js', '1,1']),
    };

    expect(await matches(tree)).toEqual(['index.js', 'src/index.js', 'src/only.js']);
  });

  it.each(['/home/runner/work/mux/', 'D:\\a\\mux\\', 'github.com/gorilla/mux/'])(
    'that begin with %s are found where all files lie at the root',
    async (front) => {
      const tree = {
        'mux.js': TEN_LINES,
        'route.js': TEN_LINES,
        'test/route.js': TEN_LINES,
        'lcov.info': lcov([`${front}mux.js`, '1,1'], [`${front}route.js`, '2,0']),
      };

      expect(await matches(tree)).toEqual(['mux.js', 'route.js']);
    },
  );

  it('that share only the names with files at the root count for none where they do not agree', async () => {
    const tree = {
      'mux.js': TEN_LINES,
      'route.js': TEN_LINES,
      'lcov.info': lcov(['/builds/one/mux.js', '1,1'], ['/builds/two/route.js', '2,0']),
      'other.lcov': lcov(
        ['/builds/one/mux.js', '1,1'],
        ['/builds/one/gone.js', '2,0'],
        ['/builds/one/route.js', '2,0'],
      ),
    };

    expect(await matches(tree)).toEqual([]);
  });

  it('that fit several files count for none when nothing settles it', async () => {
    const tree = {
      'a/src/index.js': TEN_LINES,
      'b/src/index.js': TEN_LINES,
      'lcov.info': lcov(['/ci/src/index.js', '1,1']),
    };

    expect(await reasons(tree)).toEqual(['several files']);
    expect(await matches(tree)).toEqual([]);
  });

  it.each([
    ['a name alone', '/elsewhere/deep/index.js'],
    ['a package that is installed', '/ci/node_modules/other/src/index.js'],
    ['a file that is not there', '/ci/src/gone.js'],
  ])('are no file of the repository by %s', async (_what, path) => {
    const tree = { 'lib/src/index.js': TEN_LINES, 'lcov.info': lcov([path, '1,1']) };

    expect(await reasons(tree)).toEqual(['no such file']);
  });

  it('are not believed when the file has no such lines', async () => {
    const tree = { 'src/index.js': TEN_LINES, 'lcov.info': lcov(['src/index.js', '1,1', '400,1']) };

    expect(await reasons(tree)).toEqual(['other lines']);
  });

  it('of a module with a name are found in the folder of that name', async () => {
    const file = '<sourcefile name="A.java"><line nr="1" mi="0" ci="1"/></sourcefile>';
    const tree = {
      'one/src/main/java/x/A.java': TEN_LINES,
      'two/src/main/java/x/A.java': TEN_LINES,
      'all/jacoco.xml': `<report name="all"><group name="two"><package name="x">${file}</package></group></report>`,
    };

    expect(await matches(tree)).toEqual(['two/src/main/java/x/A.java']);
  });
});

it('takes a line as covered where any report says so, in whatever order they come', async () => {
  const tree = {
    'src/a.js': TEN_LINES,
    'unit/lcov.info': lcov(['src/a.js', '1,1', '2,0', '3,0']),
    'e2e/lcov.info': lcov(['src/a.js', '1,0', '2,5', '9,0']),
  };

  const report = await analyze(tree);

  expect(report.coverage?.files).toEqual([
    { path: 'src/a.js', covered: 2, coverable: 4, percent: 50, missed: [3, 3, 9, 9] },
  ]);
  expect(JSON.stringify(await analyze(tree, true))).toBe(JSON.stringify(report));
});

it('says of a report that it cannot read why it did not', async () => {
  const bomb = `<!DOCTYPE coverage [<!ENTITY a "aaaa">]><coverage line-rate="1"><packages>&a;</packages></coverage>`;
  const tree = {
    'a.js': TEN_LINES,
    'lcov.info': '',
    'clover.xml': bomb,
    'cobertura.xml': '<coverage line-rate="1"><packages>&bomb;</packages></coverage>',
    'jacoco.xml': `<report name="x"><package name="y">${'<a>'.repeat(70)}`,
    'coverage-final.json': '{"a.js":{"statementMap":{"0":{"start":{}}},"s":{}}}',
    'cover.out': 'mode: set\na.go:1.1,999999999.1 1 1\n',
  };

  const { coverage, ratings } = await analyze(tree);

  expect(coverage?.unread).toEqual([
    { path: 'clover.xml', why: 'it is of no format that is known' },
    { path: 'cobertura.xml', why: 'it is not valid XML, or uses entities of its own' },
    { path: 'cover.out', why: 'it names too many lines' },
    { path: 'coverage-final.json', why: 'it is not what Istanbul writes' },
    { path: 'jacoco.xml', why: 'its elements are nested too deeply' },
    { path: 'lcov.info', why: 'it is empty' },
  ]);
  expect(coverage?.total).toEqual({ covered: 0, coverable: 0 });
  expect(ratings?.coverage).toBeUndefined();
});

it.each(['<coverage/>', '{"statementMap":1}', '<report name="sales"><row/></report>', 'SF', 'mode: dark\n'])(
  'takes %j for no coverage report',
  async (text) => {
    const { coverage } = await analyze({ 'a.xml': text, 'a.json': text, 'a.txt': text });

    expect(coverage).toBeUndefined();
  },
);

it('reports a file of some size that the tests hardly run', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `${index + 1},${index < 11 ? 1 : 0}`);
  const short = Array.from({ length: 50 }, (_, index) => `${index + 1},0`);
  const tree = {
    'src/big.js': 'code\n'.repeat(80),
    'src/short.js': 'code\n'.repeat(80),
    'lcov.info': lcov(['src/big.js', ...lines], ['src/short.js', ...short]),
  };

  const { findings } = await analyze(tree);

  expect(findings.map(({ ruleId, path, message }) => ({ ruleId, path, message }))).toEqual([
    {
      ruleId: 'coverage/low-file',
      path: 'src/big.js',
      message: 'The tests run 11 of the 60 lines that could run, 18.3 %.',
    },
  ]);
});

it.each(['html', 'markdown', 'text'] as const)('is told in a report as %s', async (format) => {
  const report = await analyze({
    'src/a.js': TEN_LINES,
    'lcov.info': lcov(['src/a.js', '1,1', '2,0'], ['/gone/b.js', '1,1']),
    'clover.xml': 'x',
  });

  const text = renderReport(report, format);

  expect(text).toContain('The tests run 1 of 2 lines in 1 file, 50.0 %, by 1 coverage report.');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('1 file of the reports counted for nothing');
  expect(text).toContain('it is of no format that is known');
});

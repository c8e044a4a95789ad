import { concludeAnalysis, type AnalysisEngine } from '../../../shared/analysis';
import { readBaseline, type AnalysisReport } from '../../../shared/findings';
import { file, testEngine } from '../../support/analysis-engine';

type Tree = Readonly<Record<string, string>>;

const FIND_ORDERS = `export function findOrders(pool, request) {
  if (request.query.id == undefined) debugger;
  const run = new Function("pool", "return pool.query(" + request.query.filter + ")");
  return run(pool);
}
`;
const SORT_ORDERS = `export function sortOrders(orders, order) {
  if (orders.length === orders.length) return orders;
  return eval("orders.sort(" + order + ")");
}
`;
const LOAD_PRICES = `def load_prices(path, names=[]):
    try:
        return eval(open(path).read(), {"names": names})
    except Exception:
        raise NotImplemented
`;
const BEFORE: Tree = {
  'src/orders.js': `import { pool } from './pool.js';\n\nexport const all = () => pool;\n\n${FIND_ORDERS}\n${SORT_ORDERS}`,
  'src/other.js': 'export const other = 1;\n',
  'src/prices.py': LOAD_PRICES,
};
const ORDERS = BEFORE['src/orders.js'] ?? '';

/** What people do to code without mending what is wrong with it. */
const DIFFS: readonly (readonly [what: string, after: Tree])[] = [
  ['nothing', BEFORE],
  [
    'a comment and imports above',
    { ...BEFORE, 'src/orders.js': `// Copyright\n// Contoso\nimport './a.js';\n${ORDERS}` },
  ],
  [
    'a function that moves up',
    {
      ...BEFORE,
      'src/orders.js': ORDERS.replace(SORT_ORDERS, '').replace(FIND_ORDERS, `${SORT_ORDERS}\n${FIND_ORDERS}`),
    },
  ],
  [
    'a function that moves down',
    { ...BEFORE, 'src/orders.js': `${ORDERS.replace(FIND_ORDERS, '')}\n\n\n\n\n\n\n\n${FIND_ORDERS}` },
  ],
  [
    'deeper indentation',
    {
      ...BEFORE,
      'src/orders.js': ORDERS.replaceAll('\n  ', '\n      '),
      'src/prices.py': LOAD_PRICES.replaceAll('    ', '\t'),
    },
  ],
  [
    'line ends of Windows',
    Object.fromEntries(Object.entries(BEFORE).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])),
  ],
  ['a byte order mark', Object.fromEntries(Object.entries(BEFORE).map(([path, text]) => [path, `\ufeff${text}`]))],
  [
    'a call wrapped over lines',
    {
      ...BEFORE,
      'src/prices.py': LOAD_PRICES.replace('eval(open(path).read(), {', 'eval(\n            open(path).read(), {'),
    },
  ],
  ['a file given another name', renamed({ 'src/orders.js': 'src/find-orders.js', 'src/prices.py': 'src/cost.py' })],
  [
    'a file moved to another folder',
    renamed({ 'src/orders.js': 'packages/shop/src/orders.js', 'src/prices.py': 'lib/prices.py' }),
  ],
  [
    'a new file with the same flaws',
    { ...BEFORE, 'src/copy/orders.py': LOAD_PRICES.replace('load_prices', 'load_costs') },
  ],
  [
    'another function added between',
    {
      ...BEFORE,
      'src/orders.js': ORDERS.replace(SORT_ORDERS, `export function none() {\n  return null;\n}\n\n${SORT_ORDERS}`),
    },
  ],
];

function renamed(names: Tree): Tree {
  return Object.fromEntries(Object.entries(BEFORE).map(([path, text]) => [names[path] ?? path, text]));
}

let engine: AnalysisEngine;
let before: AnalysisReport;
beforeAll(async () => {
  engine = testEngine();
  before = await reportOf(BEFORE);
});
afterAll(() => engine.close());

it('finds enough for the tables to mean something', () => {
  expect(new Set(before.findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(6);
});

it.each(DIFFS)('knows every finding again after %s', async (_what, after) => {
  const { baseline, findings } = await reportOf(after, before);

  const changed = findings.filter(
    ({ baselineState, path }) => baselineState !== 'unchanged' && path !== 'src/copy/orders.py',
  );
  expect(changed.map(({ ruleId, path, baselineState }) => `${baselineState} ${ruleId} ${path}`)).toEqual([]);
  expect(baseline).toMatchObject({ unchanged: before.findings.length, updated: 0, absent: 0 });
});

it('knows long code again in another file that was there before, and short code by its old place', async () => {
  const after = {
    ...BEFORE,
    'src/orders.js': ORDERS.replace(SORT_ORDERS, ''),
    'src/other.js': `export const other = 1;\n\n${SORT_ORDERS}`,
  };

  const { findings } = await reportOf(after, before);

  const ofOther = findings.filter(({ path }) => path === 'src/other.js');
  expect(ofOther.length).toBeGreaterThan(0);
  const ofOrders = findings.filter(({ path, baselineState }) => path === 'src/orders.js' && baselineState !== 'absent');
  expect(new Set(ofOrders.map(({ baselineState }) => baselineState))).toEqual(new Set(['unchanged']));
  // Of what moved, each is either known again or both gone there and new here, never one without the other.
  const count = (state: string) => findings.filter(({ baselineState }) => baselineState === state).length;
  expect(count('absent')).toBe(count('new'));
});

it('calls a finding of a few characters updated, not new, when the line around it is wrapped', async () => {
  const wrapped = ORDERS.replace('eval("orders.sort(" + order + ")")', 'eval(\n    "orders.sort(" + order + ")"\n  )');

  const { baseline } = await reportOf({ ...BEFORE, 'src/orders.js': wrapped }, before);

  expect(baseline).toMatchObject({ new: 0, absent: 0, updated: 1 });
});

it('calls code updated that was changed where it stands', async () => {
  const after = { ...BEFORE, 'src/orders.js': ORDERS.replace('"orders.sort(" + order + ")"', 'order.toString()') };

  const { findings } = await reportOf(after, before);

  const changed = findings.filter(({ baselineState }) => baselineState !== 'unchanged');
  expect(changed.map(({ ruleId, baselineState }) => [ruleId, baselineState])).toEqual([['oxlint/no-eval', 'updated']]);
});

async function reportOf(tree: Tree, baseline?: AnalysisReport): Promise<AnalysisReport> {
  const files = Object.entries(tree).map(([path, text]) => file(path, text));
  const result = await engine.analyzeFiles(files, { fileDeadlineMs: 60_000 });
  return concludeAnalysis({
    name: 'diff',
    results: [result],
    skipped: [],
    rules: engine.rules,
    ...(baseline && { judgement: { baseline: readBaseline(JSON.stringify(baseline), 'before') } }),
  });
}

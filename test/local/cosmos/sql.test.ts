import type { Container, SqlParameter } from '@azure/cosmos';

import { startFixture, type CosmosFixture } from './cosmos-fixture';

const DOCUMENTS = [
  {
    id: '1',
    tenant: 't',
    name: 'Alpha',
    count: 1,
    price: 1.5,
    flag: true,
    tags: ['x', 'y'],
    items: [{ q: 1 }, { q: 2 }],
    inner: { a: { b: 'deep' } },
    at: '2024-03-31T10:20:30.4560000Z',
    value: 'reserved',
  },
  {
    id: '2',
    tenant: 't',
    name: 'beta',
    count: 2,
    flag: false,
    tags: ['y'],
    items: [{ q: 2 }],
    nothing: null,
    group: 'g1',
  },
  { id: '3', tenant: 't', name: 'gamma%', count: 3, tags: [], items: [], group: 'g1' },
  { id: '4', tenant: 't', name: 'delta_4', count: 10, mixed: 'text', group: 'g2' },
];

describe('SQL', () => {
  let fixture: CosmosFixture;
  let container: Container;

  beforeAll(async () => {
    fixture = await startFixture();
    container = await fixture.newContainer({
      indexingPolicy: {
        compositeIndexes: [
          [
            { path: '/group', order: 'ascending' },
            { path: '/count', order: 'descending' },
          ],
        ],
      },
    });
    for (const document of DOCUMENTS) await container.items.create(document);
  });
  afterAll(() => fixture.stop());

  const run = async (query: string, parameters: SqlParameter[] = []): Promise<unknown[]> => {
    const { resources } = await container.items.query<unknown>({ query, parameters }, { partitionKey: 't' }).fetchAll();
    return resources;
  };

  /** Ids of the documents a condition holds for. */
  const matching = async (condition: string): Promise<string> =>
    (await run(`SELECT VALUE c.id FROM c WHERE ${condition}`)).join('');

  /** One expression over document 1. */
  const valueOf = async (expression: string): Promise<unknown> =>
    (await run(`SELECT VALUE ${expression} FROM c WHERE c.id = '1'`))[0];

  test.each([
    ['c.count = 2', '2'],
    ['c.count != 2', '134'],
    ['c.count <> 2', '134'],
    ['c.count > 1 AND c.count <= 3', '23'],
    ['c.count < 2 OR c.count >= 10', '14'],
    ['NOT c.flag', '2'],
    ['NOT (c.flag = true)', '2'],
    ['c.flag', '1'],
    ['c.missing = 1', ''],
    ['c.missing != 1', ''],
    ['c.nothing = null', '2'],
    ['c.nothing != null', ''],
    ["c.count = '2'", ''],
    ["c.count > 'a'", ''],
    ["c.name > 'b'", '234'],
    ['c["value"] = "reserved"', '1'],
    ["c.inner.a.b = 'deep'", '1'],
    ["c.inner = { a: { b: 'deep' } }", '1'],
    ["c.tags = ['x', 'y']", '1'],
    ["c.tags[0] = 'y'", '2'],
    ['c.count IN (1, 3)', '13'],
    ['c.count NOT IN (1, 3)', '24'],
    ['c.count BETWEEN 2 AND 3', '23'],
    ['c.count NOT BETWEEN 2 AND 3', '14'],
    ["c.name LIKE 'A%'", '1'],
    ["c.name LIKE '_eta'", '2'],
    ["c.name LIKE '[ab]%'", '2'],
    ["c.name LIKE '[^ab]%'", '134'],
    ["c.name LIKE 'gamma!%' ESCAPE '!'", '3'],
    ["c.name NOT LIKE '%a%'", ''],
    ["c.name LIKE 'delta[_]4'", '4'],
    ['c.count % 2 = 0', '24'],
    ['c.count & 1 = 1', '13'],
    ['IS_DEFINED(c.flag)', '12'],
    ['NOT IS_DEFINED(c.flag)', '34'],
    ['IS_NULL(c.nothing)', '2'],
    ['IS_STRING(c.mixed)', '4'],
    ['STARTSWITH(c.name, "a")', ''],
    ['STARTSWITH(c.name, "a", true)', '1'],
    ['CONTAINS(c.name, "LT", true)', '4'],
    ['CONTAINS(c.name, "lt")', '4'],
    ['ENDSWITH(c.name, "A", true)', '12'],
    ['StringEquals(c.name, "ALPHA", true)', '1'],
    ["ARRAY_CONTAINS(c.tags, 'y')", '12'],
    ['ARRAY_CONTAINS(c.items, { q: 2 })', '12'],
    ['ARRAY_CONTAINS(["1", "4"], c.id)', '14'],
    ['EXISTS(SELECT VALUE i FROM i IN c.items WHERE i.q = 1)', '1'],
    ['NOT EXISTS(SELECT VALUE i FROM i IN c.items)', '34'],
    ['ARRAY_LENGTH(c.tags) = 0', '3'],
    ['RegexMatch(c.name, "^[a-z]+$")', '2'],
    ['RegexMatch(c.name, "^ALPHA$", "i")', '1'],
    ['c.count > 1 -- and nothing else', '234'],
  ])('WHERE %s finds %j', async (condition, ids) => {
    expect(await matching(condition)).toBe(ids);
  });

  test.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 / 2', 3.5],
    ['-c.count', -1],
    ['~5', -6],
    ['6 | 1', 7],
    ['1 << 3', 8],
    ['c.name || "!"', 'Alpha!'],
    ['c.missing ?? "none"', 'none'],
    ['c.count > 0 ? "some" : "none"', 'some'],
    ['IIF(c.flag, 1, 2)', 1],
    ["'it\\'s \\u0041\\n'", "it's A\n"],
    ['[c.count, c.missing, "x"]', [1, 'x']],
    ['{ n: c.count, gone: c.missing, "two words": 1 }', { n: 1, 'two words': 1 }],
    ['LOWER(c.name)', 'alpha'],
    ['UPPER(c.name)', 'ALPHA'],
    ['LENGTH(c.name)', 5],
    ['CONCAT(c.name, "-", c.id)', 'Alpha-1'],
    ['SUBSTRING(c.name, 1, 3)', 'lph'],
    ['LEFT(c.name, 2)', 'Al'],
    ['RIGHT(c.name, 2)', 'ha'],
    ['TRIM("  x ")', 'x'],
    ['REPLACE(c.name, "Al", "$&")', '$&pha'],
    ['REVERSE("abc")', 'cba'],
    ['INDEX_OF(c.name, "ph")', 2],
    ['ToString(c.count)', '1'],
    ['StringToNumber("4.5")', 4.5],
    ['StringToArray("[1,2]")', [1, 2]],
    ['StringToObject("{\\"a\\":1}")', { a: 1 }],
    ['StringSplit("a,b", ",")', ['a', 'b']],
    ['ABS(-3)', 3],
    ['CEILING(1.2)', 2],
    ['FLOOR(1.8)', 1],
    ['ROUND(2.5)', 3],
    ['ROUND(-2.5)', -3],
    ['TRUNC(-1.8)', -1],
    ['SQRT(9)', 3],
    ['POWER(2, 10)', 1024],
    ['LOG10(1000)', 3],
    ['SIGN(-2)', -1],
    ['ARRAY_CONCAT(c.tags, ["z"])', ['x', 'y', 'z']],
    ['ARRAY_SLICE(c.tags, -1)', ['y']],
    ['ARRAY_SLICE(c.tags, 0, 1)', ['x']],
    ['SetIntersect(c.tags, ["y", "z"])', ['y']],
    ['SetUnion(c.tags, ["y", "z"])', ['x', 'y', 'z']],
    ['ObjectToArray({ a: 1 })', [{ k: 'a', v: 1 }]],
    ['ARRAY(SELECT VALUE i.q FROM i IN c.items)', [1, 2]],
    ['(SELECT VALUE COUNT(1) FROM i IN c.items)', 2],
    ['DateTimeAdd("month", -1, "2024-03-31T00:00:00Z")', '2024-02-29T00:00:00.0000000Z'],
    ['DateTimeAdd("dd", 1, "2024-12-31")', '2025-01-01T00:00:00.0000000Z'],
    ['DateTimeDiff("day", "2024-01-01T00:00:00Z", "2024-01-03T00:00:00Z")', 2],
    ['DateTimePart("mm", c.at)', 3],
    ['DateTimeBin(c.at, "hh")', '2024-03-31T10:00:00.0000000Z'],
    ['DateTimeToTimestamp("1970-01-01T00:00:01Z")', 1000],
    ['TimestampToDateTime(1000)', '1970-01-01T00:00:01.0000000Z'],
  ])('%s is %j', async (expression, expected) => {
    expect(await valueOf(expression)).toEqual(expected);
  });

  test.each([
    '1 / 0',
    'c.missing + 1',
    'LOWER(c.count)',
    'c.count + "1"',
    'SQRT(-1)',
    'NOT c.count',
    'StringToNumber("x")',
  ])('%s has no value', async (expression) => {
    expect(await run(`SELECT VALUE ${expression} FROM c WHERE c.id = '1'`)).toEqual([]);
  });

  test.each<[string, unknown[]]>([
    ['SELECT c.id, c.count AS n FROM c WHERE c.id = "2"', [{ id: '2', n: 2 }]],
    ['SELECT c.count n FROM c WHERE c.id = "2"', [{ n: 2 }]],
    ['SELECT c.inner.a.b, c.count + 1 FROM c WHERE c.id = "1"', [{ b: 'deep', $1: 2 }]],
    ['SELECT c["value"] FROM c WHERE c.id = "1"', [{ value: 'reserved' }]],
    ['SELECT VALUE r.id FROM root r WHERE r.id = "3"', ['3']],
    ['SELECT VALUE x.q FROM x IN c.items', [1, 2, 2]],
    ['SELECT VALUE a.b FROM c.inner.a', ['deep']],
    [
      'SELECT c.id, i.q FROM c JOIN i IN c.items WHERE i.q = 2',
      [
        { id: '1', q: 2 },
        { id: '2', q: 2 },
      ],
    ],
    [
      'SELECT VALUE CONCAT(t, ToString(i.q)) FROM c JOIN t IN c.tags JOIN i IN c.items WHERE c.id = "1"',
      ['x1', 'x2', 'y1', 'y2'],
    ],
    ['SELECT VALUE s.q FROM c JOIN (SELECT VALUE i FROM i IN c.items WHERE i.q > 1) AS s', [2, 2]],
    ['SELECT DISTINCT VALUE t FROM c JOIN t IN c.tags', ['x', 'y']],
    ['SELECT TOP 2 VALUE c.id FROM c', ['1', '2']],
    ['SELECT VALUE c.id FROM c ORDER BY c.count DESC', ['4', '3', '2', '1']],
    ['SELECT VALUE c.id FROM c ORDER BY c.name', ['1', '2', '4', '3']],
    ['SELECT VALUE c.id FROM c ORDER BY c.count OFFSET 1 LIMIT 2', ['2', '3']],
    ['SELECT VALUE c.id FROM c ORDER BY c.flag', ['3', '4', '2', '1']],
    ['SELECT VALUE c.id FROM c ORDER BY c.group ASC, c.count DESC', []],
    ['SELECT VALUE COUNT(1) FROM c', [4]],
    ['SELECT VALUE COUNT(c.flag) FROM c', [2]],
    ['SELECT VALUE SUM(c.count) FROM c', [16]],
    ['SELECT VALUE AVG(c.count) FROM c', [4]],
    ['SELECT VALUE MAX(c.name) FROM c', ['gamma%']],
    ['SELECT VALUE COUNT(1) FROM c WHERE c.count > 99', [0]],
    ['SELECT MIN(c.count) AS low, MAX(c.count) AS high FROM c', [{ low: 1, high: 10 }]],
    ['SELECT VALUE MAX(c.count) + MIN(c.count) FROM c', [11]],
    ['SELECT VALUE SUM(c.name) FROM c', []],
  ])('%s', async (query, expected) => {
    if (query.includes('c.group')) {
      const quoted = query.replace('c.group', 'c["group"]');
      expect(await run(quoted)).toEqual(['1', '3', '2', '4']);
      return;
    }
    expect(await run(query)).toEqual(expected);
  });

  test('GROUP BY counts each group, missing keys being one', async () => {
    const groups = await run('SELECT c["group"] AS g, COUNT(1) AS n, SUM(c.count) AS total FROM c GROUP BY c["group"]');

    expect(groups).toEqual([
      { n: 1, total: 1 },
      { g: 'g1', n: 2, total: 5 },
      { g: 'g2', n: 1, total: 10 },
    ]);
  });

  test('parameters stand for values of every kind', async () => {
    const found = await run('SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(@ids, c.id) AND c.count >= @low', [
      { name: '@ids', value: ['1', '2', '3'] },
      { name: '@low', value: 2 },
    ]);

    expect(found).toEqual(['2', '3']);
  });

  test.each([
    ['SELEC * FROM c', 'SELEC', 0],
    ['SELECT * FROM c WHERE', 'end of query', 21],
    ['SELECT * FROM c WHERE c.value = 1', "'value' is reserved", 24],
    ['SELECT VALUE d.id FROM c', "'d'", 13],
    ['SELECT VALUE NOSUCH(c.id) FROM c', "'NOSUCH'", 13],
    ['SELECT VALUE LOWER(c.id, 1) FROM c', 'LOWER takes 1', 13],
    ['SELECT VALUE udf.mine(c.id) FROM c', 'user-defined functions are not supported', 21],
    ['SELECT c.id, c.count AS id FROM c', "'id'", 13],
    ['SELECT c.id, COUNT(1) AS n FROM c', 'GROUP BY', 7],
    ['SELECT c.id FROM c GROUP BY c.id ORDER BY c.id', 'ORDER BY', 42],
    ['SELECT * FROM c ORDER BY LOWER(c.name)', 'ORDER BY', 25],
    ['SELECT * FROM c ORDER BY RANK c.name', 'RANK', 25],
    ['SELECT TOP 1 * FROM c OFFSET 1 LIMIT 1', 'TOP', 22],
    ['SELECT * FROM c JOIN c IN c.items', 'alias', 21],
    ["SELECT * FROM c WHERE c.name = 'open", 'invalid token', 31],
    ['SELECT * FROM c WHERE c.id = @missing', '@missing', 29],
  ])('%s is refused with its position', async (query, reason, position) => {
    const error = await run(query).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 400 });
    expect(String(error)).toContain(reason);
    expect(String(error)).toContain(`position ${position}`);
  });

  test('ORDER BY two properties needs a composite index', async () => {
    await expect(run('SELECT * FROM c ORDER BY c.name, c.count')).rejects.toMatchObject({ code: 400 });
  });
});

import type { ChunkedFile } from '../../../shared/analysis';
import { AurelisError } from '../../../shared/kernel';
import { createMemoryIndex, IndexBuilder, searchCode, type CodeQuery, type Embed } from '../../../shared/search';

const PLACE = { tenantId: 't', projectId: 'p', snapshotId: 's' };

const file = (path: string, ...texts: [symbol: string, text: string][]): ChunkedFile => ({
  path,
  language: 'typescript',
  chunks: texts.map(([symbol, text], index) => ({ startLine: index * 10 + 1, endLine: index * 10 + 9, symbol, text })),
});

const FILES = [
  file(
    'src/cart.ts',
    ['Cart.total', 'total(currency) { return this.items.reduce(add) }'],
    ['Cart.clear', 'clear() { this.items = [] }'],
  ),
  file('src/http/parse-request.ts', ['parseRequest', 'function parseRequest(text) { return JSON.parse(text) }']),
  file('test/cart.test.ts', ['', "it('sums the cart', () => expect(cart.total()).toBe(3))"]),
];

/** Knows three subjects by their words, whatever else is said. */
const SUBJECTS = [/total|sum|reduce/, /clear|empty/, /parse|read/];
const meaningOf: Embed = async (texts) => ({
  model: 'subjects',
  vectors: texts.map((text) => SUBJECTS.map((subject) => (subject.test(text) ? 1 : 0.01))),
});

async function searched(query: Partial<CodeQuery> & { query: string }, options: { built?: Embed; asked?: Embed } = {}) {
  const index = createMemoryIndex();
  const builder = new IndexBuilder(PLACE, { ...index, embed: options.built });
  for (const one of FILES) await builder.add(one, { mayLeave: true });
  await builder.finish(0);
  const request: CodeQuery = { place: PLACE, limit: 10, mode: 'fused', ...query };
  return searchCode(request, { ...index, embed: options.asked ?? options.built });
}

describe('a search without a model', () => {
  it.each([
    ['a name as it is written', 'parseRequest', 'src/http/parse-request.ts'],
    ['words of a name', 'parse request', 'src/http/parse-request.ts'],
    ['words in the plural', 'parse requests', 'src/http/parse-request.ts'],
    ['a name in another case', 'parse_request', 'src/http/parse-request.ts'],
    ['a symbol', 'Cart.clear', 'src/cart.ts'],
    ['words of a path', 'http', 'src/http/parse-request.ts'],
  ])('finds %s', async (_name, query, path) => {
    const result = await searched({ query });

    expect(result?.hits[0]).toMatchObject({ path, matchedBy: ['text'] });
  });

  it('says that it compared words alone', async () => {
    expect(await searched({ query: 'total' })).toMatchObject({
      mode: 'text',
      notice: 'No model for embeddings is configured: words are compared, and not meanings.',
      chunks: 4,
    });
    expect(await searched({ query: 'total', mode: 'text' })).not.toHaveProperty('notice');
  });

  it('tells where and what it found', async () => {
    const result = await searched({ query: 'clear' });

    expect(result?.hits).toEqual([
      {
        path: 'src/cart.ts',
        language: 'typescript',
        startLine: 11,
        endLine: 19,
        symbol: 'Cart.clear',
        text: 'clear() { this.items = [] }',
        score: expect.any(Number) as number,
        matchedBy: ['text'],
      },
    ]);
  });

  it('looks only into the files that were asked for', async () => {
    const paths = async (path: string) => (await searched({ query: 'cart total', path }))?.hits.map((hit) => hit.path);

    expect(await paths('test/**')).toEqual(['test/cart.test.ts']);
    expect(await paths('src/*.ts')).toEqual(['src/cart.ts', 'src/cart.ts']);
    expect(await paths('nowhere/**')).toEqual([]);
  });

  it.each(['nowhere', '   ?!', '__proto__', 'constructor hasOwnProperty'])('finds nothing for %s', async (query) => {
    expect((await searched({ query }))?.hits).toEqual([]);
  });

  it('gives no more than was asked for', async () => {
    expect((await searched({ query: 'cart', limit: 2 }))?.hits).toHaveLength(2);
  });

  it('gives nothing of a snapshot that was not indexed, or not to its end', async () => {
    const index = createMemoryIndex();
    const builder = new IndexBuilder(PLACE, index);
    await builder.add(FILES[0]!, { mayLeave: true });

    const request: CodeQuery = { place: PLACE, query: 'cart', limit: 1, mode: 'fused' };
    expect(await searchCode(request, index)).toBeUndefined();

    await builder.finish(0);
    expect(await searchCode({ ...request, place: { ...PLACE, tenantId: 'other' } }, index)).toBeUndefined();
    expect(await searchCode(request, index)).toMatchObject({ chunks: 2 });
  });
});

describe('a search with a model for embeddings', () => {
  it('finds what means the same and says how it was found', async () => {
    const result = await searched({ query: 'empty' }, { built: meaningOf });

    expect(result).toMatchObject({ mode: 'fused' });
    expect(result).not.toHaveProperty('notice');
    expect(result?.hits[0]).toMatchObject({ symbol: 'Cart.clear', matchedBy: ['meaning'] });
  });

  it('puts first what both words and meanings find', async () => {
    const result = await searched({ query: 'total' }, { built: meaningOf });

    expect(result?.hits[0]).toMatchObject({ symbol: 'Cart.total', matchedBy: ['text', 'meaning'] });
  });

  it.each<[string, { built?: Embed; asked?: Embed }, string]>([
    [
      'failed while the index was built',
      { built: () => Promise.reject(new AurelisError('QUOTA_EXCEEDED', 'over')), asked: meaningOf },
      'did not answer (QUOTA_EXCEEDED)',
    ],
    [
      'fails now',
      { built: meaningOf, asked: () => Promise.reject(new AurelisError('RATE_LIMITED', 'wait')) },
      'could not be compared (RATE_LIMITED)',
    ],
    [
      'is another one by now',
      { built: meaningOf, asked: async () => ({ model: 'new', vectors: [[1, 0, 0]] }) },
      'was made with subjects',
    ],
  ])('goes by words where the model %s, and says so', async (_name, options, notice) => {
    const result = await searched({ query: 'total' }, options);

    expect(result).toMatchObject({ mode: 'text', notice: expect.stringContaining(notice) as string });
    expect(result?.hits[0]).toMatchObject({ symbol: 'Cart.total' });
  });

  it('asks nothing of the model where words are enough', async () => {
    const asked = jest.fn(meaningOf);

    await searched({ query: 'total', mode: 'text' }, { built: meaningOf, asked });

    expect(asked).not.toHaveBeenCalled();
  });
});

describe('an index of many files', () => {
  it('finds each of them again', async () => {
    const index = createMemoryIndex();
    const builder = new IndexBuilder(PLACE, index);
    const count = 3000;
    for (let number = 0; number < count; number++) {
      await builder.add(
        file(`src/f${number}.ts`, [`only${number}`, `function only${number}x() { common${number % 7} }`]),
        { mayLeave: true },
      );
    }
    const manifest = await builder.finish(0);

    expect(manifest.postingParts).toBeGreaterThan(1);
    for (const number of [0, 127, 128, 1500, count - 1]) {
      const query = `only${number}x`;
      const result = await searchCode({ place: PLACE, query, limit: 1, mode: 'text' }, index);
      expect(result?.hits).toMatchObject([{ path: `src/f${number}.ts`, symbol: `only${number}` }]);
    }
  });
});

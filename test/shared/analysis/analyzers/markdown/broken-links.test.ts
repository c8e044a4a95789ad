import { joinBrokenLinks } from '../../../../../shared/analysis/analyzers/markdown/broken-links-join';
import { createMarkdownAnalyzer } from '../../../../../shared/analysis/analyzers/markdown/markdown-analyzer';
import { SourceText } from '../../../../../shared/analysis/text/source-text';
import { FileFacts } from '../../../../../shared/findings';

const analyzer = createMarkdownAnalyzer();

async function brokenIn(texts: Readonly<Record<string, string>>, skipped: readonly string[] = []) {
  const facts: FileFacts[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const source = new SourceText(text, Buffer.from(text));
    const tree = () => Promise.resolve(undefined);
    const analysis = await analyzer.analyze(
      { path, language: 'markdown', source, isWanted: () => true, tree, flatTree: tree },
      () => false,
    );
    facts.push(FileFacts.parse({ ...analysis.facts, path }));
  }
  const { findings } = joinBrokenLinks(facts, {
    files: Object.keys(texts).map((path) => ({ path, language: 'markdown', lines: 1, sizeBytes: 1 })),
    skipped: skipped.map((path) => ({ path, reason: 'ignored' })),
    kinds: undefined,
    isWanted: () => true,
  });
  return findings.map(({ ruleId, path, region, message }) => `${ruleId} ${path}:${region.startLine} ${message}`);
}

it('reports a link to a document that is not there, where it stands', async () => {
  const broken = await brokenIn({
    'docs/a.md': 'x\n[b](b.md) [c](../C.md "title") [d](./d%20e.md)\n\n[f]: ../gone/f.md\n',
    'docs/b.md': '',
    'c.md': '',
    'docs/d e.md': '',
  });

  expect(broken).toEqual([
    'markdown/broken-link docs/a.md:2 There is no C.md in this repository.',
    'markdown/broken-link docs/a.md:4 There is no gone/f.md in this repository.',
  ]);
});

it('reports a link to a heading that is not there, in the same file and in others', async () => {
  const broken = await brokenIn({
    'a.md':
      '# How to `use` it\n\n[a](#how-to-use-it) [b](#use) [c](b.md#set-up--run) [d](b.md#nothing) [e](b.md#here)\n',
    'b.md': '# Set up & run\n\n<a name="here"></a>\n',
  });

  expect(broken).toEqual([
    'markdown/broken-anchor a.md:3 No heading of a.md is called “use”.',
    'markdown/broken-anchor a.md:3 No heading of b.md is called “nothing”.',
  ]);
});

it('leaves links to the generator of a site that begin at its content', async () => {
  expect(await brokenIn({ 'docs/content/a.md': '[a](@/b/_index.md) [b](@/b/c.md#d)\n' })).toEqual([]);
});

it('knows names that Python-Markdown gives to headings', async () => {
  const text =
    '## List items {: #list-items }\n\n## Show {: .rule #show-item }\n\n[a](#list-items) [b](#show-item) [c](#gone)\n';

  expect(await brokenIn({ 'a.md': text })).toEqual([
    'markdown/broken-anchor a.md:5 No heading of a.md is called “gone”.',
  ]);
});

it('knows headings that are nothing but code', async () => {
  expect(await brokenIn({ 'a.md': '## `index.html`\n\n[a](#indexhtml)\n' })).toEqual([]);
});

it('knows that two headings called the same are told apart by a number', async () => {
  expect(await brokenIn({ 'a.md': '# Use\n\n# Use\n\n[a](#use-1)\n' })).toEqual([]);
});

it('leaves alone what it cannot know: other servers, whole sites, what was skipped or is outside', async () => {
  const text =
    '[a](https://example.org/a.md) [b](/b.md) [c](vendor/x/c.md) [d](../../d.md) [e](e.html) [f]({{ f }}.md) `[g](g.md)`\n';

  expect(await brokenIn({ 'a.md': text }, ['vendor/'])).toEqual([]);
});

it('misses a page once in each file, however often it is linked', async () => {
  const broken = await brokenIn({ 'a.md': '[b](b.md) [b](b.md#c)\n', 'c.md': '[b](b.md)\n' });

  expect(broken).toHaveLength(2);
});

it.each([
  ['templates, which are shown elsewhere', { '.github/PULL_REQUEST_TEMPLATE.md': '[a](../CONTRIBUTING.md)\n' }],
  ['addresses at the host', { '.github/a.md': '[a](../blob/main/CONTRIBUTING.md) [b](../tree/main/b.md)\n' }],
  [
    'clients that are generated',
    { 'client/README.md': '[a](docs/A.md)\n', 'client/.openapi-generator-ignore': 'docs/*\n' },
  ],
])('leaves %s be', async (_what, files) => {
  expect(await brokenIn(files)).toEqual([]);
});

it('knows the targets of MyST, which may stand in any file', async () => {
  const broken = await brokenIn({
    'a.md': '(here)=\n\n# A\n\n[b](#there) [c](b.md#over-there) [d](b.md#nowhere)\n',
    'b.md': '(over-there)=\n\n# B\n',
  });

  expect(broken).toEqual(['markdown/broken-anchor a.md:5 No heading of b.md is called “nowhere”.']);
});

it('leaves names of code be, which documentation is made from', async () => {
  const broken = await brokenIn({ 'a.md': '[a](b.md#shop.orders.Order)\n', 'b.md': '# Orders\n' });

  expect(broken).toEqual([]);
});

it('leaves translations be, whose missing pages are shown in English, and pages that tests are about', async () => {
  const broken = await brokenIn({
    'docs/en/docs/a.md': '# A\n[b](b.md) [gone](gone.md)\n',
    'docs/en/docs/b.md': '# B\n',
    'docs/ru/docs/a.md': '[b](b.md) [c](#_3)\n',
    'test/fixtures/a.md': '[gone](gone.md)\n',
  });

  expect(broken).toEqual([
    'markdown/broken-link docs/en/docs/a.md:2 There is no docs/en/docs/gone.md in this repository.',
  ]);
});

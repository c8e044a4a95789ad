import { NO_NODE, type AnalysisEngine } from '../../../shared/analysis';
import { file, testEngine } from '../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('gives the tree of a file and the places of its secrets', async () => {
  const text = '\ufeffconst token = "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";\nfunction ö(a, b) {}\n';

  const { language, text: read, tree, secrets = [] } = await engine.inspectFile(file('a.js', text));

  expect(language).toBe('javascript');
  expect(read).toBe(text.slice(1));
  expect(secrets.map(({ start, end }) => read.slice(start, end))).toEqual(['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']);
  const [, declaration = NO_NODE] = tree!.namedChildren(0);
  expect(tree!.kind(declaration)).toBe('function_declaration');
  expect(tree!.textOf(tree!.child(declaration, 'parameters'))).toBe('(a, b)');
});

it('has no tree of a language without a grammar, and no text of what is none', async () => {
  const prose = await engine.inspectFile(file('notes.txt', 'just words'));
  const binary = await engine.inspectFile(file('a.js', new Uint8Array([1, 0, 2])));

  expect(prose).toMatchObject({ language: 'text', text: 'just words', tree: undefined, secrets: [] });
  expect(binary).toMatchObject({ text: '', tree: undefined, secrets: undefined, skipped: [{ reason: 'binary' }] });
});

it('survives a text that is made to take the parser down, and says why there is no tree', async () => {
  const deep = '('.repeat(300_000);

  const inspected = await engine.inspectFile(file('a.js', deep), { fileDeadlineMs: 300 });
  const next = await engine.inspectFile(file('b.js', 'f();'));

  expect(inspected.skipped.length > 0).toBe(inspected.tree === undefined);
  expect(next.tree).toBeDefined();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree, TreeCursor } from 'web-tree-sitter';
import { detectLanguage } from '../../../../shared/analysis/languages/detect-language';
import { grammarOf } from '../../../../shared/analysis/languages/grammar-of';
import type { Language } from '../../../../shared/analysis/languages/language';
import { LANGUAGES } from '../../../../shared/analysis/languages/languages';
import { ERROR_KIND, NO_NODE, type FlatTree } from '../../../../shared/analysis/tree/flat-tree';
import { createTreeParser, type TreeParser } from '../../../../shared/analysis/tree/tree-parser';
import { SYNTAX_TWINS } from '../../../support/syntax-twins';

const ROOT = join(__dirname, '../../../..');
const GOLDEN = join(ROOT, 'test/golden');
const NEVER_LATE = () => false;

let parser: TreeParser;
beforeAll(async () => {
  parser = await createTreeParser();
});

const TWINS = SYNTAX_TWINS.filter(([language, path]) => grammarOf(language, path) !== undefined);
const TEXTS = [
  ...TWINS.flatMap(([language, path, valid, broken]) => [
    { language, path, name: `valid ${path}`, text: valid },
    { language, path, name: `broken ${path}`, text: broken },
  ]),
  ...sourcesBelow(GOLDEN),
  ...sourcesBelow(join(ROOT, 'shared/kernel')),
  { language: 'javascript', path: 'empty.js', name: 'an empty file', text: '' },
  {
    language: 'javascript',
    path: 'blank.js',
    name: 'a file of white space and a comment',
    text: '\n\n  // nothing\n\n',
  },
  {
    language: 'javascript',
    path: 'wide.js',
    name: 'characters of two units',
    text: 'const 𝒜 = "😀"; f(𝒜 /* 😀 */);\n',
  },
];

it('has a text of every grammar', () => {
  const grammars = (LANGUAGES as readonly Language[]).flatMap(({ grammar }) => grammar ?? []);
  const seen = new Set(TEXTS.map(({ language, path }) => grammarOf(language, path)));

  expect(grammars.filter((grammar) => !seen.has(grammar))).toEqual([]);
});

it.each(TEXTS)('gives the nodes of $name as the cursor of the parser does', async ({ language, path, text }) => {
  const tree = await parser.parse(grammarOf(language, path) ?? '', text, NEVER_LATE);

  const flat = parser.flatten(tree, text);

  expect(rowsOfFlat(flat)).toEqual(rowsOfCursor(tree));
  tree.delete();
});

it('reads nesting that no stack of calls would bear', async () => {
  const depth = 60_000;
  const text = `x = ${'['.repeat(depth)}${']'.repeat(depth)};`;
  const tree = await parser.parse('javascript', text, NEVER_LATE);

  const flat = parser.flatten(tree, text);

  expect(flat.length).toBe(tree.rootNode.descendantCount);
  tree.delete();
});

it('tells children, siblings and fields', async () => {
  const text = '/* adds */ function sum(a, b) { return a + b; }';
  const tree = await parser.parse('javascript', text, NEVER_LATE);

  const flat = parser.flatten(tree, text);
  tree.delete();

  const comment = flat.firstChild(0);
  const sum = flat.nextSibling(comment);
  expect(flat.kind(sum)).toBe('function_declaration');
  expect(flat.textOf(flat.child(sum, 'name'))).toBe('sum');
  expect(flat.namedChildren(flat.child(sum, 'parameters')).map((node) => flat.textOf(node))).toEqual(['a', 'b']);
  expect(flat.child(sum, 'no_such_field')).toBe(NO_NODE);
  expect(flat.namedChildren(0)).toEqual([sum]);
  expect([flat.kind(comment), flat.isExtra(comment), flat.isExtra(sum)]).toEqual(['comment', true, false]);
  expect(flat.parent(0)).toBe(NO_NODE);
});

function sourcesBelow(folder: string) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const language = detectLanguage(path, bytes);
    const isRead = grammarOf(language, path) !== undefined && bytes.length < 100_000;
    return isRead ? [{ language, path, name: path.slice(ROOT.length + 1), text: bytes.toString('utf8') }] : [];
  });
}

type Row = readonly [
  kind: number,
  field: number,
  named: boolean,
  missing: boolean,
  start: number,
  end: number,
  depth: number,
];

function rowsOfFlat(flat: FlatTree): Row[] {
  const rows: Row[] = [];
  const depths: number[] = [];
  for (let node = 0; node < flat.length; node++) {
    const parent = flat.parent(node);
    const depth = parent === NO_NODE ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    const { kinds, fields } = flat.nodes;
    rows.push([
      kinds[node] ?? 0,
      fields[node] ?? 0,
      flat.isNamed(node),
      flat.isMissing(node),
      flat.start(node),
      flat.end(node),
      depth,
    ]);
    expect(flat.kind(node)).toBe(kinds[node] === ERROR_KIND ? 'ERROR' : flat.kindName(kinds[node] ?? 0));
  }
  return rows;
}

function rowsOfCursor(tree: Tree): Row[] {
  const rows: Row[] = [];
  const cursor = tree.walk();
  for (;;) {
    rows.push(rowOf(cursor));
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        cursor.delete();
        return rows;
      }
    }
  }
}

function rowOf(cursor: TreeCursor): Row {
  return [
    cursor.nodeTypeId,
    cursor.currentFieldId,
    cursor.nodeIsNamed,
    cursor.nodeIsMissing,
    cursor.startIndex,
    cursor.endIndex,
    cursor.currentDepth,
  ];
}

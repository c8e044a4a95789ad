import type { FlatTree } from '../../../../../shared/analysis/tree/flat-tree';
import { parsePattern } from '../../../../../shared/analysis/tree/query/parse-pattern';
import { PatternIndex } from '../../../../../shared/analysis/tree/query/pattern-index';
import { createTreeParser } from '../../../../../shared/analysis/tree/tree-parser';

const EXEC = '(call_expression function: (identifier) @n (#any-of? @n "exec" "eval"))';
const OPEN = '(call_expression function: (identifier) @n (#eq? @n "open"))';
const ANY = '(call_expression function: (identifier))';
const KEY = '(call_expression arguments: (arguments) @a (#eq? @a "()"))';

it('tries what a child demands only where the child has that text, in the order of the patterns', async () => {
  const tried = await triedOn('exec(); open(1); other();', [EXEC, ANY, OPEN, KEY]);

  expect(tried).toEqual([
    'exec() 0',
    'exec() 1',
    'exec() 3',
    'open(1) 1',
    'open(1) 2',
    'open(1) 3',
    'other() 1',
    'other() 3',
  ]);
});

it('leaves out patterns that are not active', async () => {
  const tried = await triedOn('exec(); open(1);', [EXEC, ANY, OPEN], (place) => place !== 0);

  expect(tried).toEqual(['exec() 1', 'open(1) 1', 'open(1) 2']);
});

it('tries all patterns where several children stand under the field', async () => {
  const holding = (text: string) => `(switch_case body: (expression_statement) @n (#eq? @n "${text}"))`;

  const tried = await triedOn('switch (x) { case 1: a; b; case 2: b; }', [holding('a;'), holding('b;')]);

  expect(tried).toEqual(['case 1: a; b; 0', 'case 1: a; b; 1', 'case 2: b; 1']);
});

async function triedOn(
  text: string,
  patterns: readonly string[],
  isActive: (place: number) => boolean = () => true,
): Promise<string[]> {
  const parser = await createTreeParser();
  const tree = await parser.parse('javascript', text, () => false);
  const flat: FlatTree = parser.flatten(tree, text);
  const entries = patterns.map((source, place) => {
    const pattern = parsePattern(source, tree.language);
    if (pattern === undefined) throw new Error(`Not understood: ${source}`);
    return { pattern, place };
  });
  const tried: string[] = [];
  new PatternIndex(tree.language, entries).forEach(
    flat,
    ({ place }) => isActive(place),
    ({ place }, node) => tried.push(`${flat.textOf(node)} ${place}`),
  );
  tree.delete();
  return tried;
}

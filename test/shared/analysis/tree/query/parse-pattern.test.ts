import type { Language } from 'web-tree-sitter';
import { parsePattern } from '../../../../../shared/analysis/tree/query/parse-pattern';
import { requiredTexts } from '../../../../../shared/analysis/tree/query/required-texts';
import { splitPatterns } from '../../../../../shared/analysis/tree/query/split-patterns';
import { createTreeParser } from '../../../../../shared/analysis/tree/tree-parser';

let language: Language;
beforeAll(async () => {
  const tree = await (await createTreeParser()).parse('javascript', '', () => false);
  ({ language } = tree);
});

it('takes a query apart into its patterns, each with captures, quantifiers and predicates', () => {
  const query = `; what calls (and more
      (call name: (identifier) @name "(" ) @call
      ((string) @text (#eq? @text "\\") ("))
      [(a) (b)]+ @many
      "else" @else`;

  expect(splitPatterns(query)).toEqual([
    '(call name: (identifier) @name "(" ) @call',
    '((string) @text (#eq? @text "\\") ("))',
    '[(a) (b)]+ @many',
    '"else" @else',
  ]);
});

const CALL = 'call_expression function:';

it.each<[string, string, readonly string[] | undefined]>([
  ['a text', `((${CALL} (identifier) @n) (#eq? @n "exec"))`, ['exec']],
  ['one of several', `(${CALL} (identifier) @n (#any-of? @n "exec" "eval"))`, ['exec', 'eval']],
  ['words of an expression', `(${CALL} (identifier) @n (#match? @n "^(?:exec|eval)$"))`, ['exec', 'eval']],
  ['the longest of two', '(pair key: (_) @a value: (_) @b (#eq? @a "abc") (#eq? @b "abcd"))', ['abcd']],
  [
    'a capture of every alternative',
    `(${CALL} [(identifier) @n (member_expression property: (_) @n)] (#eq? @n "exec"))`,
    ['exec'],
  ],
  ['nothing by an expression without ends', `(${CALL} (identifier) @n (#match? @n "exec"))`, undefined],
  ['nothing by what it must not be', `(${CALL} (identifier) @n (#not-eq? @n "exec"))`, undefined],
  ['nothing of a capture that may be missing', '(arguments (identifier)? @n (#eq? @n "exec"))', undefined],
  ['nothing of a capture of one alternative', `(${CALL} [(identifier) @n (_)] (#eq? @n "exec"))`, undefined],
  ['nothing by another capture', '(pair key: (_) @n value: (_) @m (#eq? @n @m))', undefined],
])('demands %s', (_what, source, expected) => {
  const pattern = parsePattern(source, language);

  expect(pattern).toBeDefined();
  expect(pattern && requiredTexts(pattern)).toEqual(expected);
});

it.each([
  ['a field that the grammar does not know', '(pair nothing: (_))'],
  ['what a parser missed', '(MISSING identifier)'],
  ['what may be there or not', '(pair)?'],
])('does not understand %s', (_what, source) => {
  expect(parsePattern(source, language)).toBeUndefined();
});

it('describes the first of nodes side by side', () => {
  const pattern = parsePattern('((pair) @first . (pair (string) @key) (#eq? @key "abc"))', language);

  expect(pattern).toMatchObject({ isSequence: true, roots: [{ captures: ['first'], children: [] }] });
  expect(pattern && requiredTexts(pattern)).toBeUndefined();
});

import { NumberTrie } from '../../../../../shared/analysis/dataflow/solver/number-trie';

interface Named {
  readonly name: string;
}

function trieOf(entries: Readonly<Record<number, string>>): NumberTrie<Named> {
  const trie = new NumberTrie<Named>();
  for (const [key, name] of Object.entries(entries)) trie.set(Number(key), { name });
  return trie;
}

function entriesOf(trie: NumberTrie<Named>): [number, string][] {
  const entries: [number, string][] = [];
  trie.forEach(({ name }, key) => entries.push([key, name]));
  return entries;
}

it.each([0, 15, 16, 255, 256, 70_000, 20_000_000])('finds what was kept under %d and nothing beside it', (key) => {
  const trie = trieOf({ [key]: 'a' });

  expect([trie.get(key)?.name, trie.get(key + 1), trie.get(key * 16 + 1)]).toEqual(['a', undefined, undefined]);
  expect(entriesOf(trie)).toEqual([[key, 'a']]);
});

it('puts maps of different depth together', () => {
  const small = trieOf({ 1: 'a' });
  const large = trieOf({ 1: 'b', 5_000: 'c' });

  small.mergeWith(large, (left, right) => ({ name: `${left?.name ?? ''}${right?.name ?? ''}` }));

  expect(entriesOf(small)).toEqual([
    [1, 'ab'],
    [5_000, 'c'],
  ]);
});

it('takes over as it is what only one of two has, where nothing was before', () => {
  const left = trieOf({ 2: 'a' });
  const right = trieOf({ 300: 'b', 600: 'c' });
  const asked: number[] = [];

  left.mergeWith(right, (one, other, key) => (asked.push(key), one ?? other), 256);

  expect(entriesOf(left).map(([key]) => key)).toEqual([2, 300, 600]);
  expect(asked).toEqual([2]);
});

it('does not change one of two maps with the other after they were put together', () => {
  const left = trieOf({ 2: 'a' });
  const right = trieOf({ 300: 'b' });
  left.mergeWith(right, (one, other) => one ?? other, 256);

  right.set(300, { name: 'changed' });
  left.set(301, { name: 'new' });

  expect([left.get(300)?.name, right.get(301)]).toEqual(['b', undefined]);
});

it('tells where two maps of different depth differ', () => {
  const differences: (string | undefined)[][] = [];

  trieOf({ 1: 'a' }).forEachDifference(trieOf({ 5_000: 'b' }), (own, other) =>
    differences.push([own?.name, other?.name]),
  );

  expect(differences).toEqual([
    ['a', undefined],
    [undefined, 'b'],
  ]);
});

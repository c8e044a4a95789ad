import { LayeredFields } from '../../../../../shared/analysis/dataflow/solver/layered-fields';
import { constant, type Value } from '../../../../../shared/analysis/dataflow/solver/value';

type Fields = ReadonlyMap<string, Value>;

/** What a plain map would hold, beside what is looked at. */
function bothWith(keys: readonly string[]): { readonly fields: Fields; readonly plain: Map<string, Value> } {
  const plain = new Map<string, Value>();
  let fields: Fields = new Map<string, Value>();
  for (const [index, key] of keys.entries()) {
    const value = constant(index);
    plain.set(key, value);
    fields = LayeredFields.with(fields, key, value);
  }
  return { fields, plain };
}

const MANY = Array.from({ length: 60 }, (_, index) => `field${index}`);

it.each([
  { name: 'few fields', keys: MANY.slice(0, 5) },
  { name: 'many', keys: MANY },
  { name: 'many of which some are set again', keys: [...MANY, ...MANY.slice(10, 40), 'last', 'field3', 'last'] },
])('holds $name in their order, as a map does', ({ keys }) => {
  const { fields, plain } = bothWith(keys);

  expect(fields.size).toBe(plain.size);
  for (const key of [...keys, 'none']) {
    expect(fields.get(key)).toBe(plain.get(key));
    expect(fields.has(key)).toBe(plain.has(key));
  }
  expect([...fields]).toEqual([...plain]);
  expect([...fields.keys()]).toEqual([...plain.keys()]);
  expect([...fields.values()]).toEqual([...plain.values()]);
  expect([...fields.entries()]).toEqual([...plain.entries()]);
  const seen: [string, Value][] = [];
  fields.forEach((value, key) => seen.push([key, value]));
  expect(seen).toEqual([...plain]);
});

it('never changes what others hold, however many go on from it', () => {
  const { fields, plain } = bothWith(MANY);
  const one = LayeredFields.with(fields, 'field1', constant('one'));
  const other = LayeredFields.with(LayeredFields.with(fields, 'field2', constant('other')), 'more', constant('more'));

  expect([...fields]).toEqual([...plain]);
  expect(one.get('field1')).toEqual(constant('one'));
  expect(one.has('more')).toBe(false);
  expect(other.get('field1')).toBe(plain.get('field1'));
  expect([...other.keys()].at(-1)).toBe('more');
});

it('goes on from fields that all were asked for', () => {
  const { fields } = bothWith(MANY);
  const more = LayeredFields.with(fields, 'more', constant('more'));
  expect([...more.keys()]).toHaveLength(61);
  const again = LayeredFields.with(more, 'again', constant('again'));

  expect(again.size).toBe(62);
  expect([...again.keys()].slice(-2)).toEqual(['more', 'again']);
});

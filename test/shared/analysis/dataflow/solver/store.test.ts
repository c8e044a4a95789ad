import { EMPTY_OBJECT, setField, Store } from '../../../../../shared/analysis/dataflow/solver/store';
import { constant, UNDEFINED } from '../../../../../shared/analysis/dataflow/solver/value';

const ADDRESS = 1;

function write(store: Store, text: string): Store {
  store.set(ADDRESS, setField(EMPTY_OBJECT, 'a', constant(text)));
  return store;
}

function read(store: Store) {
  return (store.get(ADDRESS)?.fields.get('a') ?? UNDEFINED).constants;
}

it('knows after a branch what either way has left', () => {
  const before = write(new Store().layer(), 'x');

  const after = before.join([write(before.layer(), 'y'), write(before.layer(), 'z')]);

  expect(read(after)).toEqual(['y', 'z']);
});

it('keeps what was before for whoever holds it', () => {
  const before = write(new Store().layer(), 'x');
  const held = before.layer();
  held.hold();

  const after = before.join([write(before.layer(), 'y')]);

  expect(read(after)).toEqual(['y']);
  expect(read(held)).toEqual(['x']);
});

it('writes into what was before once nobody holds it', () => {
  const before = write(new Store().layer(), 'x');
  const held = before.layer();
  held.hold();
  held.release();

  expect(before.join([write(before.layer(), 'y')])).toBe(before);
});

it('finds what changed through many layers, and no more than that', () => {
  const base = write(new Store().layer(), 'x');
  let store = base;
  for (let depth = 0; depth < 40; depth++) store = store.layer();
  const top = write(store.layer(), 'y');

  expect(read(top)).toEqual(['y']);
  expect([...top.changesOver(store).keys()]).toEqual([ADDRESS]);
  expect(store.changesOver(base).size).toBe(0);
  expect(read(store)).toEqual(['x']);
});

import {
  EMPTY_OBJECT,
  joinObjects,
  readAnyField,
  readField,
  setAnyField,
  setField,
  Store,
  type HeapObject,
} from '../../../../../shared/analysis/dataflow/solver/store';
import { constant, NOTHING, UNKNOWN } from '../../../../../shared/analysis/dataflow/solver/value';

const holding = (value: string, key = 'x'): HeapObject => setField(EMPTY_OBJECT, key, constant(value));
const held = (store: Store, address: number, key = 'x') => store.get(address)?.fields.get(key);

describe('a store', () => {
  it('sees what lies below, and keeps what is written to itself', () => {
    const base = new Store();
    base.set(1, holding('a'));
    const layer = base.layer();
    layer.set(1, holding('b'));

    expect(held(base, 1)?.constants).toEqual(['a']);
    expect(held(layer, 1)?.constants).toEqual(['b']);
    expect(layer.get(2)).toBeUndefined();
  });

  it('joins to what any way may have left', () => {
    const before = new Store();
    before.set(1, holding('a'));
    const [left, right] = [before.layer(), before.layer()];
    left.set(1, holding('b'));
    right.set(1, holding('c'));

    expect(held(before.join([left, right]), 1)?.constants).toEqual(['b', 'c']);
  });

  it('joins a way that changed nothing with one that did', () => {
    const before = new Store();
    before.set(1, holding('a'));
    const changed = before.layer();
    changed.set(1, holding('b'));

    const joined = before.join([changed, before.layer()]);

    expect(new Set(held(joined, 1)?.constants)).toEqual(new Set(['a', 'b']));
  });

  it('keeps what only one way has made as it is', () => {
    const before = new Store();
    const made = before.layer();
    made.set(7, holding('a'));

    expect(held(before.join([made, before.layer()]), 7)).toEqual(constant('a'));
  });

  it('takes the only way as it is', () => {
    const before = new Store();
    const only = before.layer();
    only.set(1, holding('a'));

    expect(held(before.join([only]), 1)?.constants).toEqual(['a']);
  });

  it('sees through ten thousand layers', () => {
    let store = new Store();
    store.set(0, holding('first'));
    for (let depth = 1; depth <= 10_000; depth++) {
      store = store.layer();
      store.set(depth % 100, holding(String(depth)));
    }

    expect(held(store, 0)?.constants).toEqual(['10000']);
    expect(held(store, 1)?.constants).toEqual(['9901']);
  });

  it('tells whether what was there is as it was', () => {
    const before = new Store();
    before.set(1, holding('a'));
    const made = before.layer();
    made.set(2, holding('new'));
    const changed = before.layer();
    changed.set(1, holding('b'));

    expect(made.isAsBefore(before)).toBe(true);
    expect(changed.isAsBefore(before)).toBe(false);
  });

  it('is as before where a way that added nothing is joined', () => {
    const before = new Store();
    before.set(1, holding('a'));
    const same = before.layer();
    same.set(1, holding('a'));

    expect(before.join([before.layer(), same]).isAsBefore(before)).toBe(true);
  });
});

describe('objects', () => {
  it('may lack a field that only one way has given', () => {
    const joined = joinObjects(holding('a'), holding('b', 'y'));

    expect(joined.fields.get('x')).toEqual({ ...constant('a'), isUnknown: true });
    expect(joined.fields.get('y')).toEqual({ ...constant('b'), isUnknown: true });
  });

  it('have no known length where the ways differ', () => {
    const list = (length: number): HeapObject => ({ ...EMPTY_OBJECT, shape: 'list', length });

    expect(joinObjects(list(1), list(1)).length).toBe(1);
    expect(joinObjects(list(1), list(2)).length).toBeUndefined();
  });

  it('stay the very same where another one adds nothing', () => {
    const left = setField(holding('a'), 'y', UNKNOWN);

    expect(joinObjects(left, setField(holding('a'), 'y', UNKNOWN))).toBe(left);
  });

  it('hold under any name what was written under one that is not known', () => {
    const object = setAnyField(holding('a'), constant('b'));

    expect(readField(object, 'x')?.constants).toEqual(['a', 'b']);
    expect(readField(object, 'other')?.constants).toEqual(['b']);
    expect(readField(holding('a'), 'other')).toBeUndefined();
    expect(readAnyField(object).constants).toEqual(['b', 'a']);
  });

  it('keep fields together when there are too many', () => {
    let object = EMPTY_OBJECT;
    for (let index = 0; index < 5_000; index++) object = setField(object, `f${index}`, constant('a'));

    expect(object.fields.size).toBe(1_000);
    expect(readField(object, 'f4999')?.constants).toEqual(['a']);
    expect(readField(EMPTY_OBJECT, 'f4999') ?? NOTHING).toBe(NOTHING);
  });
});

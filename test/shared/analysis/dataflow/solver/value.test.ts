import {
  alternatives,
  constant,
  functionValue,
  isNothing,
  namedValue,
  NOTHING,
  objectValue,
  onlyConstant,
  onlyObject,
  truth,
  UNDEFINED,
  UNKNOWN,
  union,
  unionAll,
} from '../../../../../shared/analysis/dataflow/solver/value';

describe('values', () => {
  it('are all alternatives of two', () => {
    const value = union(constant('a'), union(objectValue(3), constant('b')));

    expect(value.constants).toEqual(['a', 'b']);
    expect(value.objects).toEqual([3]);
    expect(value.isUnknown).toBe(false);
  });

  it('stay the very same where nothing is added', () => {
    const value = union(constant('a'), constant('b'));

    expect(union(value, constant('b'))).toBe(value);
    expect(union(value, NOTHING)).toBe(value);
    expect(union(NOTHING, value)).toBe(value);
  });

  it('are unknown beyond eight constants', () => {
    const eight = unionAll([1, 2, 3, 4, 5, 6, 7, 8].map(constant));
    const nine = union(eight, constant(9));

    expect(eight.isUnknown).toBe(false);
    expect(nine).toMatchObject({ constants: [], isUnknown: true });
  });

  it('keep eight objects and functions at most', () => {
    const objects = unionAll(Array.from({ length: 50 }, (_, address) => objectValue(address)));
    const functions = unionAll(Array.from({ length: 50 }, (_, id) => functionValue({ module: 0, id, scope: 0 })));

    expect(objects.objects).toHaveLength(8);
    expect(functions.functions).toHaveLength(8);
  });

  it('tell one constant or object from several', () => {
    expect(onlyConstant(constant(0))).toEqual({ value: 0 });
    expect(onlyConstant(UNDEFINED)).toEqual({ value: undefined });
    expect(onlyConstant(union(constant(0), constant(1)))).toBeUndefined();
    expect(onlyConstant({ ...constant(0), isUnknown: true })).toBeUndefined();
    expect(onlyObject(objectValue(4))).toBe(4);
    expect(onlyObject(union(objectValue(4), constant(1)))).toBeUndefined();
  });

  it('hold as conditions only where that can be told', () => {
    expect(['', 0, false, null, undefined, Number.NaN].map((one) => truth(constant(one)))).toEqual(
      new Array(6).fill(false),
    );
    expect(['a', 1, true].map((one) => truth(constant(one)))).toEqual([true, true, true]);
    expect(truth(objectValue(1))).toBe(true);
    expect(truth(union(constant(0), constant(1)))).toBeUndefined();
    expect(truth(UNKNOWN)).toBeUndefined();
    expect(truth(namedValue('a.b'))).toBeUndefined();
    expect(truth(NOTHING)).toBeUndefined();
  });

  it('are nothing only without any alternative', () => {
    expect(isNothing({ ...NOTHING })).toBe(true);
    expect(isNothing(UNDEFINED)).toBe(false);
    expect(alternatives(UNKNOWN)).toBe(0);
    expect(isNothing(UNKNOWN)).toBe(false);
  });
});

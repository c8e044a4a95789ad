import type { BinaryOperator, ConstantValue } from '../../../../../shared/analysis/dataflow/ir';
import { foldBinary, foldUnary, joinTexts } from '../../../../../shared/analysis/dataflow/solver/fold';
import {
  constant,
  objectValue,
  onlyConstant,
  UNKNOWN,
  union,
} from '../../../../../shared/analysis/dataflow/solver/value';

const fold = (left: ConstantValue, operator: BinaryOperator, right: ConstantValue, isJava = false) =>
  onlyConstant(foldBinary(operator, constant(left), constant(right), isJava))?.value;

describe('constants', () => {
  it.each<[ConstantValue, BinaryOperator, ConstantValue, ConstantValue]>([
    [7, '*', 42, 294],
    [7, '/', 2, 3.5],
    [-7, '//', 2, -4],
    [7, '%', 4, 3],
    [2, '**', 10, 1024],
    [6, '&', 3, 2],
    [1, '<<', 4, 16],
    ['a', '+', 1, 'a1'],
    ['a', '*', 3, 'aaa'],
    ['a', '<', 'b', true],
    ['a', '==', 'a', true],
    [null, '==', undefined, true],
    [1, '!=', 2, true],
    [true, '&', false, false],
    [true, '^', false, true],
  ])('of %j %s %j make %j', (left, operator, right, result) => {
    expect(fold(left, operator, right)).toBe(result);
  });

  it('divide to whole numbers in Java', () => {
    expect(fold(7, '/', 2, true)).toBe(3);
    expect(fold(-7, '/', 2, true)).toBe(-3);
    expect(fold(7.5, '/', 2, true)).toBe(3.75);
  });

  it('make nothing that is known by a division by zero', () => {
    expect(foldBinary('/', constant(1), constant(0), false).isUnknown).toBe(true);
    expect(foldBinary('//', constant(1), constant(0), false).isUnknown).toBe(true);
  });

  it('make each combination of a few alternatives, and something unknown of many', () => {
    const two = union(constant(1), constant(2));
    const three = union(two, constant(3));

    expect(foldBinary('+', two, two, false).constants).toEqual([2, 3, 4]);
    expect(foldBinary('+', three, three, false).isUnknown).toBe(true);
  });

  it('make no text that is endless', () => {
    expect(foldBinary('*', constant('ab'), constant(1e9), false).isUnknown).toBe(true);
    expect(foldBinary('+', constant('a'.repeat(1_500)), constant('a'.repeat(1_500)), false).isUnknown).toBe(true);
  });

  it('are put together to texts', () => {
    expect(onlyConstant(joinTexts([constant('a'), constant(1), constant(true)], false))?.value).toBe('a1true');
    expect(joinTexts([constant('SELECT '), UNKNOWN], false)).toMatchObject({ isUnknown: true, prefix: 'SELECT ' });
  });

  it('are turned over and asked for their type', () => {
    expect(onlyConstant(foldUnary('not', constant('')))?.value).toBe(true);
    expect(onlyConstant(foldUnary('-', constant(3)))?.value).toBe(-3);
    expect(onlyConstant(foldUnary('typeof', constant(3)))?.value).toBe('number');
    expect(foldUnary('not', UNKNOWN).isUnknown).toBe(true);
  });

  it('are never what an object is', () => {
    expect(onlyConstant(foldBinary('==', objectValue(1), constant(null), false))?.value).toBe(false);
    expect(foldBinary('==', objectValue(1), objectValue(2), false).isUnknown).toBe(true);
  });
});

import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../java-syntax/calls';

const PLAIN_DECIMAL = /^[\d.]+$/;
/** A decimal of at most so many binary places is kept exactly. */
const BINARY_PLACES = 20;

export const decimalFromDouble: CodeRule = {
  id: 'java/decimal-from-double',
  languages: ['java'],
  grade: 'bug',
  description: 'A BigDecimal is made from a floating-point literal that no double holds exactly.',
  help: '`new BigDecimal(0.1)` is 0.1000000000000000055511151231257827…, because that is the double nearest to 0.1. Give the number as a text, or use `BigDecimal.valueOf`.',
  bad: 'class Shop { BigDecimal rate() { return new BigDecimal(0.19); } }',
  good: 'class Shop { BigDecimal rate() { return new BigDecimal("0.19"); } }',
  query: `((object_creation_expression type: (type_identifier) @type arguments: (argument_list . (decimal_floating_point_literal) @number)) @new
    (#eq? @type "BigDecimal"))`,
  check(match) {
    const number = match.node('number');
    const digits = number.text.replace(/[dDfF]$/, '');
    const isExact = Number.isInteger(Number(digits) * 2 ** BINARY_PLACES);
    if (isExact || argumentsOf(match.node('new')).length !== 1) return undefined;
    const edits = [{ start: number.startIndex, end: number.endIndex, text: `"${digits}"` }];
    const fix = PLAIN_DECIMAL.test(digits) ? { fix: { description: 'Give the number as a text', edits } } : {};
    return { at: match.node('new'), message: `No double is exactly ${digits}; this makes a number beside it.`, ...fix };
  },
};

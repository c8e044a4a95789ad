import { rewriting, type Rewrite } from './rewrite';
import { endsOperand, OPERAND, startsOperand } from './source-form';

const LEFT = new RegExp(String.raw`(?<value>${OPERAND})\s*(?<operator>[=!]==?)\s*$`);
const RIGHT = new RegExp(String.raw`^\s*(?<operator>[=!]==?)\s*(?<value>${OPERAND})`);

/** `use-isnan`: nothing equals NaN, so the comparison asks for what `Number.isNaN` tells. */
export const isNaNCall: Rewrite = ({ covered, before, behind, found: { start, end } }) => {
  if (covered !== 'NaN') return undefined;
  const left = LEFT.exec(before.slice(-300));
  const right = left === null ? RIGHT.exec(behind) : null;
  const { value, operator } = (left ?? right)?.groups ?? {};
  if (value === undefined || operator === undefined) return undefined;
  const from = left === null ? start : start - left[0].length;
  const to = right === null ? end : end + right[0].length;
  const outside = before.slice(0, before.length - (start - from));
  if (!startsOperand(outside) || !endsOperand(behind.slice(to - end))) return undefined;
  const text = `${operator.startsWith('!') ? '!' : ''}Number.isNaN(${value})`;
  return rewriting('Ask Number.isNaN', { start: from, end: to, text });
};

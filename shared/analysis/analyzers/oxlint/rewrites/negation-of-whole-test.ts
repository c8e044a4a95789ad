import { rewriting, type Rewrite } from './rewrite';
import { endsOperand, OPERAND, startsOperand } from './source-form';

const NEGATED = new RegExp(`^!\\s*${OPERAND}$`);
const TEST = new RegExp(String.raw`^\s+(?:in|instanceof)\s+${OPERAND}`);

/** `no-unsafe-negation`: `!key in object` asks for a key that is called “false”. */
export const negationOfWholeTest: Rewrite = ({ covered, before, behind, found: { start, end } }) => {
  const test = TEST.exec(behind);
  if (test === null || !NEGATED.test(covered) || !startsOperand(before)) return undefined;
  const length = test[0].length;
  if (!endsOperand(behind.slice(length))) return undefined;
  return rewriting(
    'Negate the whole test',
    { start: start + 1, end: start + 1, text: '(' },
    { start: end + length, end: end + length, text: ')' },
  );
};

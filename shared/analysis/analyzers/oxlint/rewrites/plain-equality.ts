import { replaceCovered, type Rewrite } from './rewrite';
import { endsOperand, NUMBER, OPERAND, startsOperand, STRING } from './source-form';

const CALL = String.raw`\((?:[^()'"\`/]|${STRING})*\)`;
/** What is a string, or a number, whatever the names in it hold: then no conversion can happen. */
const TEXTS = String.raw`typeof\s+${OPERAND}|typeof\s*\(\s*${OPERAND}\s*\)|${OPERAND}\.(?:charAt|toLowerCase|toUpperCase|trim)${CALL}`;
const NUMBERS = String.raw`${OPERAND}\.(?:indexOf|lastIndexOf|charCodeAt)${CALL}|\(\s*${OPERAND}\s*[&|]\s*0x[\da-fA-F]+\s*\)|(?:Object\.(?:keys|values|entries)${CALL}|arguments|process\.argv)\.length`;

const TEXT_BEFORE = new RegExp(String.raw`(?:${TEXTS})\s*$`);
const NUMBER_BEFORE = new RegExp(String.raw`(?:${NUMBERS})\s*$`);
const TEXT_BEHIND = new RegExp(String.raw`^\s*(?:${STRING}|${TEXTS})`);
const LITERAL_BEHIND = new RegExp(String.raw`^\s*${STRING}`);
const NUMBER_BEHIND = new RegExp(String.raw`^\s*${NUMBER}`);
const REACH = 300;

/** `eqeqeq`: both sides are of the same type, so both operators say the same. */
export const plainEquality: Rewrite = (place) => {
  const before = place.before.slice(-REACH);
  const behind = place.behind.slice(0, REACH);
  const isAlike =
    isComparison(before, behind, TEXT_BEFORE, LITERAL_BEHIND) ||
    isComparison(before, behind, TEXT_BEFORE, TEXT_BEHIND) ||
    isComparison(before, behind, NUMBER_BEFORE, NUMBER_BEHIND);
  const operator = { '==': '===', '!=': '!==' }[place.covered];
  return isAlike && operator !== undefined ? replaceCovered(place, `Write ${operator}`, operator) : undefined;
};

function isComparison(before: string, behind: string, left: RegExp, right: RegExp): boolean {
  const first = left.exec(before);
  const second = right.exec(behind);
  if (first === null || second === null) return false;
  return startsOperand(before.slice(0, first.index)) && endsOperand(behind.slice(second[0].length));
}

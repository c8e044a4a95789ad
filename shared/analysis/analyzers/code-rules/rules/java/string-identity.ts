import type { CodeRule } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { declaredType } from '../../java-syntax/declared-type';
import { isConstant, unwrapped } from '../../java-syntax/expressions';

const NOT_A_TEXT = new Set(['null_literal', 'character_literal']);

export const stringIdentity: CodeRule = {
  id: 'java/string-identity',
  languages: ['java'],
  grade: 'bug',
  cwe: [597],
  description: 'Texts are compared with == or != instead of equals.',
  help: [
    '`==` asks whether both sides are the same object. Two strings with the same characters often are not, so the comparison works in a test and fails with text that was read or put together.',
    'Compare with `equals`, or with `Objects.equals` where both sides may be null.',
  ].join('\n\n'),
  bad: 'class Shop { boolean isOpen(String state) { return state == "open"; } }',
  good: 'class Shop { boolean isOpen(String state) { return "open".equals(state); } }',
  query: `
    (binary_expression left: (_) @left operator: ["==" "!="] @operator right: (string_literal) @right) @comparison
    (binary_expression left: (string_literal) @left operator: ["==" "!="] @operator right: (identifier) @right) @comparison
    (binary_expression left: (identifier) @left operator: ["==" "!="] @operator right: (identifier) @right) @comparison`,
  check(match) {
    const [left, right] = [unwrapped(match.node('left')), unwrapped(match.node('right'))];
    if (NOT_A_TEXT.has(left.type)) return undefined;
    const comparison = match.node('comparison');
    const message = 'This asks whether both are the same object, not whether they hold the same text.';
    if (left.type !== 'string_literal' && right.type !== 'string_literal') {
      const areTexts = declaredType(left) === 'String' && declaredType(right) === 'String';
      // Beside `equals` or a test for null, identity is a shortcut, or means that both are missing.
      const around = enclosingMethod(comparison)?.text ?? '';
      if (!areTexts || /equals|compare|== null|intern/i.test(around) || isConstant(right)) return undefined;
      return { at: comparison, message, confidence: 'medium' };
    }
    const [literal, other] = right.type === 'string_literal' ? [right, left] : [left, right];
    const not = match.node('operator').text === '!=' ? '!' : '';
    const text = `${not}${literal.text}.equals(${other.text})`;
    const edits = [{ start: comparison.startIndex, end: comparison.endIndex, text }];
    return { at: comparison, message, fix: { description: 'Compare the texts', edits } };
  },
};

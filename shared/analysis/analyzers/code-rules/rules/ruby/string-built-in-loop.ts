import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../ruby-syntax/inside';
import { enclosingLoop } from '../../ruby-syntax/loops';
import { isTestPath } from '../../ruby-syntax/test-code';

export const stringBuiltInLoop: CodeRule = {
  id: 'ruby/string-built-in-loop',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A text is copied in every round of a loop to append to it.',
  help: '`+=` makes a new string each time, so the loop takes time that grows with the square of the text. Append with `<<`, or collect the parts and `join` them.',
  bad: 'text = +\'\'\nrows.each { |row| text += "#{row}\\n" }',
  good: 'text = +\'\'\nrows.each { |row| text << "#{row}\\n" }',
  query:
    '(operator_assignment left: [(identifier) (instance_variable)] @target operator: "+=" right: [(string) (chained_string)] @text) @append',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const append = match.node('append');
    const loop = enclosingLoop(append);
    if (loop === undefined || isMadeInside(loop, match.node('target').text)) return undefined;
    return { at: append, message: 'All of the text is copied in every round of the loop; append with `<<`.' };
  },
};

/** A text that starts anew in every round stays short. */
function isMadeInside(loop: Node, name: string): boolean {
  for (const inner of inside(loop)) {
    if (inner.type === 'assignment' && inner.childForFieldName('left')?.text === name) return true;
    if (inner.type === 'block_parameters' && inner.namedChildren.some(({ text }) => text === name)) return true;
  }
  return false;
}

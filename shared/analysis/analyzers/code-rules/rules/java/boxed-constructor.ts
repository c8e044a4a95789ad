import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../java-syntax/calls';
import { isTestPath } from '../../java-syntax/tests';

const OF_A_FLOAT = /^(?:"[^"]*"|-?[\d.]+[fF]|-?\d+)$/;

export const boxedConstructor: CodeRule = {
  id: 'java/boxed-constructor',
  languages: ['java'],
  grade: 'slow',
  description: 'A number, character or Boolean object is made with new.',
  help: 'These constructors are deprecated and will be removed. `valueOf` gives the shared object where there is one and makes no garbage.',
  bad: 'class Shop { Integer none() { return new Integer(0); } }',
  good: 'class Shop { Integer none() { return Integer.valueOf(0); } }',
  query: `((object_creation_expression type: (type_identifier) @type) @new
    (#any-of? @type "Integer" "Long" "Short" "Byte" "Character" "Boolean" "Double" "Float"))`,
  check(match) {
    const made = match.node('new');
    const type = match.node('type');
    const [value, ...more] = argumentsOf(made);
    const isWhole = value !== undefined && more.length === 0 && made.startIndex < type.startIndex;
    // Tests make an object of their own to see that it is not the shared one.
    if (!isWhole || isTestPath(match.file.path)) return undefined;
    const edits = [{ start: made.startIndex, end: type.endIndex, text: `${type.text}.valueOf` }];
    const message = `${type.text}.valueOf gives the same value without a new object.`;
    // Of these numbers only the constructor takes a double.
    if (type.text === 'Float' && !OF_A_FLOAT.test(value.text)) return { at: made, message };
    return { at: made, message, fix: { description: 'Use valueOf', edits } };
  },
};

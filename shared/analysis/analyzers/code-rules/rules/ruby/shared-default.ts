import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../ruby-syntax/calls';

export const sharedDefault: CodeRule = {
  id: 'ruby/shared-default',
  languages: ['ruby'],
  grade: 'bug',
  description: 'All entries share one default list or hash.',
  help: 'The default is made once: `counts[:a] << 1` adds to the default itself, and every missing key shows it. Give a block: `Hash.new { |hash, key| hash[key] = [] }`, `Array.new(3) { [] }`.',
  bad: 'groups = Hash.new([])',
  good: 'groups = Hash.new { |hash, key| hash[key] = [] }',
  query:
    '(call receiver: (constant) @class method: (identifier) @new arguments: (argument_list [(array) (hash)] @value .) !block (#any-of? @class "Hash" "Array") (#eq? @new "new")) @call',
  check(match) {
    const isHash = match.node('class').text === 'Hash';
    const position = argumentsOf(match.node('call')).length;
    if (position !== (isHash ? 1 : 2)) return undefined;
    return { at: match.node('call'), message: 'Every entry is the same object; give a block that makes a new one.' };
  },
};

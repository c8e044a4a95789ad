import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../ruby-syntax/calls';

const MAY_BE_NIL = [
  'uniq!',
  'compact!',
  'flatten!',
  'gsub!',
  'sub!',
  'strip!',
  'lstrip!',
  'rstrip!',
  'chomp!',
  'squeeze!',
  'capitalize!',
  'downcase!',
  'upcase!',
  'swapcase!',
  'reject!',
  'select!',
  'slice!',
  'tr!',
  'delete_suffix!',
  'delete_prefix!',
];

export const nilFromBangMethod: CodeRule = {
  id: 'ruby/nil-from-bang-method',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [476],
  description: 'A method is called on the result of a bang method, which is nil when nothing changed.',
  help: '`gsub!`, `uniq!`, `strip!` and their like answer `nil` where there was nothing to do. Call them one by one, or use the methods without `!`.',
  bad: 'name.strip!.downcase!',
  good: 'name = name.strip.downcase',
  query: `(call receiver: (call receiver: (_) method: (identifier) @bang (#any-of? @bang ${MAY_BE_NIL.map((name) => `"${name}"`).join(' ')})) @inner method: (_) @next) @call`,
  check(match) {
    const call = match.node('call');
    const next = match.node('next').text;
    if (
      call.childForFieldName('operator')?.text === '&.' ||
      next === 'nil?' ||
      next === 'slice!' ||
      next === 'to_s' ||
      next === 'to_a'
    ) {
      return undefined;
    }
    const { text } = match.node('bang');
    if (text === 'slice!' && argumentsOf(match.node('inner')).length > 0) return undefined;
    return {
      at: match.node('bang'),
      message: `\`${text}\` is \`nil\` when there was nothing to change, and this call fails then.`,
    };
  },
};

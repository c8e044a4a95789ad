import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';

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
  query: callsOf(...MAY_BE_NIL),
  check(match) {
    const inner = match.node('call');
    const call = inner.parent;
    if (call?.type !== 'call' || receiverOf(call)?.id !== inner.id || receiverOf(inner) === null) return undefined;
    if (call.childForFieldName('operator')?.text === '&.' || HAD_BY_NIL.has(methodOf(call) ?? '')) return undefined;
    const { text } = match.node('method');
    if (text === 'slice!' && argumentsOf(inner).length > 0) return undefined;
    if (argumentsOf(inner)[0]?.text.match(/^\/(?:\^|\$|\\[AzZ])\/$/)) return undefined;
    return {
      at: match.node('method'),
      message: `\`${text}\` is \`nil\` when there was nothing to change, and this call fails then.`,
    };
  },
};

const HAD_BY_NIL: ReadonlySet<string> = new Set(['nil?', 'slice!', 'to_s', 'to_a']);

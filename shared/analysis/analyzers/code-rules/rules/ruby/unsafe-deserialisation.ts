import type { CodeRule } from '../../code-rule';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';
import { isConstant } from '../../ruby-syntax/text';

export const unsafeDeserialisation: CodeRule = {
  id: 'ruby/unsafe-deserialisation',
  languages: ['ruby'],
  grade: { cwe: [502], severity: 8.1, confidence: 'medium' },
  description: 'Data from elsewhere may make objects of any class.',
  help: '`Marshal.load` and `YAML.unsafe_load` make whatever objects the data names, which has been used to run code. Use JSON, or `YAML.safe_load`.',
  bad: 'state = Marshal.load(request.body)',
  good: 'state = JSON.parse(request.body.read)',
  query: `(call receiver: (constant) @class method: (identifier) @method arguments: (argument_list . (_) @data) (#any-of? @class "Marshal" "YAML" "Psych" "Oj" "ActiveSupport") (#any-of? @method "load" "restore" "unsafe_load" "unsafe_load_file" "unsafe_load_stream" "load_stream")) @call`,
  check(match) {
    const call = match.node('call');
    const data = match.node('data');
    const { text } = match.node('class');
    const method = match.node('method').text;
    if (isTestPath(match.file.path) || isConstant(data) || /^Marshal\.dump/.test(data.text)) return undefined;
    const fromRequest = requestValueIn(data) !== undefined || /^request\.|\bcookies\b|\bparams\b/.test(data.text);
    // Since Psych 4 YAML.load is the safe one; what is loaded from files is the program's own.
    if (text !== 'Marshal' && !method.startsWith('unsafe') && !fromRequest) return undefined;
    if (/cache|__FILE__|__dir__|Rails\.root|File\.(?:join|expand_path)/.test(data.text)) return undefined;
    return {
      at: call,
      message: `\`${text}.${method}\` makes objects of any class the data names.`,
      ...(fromRequest ? { confidence: 'high' } : {}),
    };
  },
};

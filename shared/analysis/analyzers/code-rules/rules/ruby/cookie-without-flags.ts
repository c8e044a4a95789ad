import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const cookieWithoutFlags: CodeRule = {
  id: 'ruby/cookie-without-flags',
  languages: ['ruby'],
  grade: { cwe: [1004, 614], severity: 4.3, confidence: 'medium' },
  description: 'A cookie is explicitly opened to scripts or sent without encryption.',
  help: 'With `httponly: false` any injected script can read it, with `secure: false` it travels in plain text. Leave both on.',
  bad: 'cookies[:session] = { value: id, httponly: false }',
  good: 'cookies[:session] = { value: id, httponly: true, secure: true }',
  query: `(pair key: (hash_key_symbol) @key value: (false) (#any-of? @key "httponly" "http_only" "secure")) @pair`,
  check(match) {
    const pair = match.node('pair');
    if (isTestPath(match.file.path)) return undefined;
    const holder = pair.parent?.parent;
    const target = holder?.type === 'assignment' ? holder.childForFieldName('left')?.text : holder?.text;
    return /cookie|session/i.test(target ?? '')
      ? { at: pair, message: 'This cookie can be read by scripts or travels unencrypted.' }
      : undefined;
  },
};

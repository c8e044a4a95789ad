import type { CodeRule } from '../../code-rule';
import { isLiteralBytes } from '../../java-syntax/literal-bytes';
import { isTestPath } from '../../java-syntax/tests';

export const hardCodedKey: CodeRule = {
  id: 'java/hard-coded-key',
  languages: ['java'],
  grade: { cwe: [321], severity: 7.5, confidence: 'high' },
  description: 'The key of a cipher stands in the code.',
  help: 'Everybody who has the program has the key, and it cannot be changed without a new version. Load keys from a key store or a vault.',
  bad: 'class Shop { Key key() { return new SecretKeySpec("0123456789abcdef".getBytes(), "AES"); } }',
  good: 'class Shop { Key key() { return new SecretKeySpec(vault.read("price-key"), "AES"); } }',
  query: `((object_creation_expression type: (_) @type arguments: (argument_list . (_) @key))
    (#match? @type "(?:SecretKeySpec|DESKeySpec|DESedeKeySpec)$"))`,
  check(match) {
    const key = match.node('key');
    if (!isLiteralBytes(key) || isTestPath(match.file.path)) return undefined;
    return { at: key, message: 'Everybody who can read the program can read this key.' };
  },
};

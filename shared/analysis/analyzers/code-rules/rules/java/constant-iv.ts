import type { CodeRule } from '../../code-rule';
import { isLiteralBytes } from '../../java-syntax/literal-bytes';
import { isTestPath } from '../../java-syntax/tests';

export const constantIv: CodeRule = {
  id: 'java/constant-iv',
  languages: ['java'],
  grade: { cwe: [329], severity: 5.9, confidence: 'high' },
  description: 'The initialization vector of a cipher is always the same.',
  help: 'With the same key and vector, equal beginnings of messages give equal ciphertext, and in GCM or CTR mode two messages give away both. A vector is no secret but must be fresh for every message: fill it from `SecureRandom` and send it along.',
  bad: 'class Shop { Object iv() { return new IvParameterSpec("0123456789abcdef".getBytes()); } }',
  good: 'class Shop { Object iv(byte[] fresh) { random.nextBytes(fresh); return new IvParameterSpec(fresh); } }',
  query: `((object_creation_expression type: (_) @type arguments: (argument_list . (_) @key .))
    (#match? @type "IvParameterSpec$"))`,
  check(match) {
    const key = match.node('key');
    if (!isLiteralBytes(key) || isTestPath(match.file.path)) return undefined;
    return { at: key, message: 'This initialization vector is the same for every message.' };
  },
};

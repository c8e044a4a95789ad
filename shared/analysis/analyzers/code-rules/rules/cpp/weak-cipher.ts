import type { CodeRule } from '../../code-rule';
import { enclosingFunction, functionName } from '../../cpp-syntax/enclosing';
import { isTestPath } from '../../cpp-syntax/test-path';

export const weakCipher: CodeRule = {
  id: 'c/weak-cipher',
  languages: ['c', 'cpp'],
  grade: { cwe: [327], severity: 7.4, confidence: 'medium' },
  description: 'OpenSSL is asked for DES, RC2, RC4 or a cipher in ECB mode.',
  help: 'DES and RC4 can be broken, and ECB shows equal blocks as equal. Use `EVP_aes_256_gcm()`.',
  bad: 'const EVP_CIPHER *f(void) { return EVP_des_cbc(); }',
  good: 'const EVP_CIPHER *f(void) { return EVP_aes_256_gcm(); }',
  query: `
    (call_expression function: (identifier) @name
      (#match? @name "^(EVP_(des|rc2|rc4|bf)(_.*)?|EVP_.*_ecb|DES_(ecb|ncbc|ede3_cbc)_?encrypt)$")) @at`,
  check(match) {
    const at = match.node('at');
    const around = enclosingFunction(at);
    // Some protocols know no other cipher, and some functions are there to offer just this one.
    const isAgreed = /ntlm|lanman|mschap|_lm_|vnc|rc4|rc2|des_|aes|ecb|blowfish/i.test(
      around === undefined ? '' : functionName(around),
    );
    if (isAgreed || isTestPath(match.file.path)) return undefined;
    return { at, message: 'This cipher can be broken.' };
  },
};

import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const weakCipher: CodeRule = {
  id: 'csharp/weak-cipher',
  languages: ['csharp'],
  grade: { cwe: [327], severity: 7.4, confidence: 'high' },
  description: 'DES, Triple DES or RC2 encrypts, or AES in ECB mode.',
  help: 'DES and RC2 keys can be found by trying, and ECB shows equal blocks as equal. Use `AesGcm`, or AES in CBC mode with a random IV and a MAC.',
  bad: `class Vault {
  SymmetricAlgorithm Cipher() => DES.Create();
}`,
  good: `class Vault {
  SymmetricAlgorithm Cipher() => Aes.Create();
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: [(identifier) (member_access_expression)] @type name: (identifier) @name)
      (#match? @type "(^|[.])(DES|TripleDES|RC2)$") (#eq? @name "Create")) @at
    (object_creation_expression type: (_) @type
      (#match? @type "(^|[.])(DES|TripleDES|RC2)CryptoServiceProvider$|(^|[.])TripleDESCng$")) @at
    (assignment_expression right: (member_access_expression expression: (_) @mode name: (identifier) @ecb) 
      (#match? @mode "(^|[.])CipherMode$") (#eq? @ecb "ECB")) @at`,
  check(match) {
    const at = match.node('at');
    if (isTestPath(match.file.path)) return undefined;
    const isMode = match.find('ecb') !== undefined;
    return { at, message: isMode ? 'ECB shows which blocks are equal.' : 'This cipher can be broken; use AES.' };
  },
};
